"""What a format knows about the shape of its text: paragraphs, headings, lists, notes and tables.

A format that knows nothing (plain text) gives no blocks; readers then look at the text itself.
"""

from dataclasses import dataclass
from enum import StrEnum


class BlockKind(StrEnum):
    """The part that a block plays in its document."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    FOOTNOTE = "footnote"
    HEADER = "header"
    CAPTION = "caption"
    QUOTE = "quote"  # an earlier message, repeated below or within the answer to it


@dataclass(frozen=True, slots=True)
class Block:
    """`[start, end)` of the text and the part it plays; `level` is the depth of a heading or list item, from 1."""

    kind: BlockKind
    start: int
    end: int
    level: int = 0


@dataclass(frozen=True, slots=True)
class Note:
    """A note and where the text refers to it: its mark stood at `mark`, before that character; the rest is its block.

    A note to which the text refers twice is there twice; one without a mark in the text is a block only.
    """

    mark: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell's text, `[start, end)`; an empty cell has `start == end`."""

    start: int
    end: int
    columns: int = 1


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one row, left to right; `header` where the format marks it as such."""

    cells: tuple[Cell, ...]
    header: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table in reading order; rows that a page break split are already joined."""

    start: int
    end: int
    rows: tuple[Row, ...]
