"""CSV: one table, its delimiter told by the first line; the apostrophe against formulas is taken off a cell."""

import csv
from collections.abc import Iterator
from io import StringIO

from leerlus.document import Document
from leerlus.errors import EmptyFile
from leerlus.formats.assembly import Assembly, CellText, RowText
from leerlus.formats.limits import DEFAULT_LIMITS, Limits, check_file_size
from leerlus.formats.package import damaged
from leerlus.formats.text import decoded

MEDIA_TYPE = "text/csv"
TEXT_VERSION = "csv/1"
_DELIMITERS = ";\t,|"
_FORMULA = ("=", "+", "-", "@", "\t", "'")


def read(data: bytes, *, limits: Limits = DEFAULT_LIMITS) -> Document:
    """The table in a .csv; DamagedFile for quotes that never close in a cell larger than any."""
    check_file_size(data, limits)
    text = decoded(data)
    if not text.strip():
        raise EmptyFile("Dit bestand is leeg: er staat geen tekst in. Kies een ander bestand.")
    assembly = Assembly(limits)
    rows = [RowText(tuple(CellText(cell) for cell in cells)) for cells in _rows(text)]
    assembly.add_table(rows)
    return assembly.document(data, media_type=MEDIA_TYPE, text_version=TEXT_VERSION)


def _rows(text: str) -> Iterator[list[str]]:
    first = next(line for line in text.splitlines() if line.strip())
    delimiter = max(_DELIMITERS, key=first.count)
    try:
        for cells in csv.reader(StringIO(text, newline=""), delimiter=delimiter):
            yield [_shown(cell) for cell in cells]
    except csv.Error as error:  # one cell larger than the module takes: a quote that never closes
        raise damaged() from error


def _shown(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and cell[1:].lstrip().startswith(_FORMULA) else cell
