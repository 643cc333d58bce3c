"""Findings that a heading, a lead-in or an open quotation makes so."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from leerlus.document import Document
from leerlus.document.items import items

Span = tuple[int, int]
_LONGEST = 12
_WORDS = re.compile(r"\w+\s+\w+")


def listed(document: Document, openers: list[Span]) -> Iterator[tuple[Span, Span | None]]:
    """The items that a sentence of `openers` leads in, each with that sentence, or that stand under such a heading."""
    if not openers:
        return
    ends = {end for _start, end in openers if document.folded[end - 1] == ":"}
    sections = _sections(document, openers)
    for item in items(document):
        led = item.lead is not None and item.lead[1] in ends
        at = bisect_right(sections, item.start, key=lambda section: section[0]) - 1
        if led or (at >= 0 and item.start < sections[at][1]):
            yield (item.start, item.end), item.lead if led else None


def _sections(document: Document, openers: list[Span]) -> list[Span]:
    """The stretches under headings that say findings follow."""
    found, starts = document.sections, sorted(start for start, _end in openers)
    stops = [after.start for after in found[1:]] + [len(document.text)]
    return [
        (section.end, stop)
        for section, stop in zip(found, stops, strict=False)
        if bisect_left(starts, section.start) < bisect_left(starts, section.end)
    ]


def quoted_on(document: Document, found: set[Span], opening: list[int]) -> Iterator[tuple[Span, Span]]:
    """The sentences after a finding that lie within the quotation it opened, each with that finding's span."""
    text, sentences = document.folded, document.sentences
    for span in sorted(found):
        inside = opening[bisect_left(opening, span[0]) : bisect_left(opening, span[1])]
        if not inside or text.count('"', *span) % 2 == 0:
            continue
        at = bisect_left(sentences, span)
        following = sentences[at + 1 : at + 1 + _LONGEST]
        closed = next((number for number, (start, end) in enumerate(following) if '"' in text[start:end]), None)
        if closed is not None:
            spoken = [sentence for sentence in following[: closed + 1] if _WORDS.search(text, *sentence)]
            yield from ((sentence, span) for sentence in spoken)
