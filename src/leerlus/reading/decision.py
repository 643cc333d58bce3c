"""Items of a decision asked for or taken."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from leerlus.document import Document
from leerlus.document.items import items
from leerlus.dutch.clauses import asked, quoted, subordinate
from leerlus.reading.gate import hits
from leerlus.statements import Decision

Span = tuple[int, int]
_MOST = 60  # items that one heading asks a decision on
_UNSURE = re.compile(
    r"(?<![\w-])(?:niet|geen|kan|kunnen|mag|moet|zodra|nadat|wanneer|indien|of)(?![\w-])", re.IGNORECASE
)
_LABEL = re.compile(r"\n[ \t]*[A-Z][\w()]{2,30}:")
_NOTHING = re.compile(r"\W*(?:nvt|n\.?v\.?t\.?|geen|niet\s+van\s+toepassing)\W*\Z", re.IGNORECASE)


def find(document: Document) -> Iterator[Decision]:
    """The decisions of a document, one a sentence or list item, in reading order."""
    found: dict[Span, Decision] = {}
    listed: list[Span] | None = None
    # Sentences whose decisions are the items that they lead in, or the words after a label in them.
    told_by_parts: set[Span] = set()
    for rule, match in hits(document, "decision"):
        sentence = _sentence(document, match.start())
        if rule.name == "decision.asked" and re.search(r"\w", document.folded[sentence[0] : match.start()]):
            continue
        if rule.name == "decision.asked":
            if listed is None:
                listed = [(item.start, item.end) for item in items(document)]
            for span in _under(document, sentence, listed):
                found.setdefault(span, _made(document, rule.name, span, "asked"))
        elif rule.name == "decision.asked-of-you":
            found.setdefault(sentence, _made(document, rule.name, sentence, "asked"))
        elif rule.name == "decision.taken.lead":
            for span in [(item.start, item.end) for item in items(document) if item.lead == sentence]:
                found.setdefault(span, _made(document, rule.name, span, "taken"))
                told_by_parts.add(sentence)
        elif rule.name == "decision.taken.labelled":
            line = (match.end(), _line_end(document, match.end(), sentence[1]))
            found.setdefault(line, _made(document, rule.name, line, "taken"))
            if line != sentence:
                told_by_parts.add(sentence)
        elif rule.name == "decision.taken.note":
            line = (match.end() - len(match.group().lstrip()), match.start() + len(match.group().rstrip()))
            found.setdefault(line, _made(document, rule.name, line, "taken"))
        elif document.metadata.genre != "motie" and not _unsure(document, sentence, match.span()):
            found.setdefault(sentence, _made(document, rule.name, sentence, "taken"))
    yield from (found[span] for span in sorted(found) if span not in told_by_parts)


def _line_end(document: Document, start: int, end: int) -> int:
    """Where the words after a label end: at the next label, or with the sentence."""
    following = _LABEL.search(document.folded, start, end)
    return start + len(document.text[start : following.start() if following else end].rstrip())


def _unsure(document: Document, sentence: Span, match: Span) -> bool:
    """Whether nothing was decided: a question, a denial, a condition, or someone's quoted words."""
    text, (start, end) = document.folded, sentence
    if (
        asked(text, start, end)
        or quoted(text, start, match[0])
        or _UNSURE.search(text, max(start, match[0] - 20), match[1])
    ):
        return True
    return subordinate(text, start, match[0])


def _under(document: Document, heading: Span, listed: list[Span]) -> Iterator[Span]:
    """The list items, or else the sentences, between a heading and the next."""
    at = bisect_right(document.sections, heading[1], key=lambda section: section.start)
    stop = document.sections[at].start if at < len(document.sections) else len(document.text)
    within = _between(listed, heading[1], stop)
    for span in within or _between(document.sentences, heading[1], stop):
        if not _NOTHING.match(document.folded, *span):
            yield span


def _between(spans: Sequence[Span], start: int, stop: int) -> Sequence[Span]:
    return spans[bisect_left(spans, (start, start)) : bisect_left(spans, (stop, stop))][:_MOST]


def _sentence(document: Document, place: int) -> Span:
    at = bisect_right(document.sentences, (place, len(document.text))) - 1
    return document.sentences[max(0, at)]


def _made(document: Document, rule: str, span: Span, status: str) -> Decision:
    start, end = span
    return Decision(
        start=start,
        end=end,
        quote=document.quote(start, end),
        page=document.page_at(start),
        rule=rule,
        status=status,
    )
