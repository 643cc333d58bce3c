"""A paper as a value: what every export writes, each in its own format."""

import re
from dataclasses import dataclass
from datetime import date

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; the title of the paper is level 1 and stands apart."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words that belong together."""

    text: str


@dataclass(frozen=True, slots=True)
class Listed:
    """One point of a list."""

    text: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table under a header row; a row of one cell is a heading over all columns. `widths` are shares of the width."""

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]


Block = Heading | Paragraph | Listed | Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """Title, the organisation it comes from, its day, and its blocks in reading order; the language is Dutch."""

    title: str
    sender: str
    date: date
    blocks: tuple[Block, ...]

    @property
    def tables(self) -> tuple[Table, ...]:
        """Its tables, for the formats that hold nothing else."""
        return tuple(block for block in self.blocks if isinstance(block, Table))


def writable(text: str) -> str:
    """`text` without the few control characters that no format can hold; everything else stays.

    >>> writable("caf\\u00e9\\x00")
    'café'
    """
    return _FORBIDDEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def paragraphs(text: str) -> list[str]:
    """The lines of a cell, each to be a paragraph; one empty line for an empty text."""
    return writable(text).split("\n")
