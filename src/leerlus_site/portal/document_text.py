"""A document's text as readable paragraphs, with the accepted passages marked and a place to link to for each."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from leerlus.law.grounds import Ground, grounds
from leerlus_site.portal.addresses import address
from leerlus_site.portal.labels import PASSAGES
from leerlus_site.snapshots.contents import DocumentContent, Heading, Passage
from leerlus_site.snapshots.passages import paragraphs, pieces

_NEW_LINE = re.compile(r"\n[ \t]*(?:[-•–*▪○]|\d{1,3}[.)]|[a-z][.)])\s")
_BLACK = re.compile("█[█ ]*█|█")


@dataclass(frozen=True)
class Piece:
    """A stretch of text. `ids` are the places that begin here; `masked` where it was blacked out, on which ground."""

    text: str
    marked: bool = False
    masked: bool = False
    ground: str = ""
    ids: tuple[str, ...] = ()
    line_break: bool = False


@dataclass(frozen=True)
class Reason:
    """Why a passage is marked, and the page of the entry that stands on it."""

    kind: str
    explanation: str
    url: str = ""
    name: str = ""


@dataclass(frozen=True)
class Paragraph:
    """A paragraph or heading; `level` is 0 for a paragraph, else that of the HTML heading. `page` begins here."""

    pieces: tuple[Piece, ...]
    level: int = 0
    id: str = ""
    page: int | None = None
    reasons: tuple[Reason, ...] = ()


@dataclass
class _Pages:
    """The pages that still have to be announced, first one first."""

    left: list[tuple[int, int]] = field(default_factory=list)

    def at(self, offset: int) -> int | None:
        number = None
        while self.left and self.left[0][1] <= offset:
            number = self.left.pop(0)[0]
        return number


@dataclass(frozen=True)
class _Here:
    """What lies in one paragraph: the passages that touch it, where search results begin, what was redacted."""

    passages: list[Passage]
    found_as: list[int]
    redactions: list[tuple[int, int, str]]

    def within(self, start: int, end: int) -> "_Here":
        return _Here(
            [p for p in self.passages if p["start"] < end and p["end"] > start],
            [offset for offset in self.found_as if start <= offset < end],
            [one for one in self.redactions if one[0] < end and one[1] > start],
        )


def readable(content: DocumentContent) -> list[Paragraph]:
    """The whole text, in order."""
    headings = {section["start"]: section for section in content["sections"]}
    pages = _Pages([(number, start) for number, start, _ in content["pages"]])
    found_as = [start for start, _ in pieces(content["text"])]
    passages = sorted(content["passages"], key=lambda passage: (passage["start"], passage["end"]))
    whole = _Here(passages, found_as, [(one[0], one[1], one[2]) for one in content.get("redactions", [])])
    readable: list[Paragraph] = []
    for start, end in _blocks(content["text"], _cuts(content)):
        here = whole.within(start, end)
        page, heading = pages.at(start), headings.get(start)
        readable.append(_paragraph(content["text"], (start, end), here, heading, page=page))
    return readable


def _cuts(content: DocumentContent) -> list[int]:
    """Where a paragraph ends although there is no blank line: at headings, and at a passage that begins a line.

    The rows of an annex from a PDF follow each other without blank lines; each becomes a paragraph of its own.
    """
    at_headings = {offset for section in content["sections"] for offset in (section["start"], section["end"])}
    starts = {passage["start"] for passage in content["passages"]}
    text = content["text"]
    return sorted(at_headings | {start for start in starts if start and text[start - 1] == "\n"})


def _blocks(text: str, cuts: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Paragraphs, cut at these places."""
    for start, end in paragraphs(text):
        edges = [start, *(cut for cut in cuts if start < cut < end), end]
        for left, right in pairwise(edges):
            part = text[left:right]
            if part.strip():
                lead = len(part) - len(part.lstrip())
                yield left + lead, left + lead + len(part.strip())


def _paragraph(
    text: str, span: tuple[int, int], here: _Here, heading: Heading | None, *, page: int | None
) -> Paragraph:
    return Paragraph(
        pieces=tuple(_pieces(text, span, here)),
        level=min(5, heading["level"] + 1) if heading else 0,
        id=f"s-{span[0]}" if heading else "",
        page=page,
        reasons=tuple(_reason(passage) for passage in here.passages if passage["start"] >= span[0]),
    )


def _pieces(text: str, span: tuple[int, int], here: _Here) -> Iterator[Piece]:
    """The stretches between all edges: of passages, of blacked out places, of new lines."""
    start, end = span
    black = [match.span() for match in _BLACK.finditer(text, start, end)]
    breaks = {match.start() for match in _NEW_LINE.finditer(text, start, end)}
    ranges = [*((passage["start"], passage["end"]) for passage in here.passages), *black]
    ranges += [(first, last) for first, last, _ground in here.redactions]
    edges = {start, end, *breaks, *here.found_as, *(edge for pair in ranges for edge in pair if start < edge < end)}
    ordered = sorted(edges)
    for left, right in pairwise(ordered):
        yield Piece(
            text=text[left:right],
            marked=any(passage["start"] <= left and passage["end"] >= right for passage in here.passages),
            masked=any(left >= first and right <= last for first, last in black),
            ground=next((code for first, last, code in here.redactions if left >= first and right <= last), ""),
            ids=_places(left, here),
            line_break=left in breaks,
        )


def _places(offset: int, here: _Here) -> tuple[str, ...]:
    places = [f"p-{passage['start']}-{passage['end']}" for passage in here.passages if passage["start"] == offset]
    if offset in here.found_as:
        places.append(f"t-{offset}")
    return tuple(dict.fromkeys(places))


def _reason(passage: Passage) -> Reason:
    entry, kind = passage["entry"], passage["entry_kind"]
    return Reason(
        kind=PASSAGES.get(passage["kind"], passage["kind"]),
        explanation=passage["explanation"],
        url=address(kind, entry["key"]) if entry and kind else "",
        name=entry["name"] if entry else "",
    )


def grounds_of(content: DocumentContent) -> list[Ground]:
    """The grounds on which something is black, each once."""
    codes = dict.fromkeys(code for _start, _end, code in content.get("redactions", []))
    return [grounds()[code] for code in sorted(codes) if code in grounds()]


def contents_list(content: DocumentContent) -> list[tuple[str, str, bool]]:
    """(place, title, deep) of the headings, for the list beside the text; empty when there are few."""
    sections = [section for section in content["sections"] if section["level"] <= 2 and section["title"].strip()]
    if len(sections) < 3:
        return []
    return [(f"s-{section['start']}", section["title"], section["level"] > 1) for section in sections]
