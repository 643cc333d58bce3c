"""The annexes that a memo lists, by name."""

import re

from leerlus.document import Document
from leerlus.document.lines import Line
from leerlus.document.once import once
from leerlus.reading.progress.grid import GridRow, format_grids, line_grids

_HEADER = re.compile(r"(?:volg)?(?:nummer|nr)\.?\b", re.IGNORECASE)
_NAME = re.compile(r"\b(?:naam|titel|omschrijving|document|bijlage)\b", re.IGNORECASE)
_LISTED = re.compile(r"volgnummer\s+naam\b", re.IGNORECASE)
_ITEM = re.compile(r"(\d{1,2})[.)]?\s+(\S.*)")


@once
def annexes(document: Document) -> tuple[tuple[int, str], ...]:
    """The number and name of each annex in the annex table; empty where the document has none."""
    for rows in (*format_grids(document), *line_grids(document)):
        if listed := _from_grid(rows):
            return listed
    return _from_lines(document.lines)


def _from_grid(rows: list[GridRow]) -> tuple[tuple[int, str], ...]:
    header = next((index for index, row in enumerate(rows[:4]) if _is_header(row.cells)), None)
    if header is None:
        return ()
    found = []
    for row in rows[header + 1 :]:
        if len(row.cells) > 1 and re.fullmatch(r"\d{1,2}\.?", row.cells[0]) and row.cells[1]:
            found.append((int(row.cells[0].rstrip(".")), row.cells[1]))
        elif found and len(row.cells) > 1 and not row.cells[0] and row.cells[1]:
            found[-1] = (found[-1][0], f"{found[-1][1]} {row.cells[1]}")
    return tuple(found)


def _is_header(cells: tuple[str, ...]) -> bool:
    return len(cells) > 1 and bool(_HEADER.match(cells[0])) and bool(_NAME.search(cells[1])) and cells[0][:1].isalpha()


def _from_lines(lines: tuple[Line, ...]) -> tuple[tuple[int, str], ...]:
    """The list below a header line "Volgnummer Naam …" without visible columns."""
    start = next((index for index, line in enumerate(lines) if _LISTED.match(line.text)), None)
    if start is None:
        return ()
    found: list[tuple[int, str]] = []
    for line in lines[start + 1 :]:
        item = _ITEM.match(line.text)
        if item and int(item.group(1)) == len(found) + 1:
            found.append((int(item.group(1)), re.split(r"\s{2,}", item.group(2))[0]))
        elif found and not line.blank_before:
            found[-1] = (found[-1][0], f"{found[-1][1]} {line.text}")
        else:
            break
    return tuple(found)
