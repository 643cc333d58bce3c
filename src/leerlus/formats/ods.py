"""OpenDocument spreadsheets (ISO/IEC 26300), by our own walk over their XML: each sheet is a table, values as shown."""

from lxml import etree

from leerlus.document import Document
from leerlus.formats.assembly import Assembly, CellText, RowText
from leerlus.formats.limits import DEFAULT_LIMITS, Limits
from leerlus.formats.odt.styles import Styles
from leerlus.formats.odt.words import words
from leerlus.formats.package import Package, damaged, encrypted, local_name
from leerlus.formats.xlsx import MOST_COLUMNS, too_wide

MEDIA_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
TEXT_VERSION = "ods/1"
_MOST_REPEATED_ROWS = 1000


def read(data: bytes, *, limits: Limits = DEFAULT_LIMITS) -> Document:
    """The sheets of an .ods in their order."""
    package = Package(data, limits=limits)
    if b"encryption-data" in (package.part("META-INF/manifest.xml") or b""):
        raise encrypted()
    content = package.xml("content.xml")
    book = None if content is None else next(content.iter("{*}spreadsheet"), None)
    if book is None:
        raise damaged()
    assembly, styles = Assembly(limits), Styles()
    for table in book.iter("{*}table"):
        assembly.add_table([found for row in table.iter("{*}table-row") for found in _rows(row, styles)])
    return assembly.document(data, media_type=MEDIA_TYPE, text_version=TEXT_VERSION)


def _rows(row: etree._Element, styles: Styles) -> list[RowText]:
    """The row as often as it stands there; empty rows are left out by the assembly, so once is enough for them."""
    cells: list[CellText] = []
    empty = 0
    for cell in row:
        if local_name(cell) not in ("table-cell", "covered-table-cell"):
            continue
        text = "\n".join(words(paragraph, styles).text for paragraph in cell if local_name(paragraph) == "p")
        often = _times(cell, "number-columns-repeated")
        if not text:
            empty += often
            continue
        if len(cells) + empty + often > MOST_COLUMNS:
            raise too_wide()
        cells += [*[CellText("")] * empty, *[CellText(text)] * often]
        empty = 0
    times = min(_times(row, "number-rows-repeated"), _MOST_REPEATED_ROWS) if cells else 1
    return [RowText(tuple(cells))] * times


def _times(element: etree._Element, name: str) -> int:
    stated = next((str(value) for key, value in element.attrib.items() if str(key).endswith(f"}}{name}")), "1")
    return max(int(stated), 1) if stated.isascii() and stated.isdigit() and len(stated) < 8 else 1
