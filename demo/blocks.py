"""The small markup of `papers/`, read into blocks that every writer can draw.

`#` headings, `- ` items, `1. ` numbered items, `@ Label: value` fields, `| a | b |` tables (first row is the header; a
row of which only the first cell is filled is a heading inside the table), and paragraphs. A backslash at the end of a
line, or `<br>` in a cell, is a line break. There is no inline markup.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

_HEADING = re.compile(r"(#{1,3}) (.+)")
_NUMBERED = re.compile(r"(\d+)\. (.+)")
_FIELD = re.compile(r"@ ([^:]+):\s*(.*)")
_RULE = re.compile(r"\|[-| ]+\|")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; the level counts from 1."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; line breaks are newlines."""

    text: str


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list; `number` is None for a bullet."""

    number: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Fields:
    """Labels and values at the head of a letter or memo."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Header cells and rows; a row with one cell is a heading that spans the table."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Block = Heading | Paragraph | Item | Fields | Table


def parse(text: str) -> list[Block]:
    """The blocks of a source text, in order."""
    return [block for chunk in re.split(r"\n\s*\n", text.strip()) for block in _chunk(chunk.splitlines())]


def _chunk(lines: list[str]) -> Iterator[Block]:
    for sort, group in groupby(lines, key=_sort):
        found = list(group)
        if sort == "heading":
            yield from (_heading(line) for line in found)
        elif sort == "item":
            yield from (_item(line) for line in found)
        elif sort == "field":
            yield Fields(tuple(_field(line) for line in found))
        elif sort == "table":
            yield _table(found)
        else:
            yield Paragraph(_joined(found))


def _sort(line: str) -> str:
    if _HEADING.fullmatch(line):
        return "heading"
    if line.startswith("- ") or _NUMBERED.fullmatch(line):
        return "item"
    if _FIELD.fullmatch(line):
        return "field"
    return "table" if line.startswith("|") else "paragraph"


def _heading(line: str) -> Heading:
    marks, _, text = line.partition(" ")
    return Heading(len(marks), text)


def _item(line: str) -> Item:
    numbered = _NUMBERED.fullmatch(line)
    return Item(numbered[1], numbered[2]) if numbered else Item(None, line.removeprefix("- "))


def _field(line: str) -> tuple[str, str]:
    label, _, value = line.removeprefix("@ ").partition(":")
    return label, value.strip().replace("<br>", "\n")


def _table(lines: list[str]) -> Table:
    rows = [_cells(line) for line in lines if not _RULE.fullmatch(line)]
    return Table(rows[0], tuple(row[:1] if not any(row[1:]) else row for row in rows[1:]))


def _cells(line: str) -> tuple[str, ...]:
    return tuple(cell.strip().replace("<br>", "\n") for cell in line.strip().strip("|").split("|"))


def _joined(lines: list[str]) -> str:
    text = ""
    for line in lines:
        text += line.removesuffix("\\") + ("\n" if line.endswith("\\") else " ")
    return text.strip()
