"""Conclusions and observations of an adviser or evaluator about how things are or went.

The author's own observations count only where the document itself is a report or an advice.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

from leerlus.document import Document
from leerlus.dutch.clauses import asked
from leerlus.law.bodies import Party, adviser, body
from leerlus.reading.finding.listed import listed, quoted_on
from leerlus.reading.gate import hits
from leerlus.reading.recommendation import find as find_recommendations
from leerlus.reading.recommendation.speaker import adviser_at, author_advises, speaker_of
from leerlus.statements import Finding

Span = tuple[int, int]
_REACH = 1500
_NEAR = 300
_STUDY = re.compile(
    r"onderzoek|studie|evaluatie|analyse|rapport|monitor|enquête|verkenning|inventarisatie|meting|scan|audit", re.I
)
_FREE = ("finding.motion", "finding.passive", "finding.shows", "finding.conclusion", "finding.judged")
_BESIDE = ("recommendation.motion-asks", "recommendation.by.advise", "recommendation.by.ask")  # one sentence, two jobs


def find(document: Document) -> Iterator[Finding]:
    """The findings of a document in reading order, one a sentence or list item; advice is no finding."""
    found: dict[Span, Finding] = {}
    openers: list[Span] = []
    opening: list[int] = []
    for rule, match in hits(document, "finding"):
        sentence = _sentence(document, match.start())
        if rule.name == "finding.listed":
            openers.append(sentence)
        elif rule.name == "finding.quoted":
            opening.append(match.start())
        elif sentence not in found and (made := _stated(document, rule.name, match, sentence)):
            found[sentence] = made
    taken, spans = bytearray(len(document.text) + 1), sorted(found)
    for start, end in spans:
        taken[start:end] = b"\x01" * (end - start)
    for span, lead in listed(document, openers):
        if taken.find(1, *span) < 0:
            finder = (lead and _named(document, lead)) or _finder_near(document, spans, found, span[0])
            found[span] = _made(document, "finding.listed", span, finder)
    for span, first in quoted_on(document, set(found), opening):
        found.setdefault(span, _made(document, "finding.quoted", span, found[first].finder))
    advice = {(one.start, one.end) for one in find_recommendations(document) if one.rule not in _BESIDE}
    for span, one in sorted(found.items()):
        if span not in advice or one.rule == "finding.motion":
            yield one


def _stated(document: Document, rule: str, match: re.Match[str], sentence: Span) -> Finding | None:
    """What one rule finds in one sentence, if someone else's observation it is."""
    start, end = sentence
    if (rule != "finding.motion" and asked(document.folded, start, end)) or document.folded[end - 1] == ":":
        return None
    if match.groupdict().get("thence") and not _STUDY.search(document.folded, max(0, start - _NEAR), start):
        return None
    if rule == "finding.judged" and not (author_advises(document) or _named(document, sentence)):
        return None
    if rule in _FREE:
        span = (match.start(), end) if rule == "finding.motion" else sentence
        return _made(document, rule, span, _named(document, sentence))
    groups = {name: value for name, value in match.groupdict().items() if value}
    if rule == "finding.according":
        named, said = adviser_at(document, match.start("according")), groups["according"]
        name = named or (said if said == "hen" or said.endswith(("onderzoek", "onderzoekers")) else None)
        return _made(document, rule, sentence, name) if name and not body(Party.OWN).match(name) else None
    verb = next(match.span(name) for name in groups)
    speaker = speaker_of(document, start, verb, end)
    return _made(document, rule, sentence, speaker.name) if speaker else None


def _named(document: Document, sentence: Span) -> str | None:
    """The adviser that a sentence names, or the report's own author."""
    if document.metadata.genre == "motie" or author_advises(document):
        return document.metadata.sender
    found = adviser().search(document.folded, sentence[0], min(sentence[1], sentence[0] + _REACH))
    return document.quote(*found.span()) if found else None


def _finder_near(document: Document, spans: list[Span], found: dict[Span, Finding], place: int) -> str | None:
    """The finder of the last finding before `place`, or the report's own author."""
    if author_advises(document):
        return document.metadata.sender
    at = bisect_right(spans, (place, place)) - 1
    return found[spans[at]].finder if at >= 0 else None


def _sentence(document: Document, place: int) -> Span:
    at = bisect_right(document.sentences, (place, len(document.text))) - 1
    return document.sentences[max(0, at)]


def _made(document: Document, rule: str, span: Span, finder: str | None) -> Finding:
    start, end = span
    return Finding(
        start=start,
        end=end,
        quote=document.quote(start, end),
        page=document.page_at(start),
        rule=rule,
        finder=finder,
    )
