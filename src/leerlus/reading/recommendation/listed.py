"""Recommendations that stand in a list or under a heading, and take their sense from what goes before."""

from bisect import bisect_right
from collections.abc import Iterator

from leerlus.document import Document
from leerlus.document.items import items
from leerlus.dutch.clauses import asked
from leerlus.dutch.imperatives import imperative

_NEAR = 1800
_SENTENCES = 10


def led(document: Document, leads: set[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The items of the lists that one of the sentences `leads` leads in."""
    if not leads:
        return
    ends = {end for _start, end in leads}
    for item in items(document):
        if item.lead and item.lead[1] in ends:
            yield item.start, item.end


def imperatives(document: Document, contexts: list[int]) -> Iterator[tuple[int, int]]:
    """Sentences that open with an imperative, soon after one of the places `contexts` or under its heading."""
    if not contexts:
        return
    text, sections = document.folded, _sections(document)
    reach = near = -1
    places = iter([*contexts, len(text)])
    upcoming = next(places)
    for index, (start, end) in enumerate(document.sentences):
        while upcoming < start:
            reach, near, upcoming = _reach(upcoming, sections), index + _SENTENCES, next(places)
        heads = reach - start > _NEAR
        if start < reach and (heads or index <= near) and imperative(text, start, end) and not asked(text, start, end):
            reach, near = max(reach, min(start + _NEAR, _section_end(start, sections))), index + _SENTENCES
            yield start, end


def _sections(document: Document) -> list[tuple[int, int, int]]:
    """Heading start, heading end, section end."""
    found = document.sections
    ends = [after.start for after in found[1:]] + [len(document.text)]
    return [(section.start, section.end, stop) for section, stop in zip(found, ends, strict=False)]


def _section_end(place: int, sections: list[tuple[int, int, int]]) -> int:
    at = bisect_right(sections, place, key=lambda section: section[0]) - 1
    return sections[at][2] if at >= 0 else sections[0][0] if sections else place + _NEAR


def _reach(place: int, sections: list[tuple[int, int, int]]) -> int:
    """How far the words at `place` carry: through the whole section where they stand in its heading."""
    end = _section_end(place, sections)
    at = bisect_right(sections, place, key=lambda section: section[0]) - 1
    in_heading = at >= 0 and place < sections[at][1]
    return end if in_heading else min(end, place + _NEAR)
