"""Progress tables drawn with spaces: each column begins below the place where its header word begins."""

import re
from collections.abc import Iterator

from leerlus.document.lines import Line
from leerlus.reading.progress.columns import columns
from leerlus.reading.progress.grid import GridRow

_GAP = re.compile(r" {2,}")
_TOLERANCE = 2


def aligned_grid(lines: tuple[Line, ...]) -> list[GridRow]:
    """The rows below a header with wide gaps, its own row first; empty where no such header stands."""
    for index, line in enumerate(lines):
        if "  " not in line.raw or line.empty_cell or "\t" in line.raw or "|" in line.raw:
            continue
        pieces = _pieces(line.raw)
        places = [start for start, _words in pieces]
        found = columns(tuple(words for _start, words in pieces)) if len(pieces) >= 2 else None
        if found:
            header = GridRow(line.start, line.end, tuple(words for _start, words in pieces))
            leads = found.number if found.number is not None else found.action
            return [header, *_rows(lines[index + 1 :], places, leads, numbered=found.number is not None)]
    return []


def _rows(lines: tuple[Line, ...], places: list[int], leads: int, *, numbered: bool) -> Iterator[GridRow]:
    cells: list[list[str]] = []
    start = end = 0
    for line in lines:
        if line.empty_cell:
            continue
        pieces = [(_column(at, places), words) for at, words in _pieces(line.raw)]
        alone = line.alone and len(pieces) == 1
        opens = any(column == leads for column, _words in pieces) if numbered else line.blank_before
        if cells and (opens or alone):
            yield _row(start, end, cells)
            cells = []
        if not cells:
            start, cells = line.start, [[] for _place in places]
        for column, words in pieces:
            cells[column].append(words)
        end = line.end
    if cells:
        yield _row(start, end, cells)


def _row(start: int, end: int, cells: list[list[str]]) -> GridRow:
    return GridRow(start, end, tuple(" ".join(parts) for parts in cells))


def _pieces(raw: str) -> list[tuple[int, str]]:
    """The stretches between wide gaps, each with the place in the line where it begins."""
    pieces, at = [], 0
    for gap in [*_GAP.finditer(raw), None]:
        stop = gap.start() if gap else len(raw)
        if words := raw[at:stop].strip():
            pieces.append((at + len(raw[at:stop]) - len(raw[at:stop].lstrip()), words))
        at = gap.end() if gap else stop
    return pieces


def _column(at: int, places: list[int]) -> int:
    """The last column that begins at or before a place in the line."""
    return max((index for index, place in enumerate(places) if place <= at + _TOLERANCE), default=0)
