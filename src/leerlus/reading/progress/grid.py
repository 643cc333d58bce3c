"""Progress tables that kept their grid: tables of the format, Markdown pipes, or cells between tabs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from leerlus.document import Document
from leerlus.document.lines import Line
from leerlus.document.once import once
from leerlus.reading.progress.columns import Columns, columns, source_number
from leerlus.reading.progress.events import Entry, Event, Heading
from leerlus.reading.progress.stacked import like_heading

_PIPE = re.compile(r"(?<!\\)\|")
_RULE = re.compile(r"[\s|:\-=+]+")
_LETTERS = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class GridRow:
    """The cells of one row as plain words, left to right, and the place of the row in the document."""

    start: int
    end: int
    cells: tuple[str, ...]


def format_grids(document: Document) -> list[list[GridRow]]:
    """The tables that the format knows, as rows of words; a cell over more columns is followed by empty ones."""
    grids = []
    for table in document.tables:
        rows = []
        for row in table.rows:
            cells: list[str] = []
            for cell in row.cells:
                cells += [_words(document.folded[cell.start : cell.end]), *[""] * (cell.columns - 1)]
            filled = [cell for cell in row.cells if cell.end > cell.start]
            if filled:
                rows.append(GridRow(filled[0].start, filled[-1].end, tuple(cells)))
        grids.append(rows)
    return grids


@once
def line_grids(document: Document) -> list[list[GridRow]]:
    """The tables that lines with pipes or tabs draw; other lines end one, unless they go on or are short."""
    if "|" not in document.folded and "\t" not in document.folded:
        return []
    grids: list[list[GridRow]] = []
    rows: list[GridRow] = []
    for line in document.lines:
        if cells := _cells(line):
            if cells != ("",):
                rows.append(GridRow(line.start, line.end, cells))
        elif rows and not line.level and _goes_on(line, rows[-1]):
            rows[-1] = _joined(rows[-1], line)
        elif rows and not line.level and like_heading(line.text):
            rows.append(GridRow(line.start, line.end, (line.text,)))
        elif rows:
            grids.append(rows)
            rows = []
    if rows:
        grids.append(rows)
    return [grid for grid in grids if any(len(row.cells) > 1 for row in grid)]


def grid_events(rows: list[GridRow], known: Columns | None = None) -> tuple[list[Event], Columns | None]:
    """The headings and rows of one grid and the columns it was read by; `known` are those of the table before it."""
    for index, row in enumerate(rows[:6]):
        if found := columns(row.cells):
            return list(_events(rows[index + 1 :], found)), found
    width = max((len(row.cells) for row in rows), default=0)
    if known is not None and width == known.width:
        return list(_events(rows, known)), known
    if known is None and (guess := _guess(rows, width)):
        return list(_events(rows, guess)), guess
    return [], known


def _guess(rows: list[GridRow], width: int) -> Columns | None:
    """Columns for a grid without a header: number, description, state, where the numbers are numbers."""
    full = [row for row in rows if len(row.cells) == 3 and all(row.cells)]
    numbered = [row for row in full if source_number(row.cells[0])]
    sentences = [row for row in numbered if row.cells[2][-1:] == "."]
    if width == 3 and len(numbered) >= 3 and len(numbered) == len(full) and 2 * len(sentences) >= len(numbered):
        return Columns(0, 1, 2, None, 3)
    return None


def _events(rows: list[GridRow], found: Columns) -> Iterator[Event]:
    pending: Entry | None = None
    for row in rows:
        filled = [cell for cell in row.cells if cell]
        if not filled:
            continue
        if again := columns(row.cells):  # the header once more, after a page break or of a next table
            found = again
            continue
        single = len(set(filled)) == 1 and source_number(filled[0]) is None
        if single and pending is not None and _continues(row, found, filled[0]):
            pending = replace(pending, end=row.end, text=f"{pending.text} {filled[0]}".strip())
            continue
        if pending is not None:
            yield pending
        pending = None if single else _entry(row, found)
        if single:
            yield Heading(filled[0], row.start, row.end)
    if pending is not None:
        yield pending


def _entry(row: GridRow, found: Columns) -> Entry | None:
    """The row under its columns; None where it has neither description nor state."""

    def cell(index: int | None) -> str:
        return row.cells[index] if index is not None and index < len(row.cells) else ""

    number, action = cell(found.number), cell(found.action)
    if not action and not cell(found.text):
        return None
    label = source_number(number) if number else None
    if number and label is None:
        label = number if len(number) <= 12 else None
        action = action if label else f"{number} {action}".strip()
    return Entry(row.start, row.end, label, action, cell(found.text), cell(found.state) or None)


def _continues(row: GridRow, found: Columns, words: str) -> bool:
    """Whether a row with one filled cell is the rest of the state above it (a cell that a page break split)."""
    return (
        len(row.cells) > found.text
        and row.cells[found.text] == words
        and row.cells.count(words) == 1
        and found.text > 0
    )


def _cells(line: Line) -> tuple[str, ...]:
    """The cells of a line with pipes or tabs; ("",) for a drawn rule, empty for other lines."""
    raw = line.raw.strip(" \r\n")
    if raw.startswith("|") or raw.count("|") >= 2:
        if _RULE.fullmatch(raw):
            return ("",)
        inner = raw.removeprefix("|")
        inner = inner[:-1] if inner.endswith("|") and not inner.endswith("\\|") else inner
        return tuple(_words(cell) for cell in _PIPE.split(inner))
    if "\t" in raw:
        return tuple(_words(cell) for cell in raw.split("\t"))
    return ()


def _goes_on(line: Line, row: GridRow) -> bool:
    """Whether a line is the rest of the last cell above it."""
    last = row.cells[-1]
    if line.blank_before or len(row.cells) < 2 or not last or columns(row.cells):
        return False
    return line.text[0].islower() or (last[-1:] not in ".!?" and not line.text.isupper())


def _joined(row: GridRow, line: Line) -> GridRow:
    return GridRow(row.start, line.end, (*row.cells[:-1], f"{row.cells[-1]} {line.text}"))


def _words(cell: str) -> str:
    words = " ".join(cell.replace("\\|", "|").replace("<br>", " ").replace("<br/>", " ").split())
    for mark in ("**", "__"):
        words = words.replace(mark, "") if words.count(mark) >= 2 else words
    stripped = words.strip("*_ ")
    return stripped if _LETTERS.search(stripped) or stripped else ""
