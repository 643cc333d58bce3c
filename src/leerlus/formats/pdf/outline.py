"""Bookmarks: where a PDF lists its own headings, these are headings, at the level that the list gives them."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import pdfwords
from pypdfium2 import PdfiumError

from leerlus.document import BlockKind
from leerlus.formats.pdf.paragraphs import Paragraph

_NUMBER = re.compile(r"\s*(?:[\dIVX]+(?:\.\d+)*[.)]?|[A-Za-z][.)])\s+")
_DEEPEST = 6
_LONGEST = 300
_MOST = 20_000


@dataclass(frozen=True, slots=True)
class Outline:
    """The level of each bookmark by page (from 1) and title, its letters and digits only."""

    levels: Mapping[int, Mapping[str, int]] = field(default_factory=dict)


def outline_of(source: pdfwords.Document) -> Outline:
    """The bookmarks that lead to a page of this file; none where their list is broken."""
    levels: dict[int, dict[str, int]] = defaultdict(dict)
    try:
        listed = source.get_toc()[:_MOST]
    except (PdfiumError, ValueError, RecursionError):  # a list that bites its own tail, or a title that is no text
        return Outline()
    for level, title, page in listed:
        if key := _key(title[:_LONGEST]):
            levels[page].setdefault(key, min(level, _DEEPEST))
    return Outline(levels)


def with_bookmarks(found: list[Paragraph], levels: Mapping[str, int]) -> Iterator[Paragraph]:
    """The paragraphs of one page; those that a bookmark names are headings, apart from what follows them."""
    longest = 20 + 2 * max(map(len, levels))  # with its spaces, its marks and its number
    for paragraph in found:
        count, level = _named(paragraph, levels, longest)
        if not count:
            yield paragraph
            continue
        yield Paragraph(paragraph.lines[:count], BlockKind.HEADING, level, listed=True)
        if count < len(paragraph.lines):
            yield Paragraph(paragraph.lines[count:])


def _named(paragraph: Paragraph, levels: Mapping[str, int], longest: int) -> tuple[int, int]:
    """How many of the first lines are the title of a bookmark, and its level; (0, 0) where none is."""
    text = ""
    for count, line in enumerate(paragraph.lines, start=1):
        text = f"{text} {line.text}".strip()
        if len(text) > longest:
            break
        if level := levels.get(_key(text), 0):
            return count, level
    return 0, 0


def _key(title: str) -> str:
    """The letters and digits of a title without the number before it: a list of bookmarks may leave that out."""
    unnumbered = _NUMBER.sub("", title, count=1) or title
    return "".join(sign for sign in unnumbered.casefold() if sign.isalnum())
