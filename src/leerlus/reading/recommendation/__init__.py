"""Sentences in which someone outside the addressed body advises, asks or requests that it act.

Own words and reported words both count; what a list or a heading makes a recommendation is found in `listed`.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

from leerlus.document import Document
from leerlus.document.once import once_described
from leerlus.dutch.clauses import asked, denied
from leerlus.dutch.imperatives import imperative
from leerlus.law.bodies import Party, body
from leerlus.reading.gate import hits
from leerlus.reading.recommendation.listed import imperatives, led
from leerlus.reading.recommendation.speaker import adviser_at, affected_at, author_advises, speaker_of
from leerlus.statements import Recommendation

_CLOSING = re.compile(r"[;,]?\s*en\s+gaat\s+over\s+tot\s+de\s+orde", re.IGNORECASE)
_QUOTE = re.compile(r"(?P<open>(?<!\w)[\"'](?=\w))|(?P<close>(?<=\S)[\"'](?=[\s.,;)]|\Z))")
_AND_ASKS = re.compile(r";\s*(?=(?:verzoekt|spreekt\s+uit|roept)\s)", re.IGNORECASE)
_A_MOTION = re.compile(r"[Mm](?:otie|OTIE)(?<![\w/-][Mm](?:otie|OTIE))[sS]?(?![\w/-])")
_MOVER = re.compile(
    r"motie(?<![\w-]motie)s?[\s-]+(?:van\s+)?(?P<mover>(?:(?:het|de)\s+)?(?:(?:[Kk]amer)?(?:lid|leden)\s)?"
    r"[A-Z][\w/'-]{1,40}(?:\s[A-Z][\w/'-]{1,40}){0,4}(?:\sc\.?s\.?)?)"
)
Span = tuple[int, int]
_REACH = 600


@once_described
def find(document: Document) -> tuple[Recommendation, ...]:
    """The recommendations of a document in reading order, one a sentence or list item."""
    return tuple(_found(document))


def _found(document: Document) -> Iterator[Recommendation]:
    found: dict[Span, Recommendation] = {}
    leads: dict[Span, str | None] = {}
    contexts: list[int] = []
    for rule, match in hits(document, "recommendation"):
        sentence = _sentence(document, match.start())
        if rule.name == "recommendation.listed":
            contexts.append(match.start())
        elif rule.name == "recommendation.lead":
            leads[sentence] = _adviser(document, match, sentence)
        elif made := _stated(document, rule.name, match, sentence):
            found.setdefault((made.start, made.end), made)
    _add_listed(document, found, leads, sorted(contexts))
    reached = -1
    for one in sorted(_without_doubles(found, leads), key=lambda one: (one.start, -one.end)):
        if one.start >= reached:
            yield one
            reached = one.end


def _add_listed(
    document: Document, found: dict[Span, Recommendation], leads: dict[Span, str | None], contexts: list[int]
) -> None:
    if not leads and not contexts:
        return
    last = next(reversed(found.values())).adviser if found else None
    adviser = document.metadata.sender if author_advises(document) else last
    taken = bytearray(len(document.text) + 1)
    for start, end in found:
        taken[start:end] = b"\x01" * (end - start)
    for rule, spans in (
        ("recommendation.lead", led(document, set(leads))),
        ("recommendation.listed", imperatives(document, contexts)),
    ):
        for start, end in spans:
            if not taken[start]:
                found[start, end] = _made(document, rule, (start, end), adviser)
                taken[start:end] = b"\x01" * (end - start)


def _without_doubles(found: dict[Span, Recommendation], leads: dict[Span, str | None]) -> Iterator[Recommendation]:
    """All but the lead-ins, whose items stand for them."""
    led_in = {one.rule for one in found.values()} & {"recommendation.lead"}
    ends = {end for _start, end in leads}
    for one in found.values():
        if not (led_in and one.end in ends and one.quote.endswith(":")):
            yield one


def _stated(document: Document, rule: str, match: re.Match[str], sentence: Span) -> Recommendation | None:
    """What one rule finds in one sentence, if it is a recommendation at all."""
    text, (start, end) = document.folded, sentence
    if asked(text, start, end) and rule != "recommendation.motion":
        return None
    if rule == "recommendation.quoted" and not imperative(text, match.end(), end):
        return None
    if match.groupdict().get("motion_any") and (document.metadata.genre != "motie" or match.start() != start):
        return None
    if rule == "recommendation.motion":
        if _A_MOTION.search(text, max(start, match.start() - _REACH), match.start()):
            return _made(document, rule, sentence, _adviser(document, match, sentence))
        return _made(document, rule, _dictum(text, match.start(), end), _adviser(document, match, sentence))
    if rule.startswith("recommendation.by"):
        verb = next(match.span(name) for name, value in match.groupdict().items() if value)
        speaker = speaker_of(document, start, verb, end)
        if speaker is None or denied(text, verb[1], min(end, verb[1] + 60)):
            return None
        return _made(document, rule, sentence, speaker.name)
    if rule == "recommendation.according":
        place = next(match.start(name) for name, value in match.groupdict().items() if value)
        adviser = adviser_at(document, place) or affected_at(document, place)
        return _made(document, rule, sentence, adviser) if adviser and not body(Party.OWN).fullmatch(adviser) else None
    return _made(document, rule, sentence, _adviser(document, match, sentence))


def _dictum(text: str, start: int, end: int) -> Span:
    """From the verb to what closes the motion or opens its next request."""
    end = min(end, start + 5 * _REACH)
    stops = [found.start() for pattern in (_CLOSING, _AND_ASKS) if (found := pattern.search(text, start + 8, end))]
    within = 0
    for quote in _QUOTE.finditer(text, start, end):
        within += 1 if quote.group("open") else -1
        if within < 0:  # the dictum itself stands in someone's quotation
            stops.append(quote.start())
            break
    return start, min([end, *stops])


def _adviser(document: Document, match: re.Match[str], sentence: Span) -> str | None:
    """The adviser as far as the words or the document say."""
    text = document.folded
    if mover := _MOVER.search(text, max(sentence[0], match.start() - _REACH), min(sentence[1], match.end() + _REACH)):
        return document.quote(*mover.span("mover")).strip()
    return document.metadata.sender if document.metadata.genre == "motie" or author_advises(document) else None


def _sentence(document: Document, place: int) -> Span:
    at = bisect_right(document.sentences, (place, len(document.text))) - 1
    return document.sentences[max(0, at)]


def _made(document: Document, rule: str, span: Span, adviser: str | None) -> Recommendation:
    start, end = span
    return Recommendation(
        start=start,
        end=end,
        quote=document.quote(start, end),
        page=document.page_at(start),
        rule=rule,
        adviser=adviser,
    )
