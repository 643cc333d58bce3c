"""Ruled tables: which words stand in which cell, and tables that go on on the next page."""

from array import array
from bisect import bisect_right
from itertools import chain, groupby, pairwise

import pdfwords

from leerlus.document.page import word_lengths
from leerlus.formats.pdf.grid import Grid, grids
from leerlus.formats.pdf.lines import Line
from leerlus.formats.pdf.printed import PrintedCell, PrintedTable
from leerlus.formats.pdf.shapes import rules_of
from leerlus.formats.pdf.words import Word, Words

_MOST_COLUMNS = 20
_CORRIDOR = 5.0
_CLOSE = 6.0


def tables_of(page: pdfwords.Page, words: Words) -> list[PrintedTable]:
    """The ruled tables of a page, from the top; pages without drawn lines are not searched."""
    found = (_table(grid, words, page.number + 1) for grid in grids(*rules_of(page)))
    return [table for table in found if table is not None]


def _table(grid: Grid, words: Words, page: int) -> PrintedTable | None:
    """The table in a grid; None for a frame around text, an empty grid or a drawing."""
    inside = words.within(*grid.edges)
    columns = grid.columns() if grid.down else _columns(grid, inside)
    if not inside or not 2 < len(columns) <= _MOST_COLUMNS + 1:
        return None
    bands = list(pairwise(grid.rows())) if grid.down else _bands(grid, inside, columns[1])
    rows = [_row(grid, held, columns, band) for held, band in zip(_by_band(inside, bands), bands, strict=True)]
    _pull_up(grid, rows, bands, columns)
    filled = [
        [PrintedCell(_lines(held, words, page), columns=span) for held, span in row]
        for row in rows
        if any(h for h, _s in row)
    ]
    if len(filled) < 2 or not any(sum(bool(cell.lines) for cell in row) > 1 for row in filled):
        return None
    return PrintedTable(page, grid.edges, tuple(columns[:-1]), filled)


def _by_band(words: list[Word], bands: list[tuple[float, float]]) -> list[list[Word]]:
    """The words of each band, which lie one under the other."""
    starts = [start for start, _end in bands]
    held: list[list[Word]] = [[] for _band in bands]
    for word in words:
        index = bisect_right(starts, _down(word)) - 1
        if index >= 0 and _down(word) < bands[index][1]:
            held[index].append(word)
    return held


_Held = list[tuple[list[Word], int]]


def _row(grid: Grid, words: list[Word], columns: list[float], band: tuple[float, float]) -> _Held:
    """The words of each cell of a row, and over how many columns it stands."""
    middle = sum(band) / 2
    bounds = [0]
    for index in range(1, len(columns) - 1):
        crossed = any(word[0] < columns[index] - 1 and word[2] > columns[index] + 1 for word in words)
        if grid.divides(columns[index], middle) if grid.down else not crossed:
            bounds.append(index)
    starts = [columns[index] for index in bounds]
    cells: _Held = [([], end - start) for start, end in pairwise([*bounds, len(columns) - 1])]
    for word in words:
        cells[max(0, bisect_right(starts, _across(word)) - 1)][0].append(word)
    return cells


def _pull_up(grid: Grid, rows: list[_Held], bands: list[tuple[float, float]], columns: list[float]) -> None:
    """Give the words of a cell without a rule above it to the cell that it is one with."""
    if not grid.down:
        return
    for index in range(1, len(rows)):
        above, row = rows[index - 1], rows[index]
        if len(above) != len(row) or len(row) != len(columns) - 1:
            continue
        for number, (held, _span) in enumerate(row):
            if not grid.closes(bands[index][0], (columns[number] + columns[number + 1]) / 2):
                above[number][0].extend(held)
                held.clear()


