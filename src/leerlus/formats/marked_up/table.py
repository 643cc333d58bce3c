"""The grid of a table in HTML or in the CALS model (OASIS TR 9503) that official XML uses."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from leerlus.formats.package import local_name

_CELLS = frozenset({"td", "th", "entry"})
_ROWS = frozenset({"tr", "row"})
_HEADS = frozenset({"caption", "title", "titel"})
_MOST = 64
_MOST_ROWS = 1000

# By column: how many rows further a cell reaches, and over how many columns it stands.
_Open = dict[int, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class GridCell:
    """One cell and over how many columns it stands; no element where a cell of a row above reaches down."""

    element: etree._Element | None
    columns: int = 1


@dataclass(frozen=True, slots=True)
class GridRow:
    """The cells of one row, left to right."""

    cells: tuple[GridCell, ...]
    header: bool


def heads(table: etree._Element) -> list[etree._Element]:
    """What stands above the table as its name."""
    return [element for element in table if _name(element) in _HEADS]


def grid(table: etree._Element) -> list[GridRow]:
    """The table's own rows, those of tables within its cells not; a cell over several rows leaves empty ones below."""
    rows: list[GridRow] = []
    reaching: _Open = {}
    columns: dict[str, int] = {}
    for element in _rows(table):
        above = element.getparent()
        if _name(element) == "tgroup":
            columns, reaching = _columns(element), {}
            continue
        found = [cell for cell in element if _name(cell) in _CELLS]
        heads_only = bool(found) and all(_name(cell) == "th" for cell in found)
        header = heads_only or (above is not None and _name(above) == "thead")
        cells, reaching = _placed(found, reaching, columns)
        rows.append(GridRow(cells, header=header))
    return rows


def _rows(element: etree._Element) -> Iterator[etree._Element]:
    """Rows in order, each tgroup before its own."""
    for child in element:
        name = _name(child)
        if name in _ROWS:
            yield child
        elif name in ("thead", "tbody", "tfoot", "tgroup"):
            if name == "tgroup":
                yield child
            yield from _rows(child)


def _placed(found: list[etree._Element], above: _Open, columns: dict[str, int]) -> tuple[tuple[GridCell, ...], _Open]:
    """The cells of a row, and what of them and of those above reaches into the next row."""
    cells: list[GridCell] = []
    below = {column: (rows - 1, width) for column, (rows, width) in above.items() if rows > 1}
    column = 0
    for cell in [*found, None]:
        while column in above:
            cells.append(GridCell(None, above[column][1]))
            column += above[column][1]
        if cell is None:
            break
        width, further = _width(cell, columns), _further(cell)
        if further and column < _MOST:
            below[column] = (further, width)
        cells.append(GridCell(cell, width))
        column += width
    return tuple(cells), below


def _columns(group: etree._Element) -> dict[str, int]:
    names = [element.get("colname", "") for element in group if _name(element) == "colspec"]
    return {name: place for place, name in enumerate(names) if name}


def _width(cell: etree._Element, columns: dict[str, int]) -> int:
    first, last = columns.get(cell.get("namest", "")), columns.get(cell.get("nameend", ""))
    if first is not None and last is not None:
        return min(max(last - first + 1, 1), _MOST)
    return min(max(_number(cell.get("colspan")), 1), _MOST)


def _further(cell: etree._Element) -> int:
    """How many rows below the cell reaches into."""
    return min(max(_number(cell.get("rowspan")) - 1, _number(cell.get("morerows")), 0), _MOST_ROWS)


def _number(stated: str | None) -> int:
    """A small whole number, 0 for anything else."""
    return int(stated) if stated and len(stated) < 5 and stated.isascii() and stated.isdigit() else 0


def _name(element: etree._Element) -> str:
    return local_name(element).lower()