def _columns(grid: Grid, words: list[Word]) -> list[float]:
    """Columns of a table without rules down: by the white space that runs through nearly all of its lines."""
    left, _top, right, _bottom = grid.edges
    lines = _by_height(words)
    gaps: list[float] = []
    for before, after in _gaps(lines):
        if after - before >= _CORRIDOR:
            gaps.append(after)
    return [left, *gaps, right]


def _gaps(lines: list[list[Word]]) -> list[tuple[float, float]]:
    """The stretches, as (from, to), that hardly any line with more than one part covers."""
    divided = [line for line in lines if any(b[0] - a[2] >= _CORRIDOR for a, b in pairwise(line))]
    spans = sorted((word[0], word[2]) for line in divided for word in line)
    found, end = [], float("inf")
    for start, stop in spans:
        if start > end:
            found.append((end, start))
        end = stop if end == float("inf") else max(end, stop)
    return found


def _bands(grid: Grid, words: list[Word], second: float) -> list[tuple[float, float]]:
    """Rows of a table without rules down: between its rules, and within these where the first column begins anew."""
    heights = grid.rows()
    inner = len(heights) - 2
    if inner > 2:
        return list(pairwise(heights))
    starts = [line[0][1] - 1 for line in _by_height(words) if line[0][0] < second - 1]
    cuts = sorted({*heights, *(start for start in starts if all(abs(start - y) > 6 for y in heights))})
    return list(pairwise(cuts))


def _by_height(words: list[Word]) -> list[list[Word]]:
    """Words in lines from the top, each from the left."""
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (_down(word), word[0])):
        if lines and abs(_down(word) - _down(lines[-1][0])) < 3:
            lines[-1].append(word)
        else:
            lines.append([word])
    return [sorted(line, key=lambda word: float(word[0])) for line in lines]


def _lines(held: list[Word], words: Words, page: int) -> list[Line]:
    """The lines of a cell's words."""
    found = []
    for _line, group in groupby(held, key=lambda word: word[5]):
        line = list(group)
        kept = [word for word in line if word[4]]
        if kept:
            edges = array("f", chain.from_iterable(word[:4] for word in kept))
            texts = [word[4] for word in kept]
            found.append(
                Line(
                    " ".join(texts),
                    word_lengths(texts),
                    edges,
                    kept[0][3] - kept[0][1],
                    left=edges[0],
                    right=edges[-2],
                    page=page,
                )
            )
            found[-1].top, found[-1].bottom = min(edges[1::4]), max(edges[3::4])
            found[-1].marks = words.marks_in([word[6] for word in line]) if words.marks else ()
    return found


def _across(word: Word) -> float:
    return float(word[0] + word[2]) / 2


def _down(word: Word) -> float:
    return float(word[1] + word[3]) / 2


def goes_on(above: PrintedTable, below: PrintedTable) -> bool:
    """Whether the first table of a page has the columns of the last one before."""
    return (
        len(above.columns) == len(below.columns)
        and all(abs(one - other) <= _CLOSE for one, other in zip(above.columns, below.columns, strict=True))
        and abs(above.edges[2] - below.edges[2]) <= _CLOSE
    )


def join(above: PrintedTable, below: PrintedTable) -> None:
    """Put the rows of `below` under those of `above`; a head said again is left out, a split row made whole."""
    rows = below.rows
    if len(above.rows) > 1 and [cell.text for cell in above.rows[0]] == [cell.text for cell in rows[0]]:
        above.headed = True
        rows = rows[1:]
    if rows and _is_split(above.rows[-1], rows[0]):
        for cell, rest in zip(above.rows[-1], rows[0], strict=True):
            cell.lines += rest.lines
        rows = rows[1:]
    above.rows += rows


def _is_split(last: list[PrintedCell], first: list[PrintedCell]) -> bool:
    """Whether a page break fell within a row: the next page begins with an empty first cell, and the rest goes on."""
    return (
        len(first) == len(last) > 1
        and bool(last[0].lines)
        and not first[0].lines
        and not any(cell.lines and not before.lines for cell, before in zip(first, last, strict=True))
    )
