"""Spreadsheets of Excel (ISO/IEC 29500), by our own walk over their XML: each sheet is a table, values as shown."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from lxml import etree

from leerlus.document import Document
from leerlus.errors import TooLarge
from leerlus.formats.assembly import Assembly, CellText, RowText
from leerlus.formats.limits import DEFAULT_LIMITS, Limits
from leerlus.formats.package import Package, damaged, local_name

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
TEXT_VERSION = "xlsx/1"
MOST_COLUMNS = 256

_ADDRESS = re.compile(r"([A-Z]{1,3})\d+")
_DATE_FORMATS = frozenset({14, 15, 16, 17, 22})
_DATE_CODE = re.compile(r"[dy]", re.IGNORECASE)
_QUOTED = re.compile(r'"[^"]*"|\[[^\]]*\]')
_FIRST_DAY = date(1899, 12, 30)
_LAST_SERIAL = 2_958_465


def read(data: bytes, *, limits: Limits = DEFAULT_LIMITS) -> Document:
    """The sheets of an .xlsx in their order, hidden ones too."""
    package = Package(data, limits=limits)
    book = package.xml("xl/workbook.xml")
    if book is None:
        raise damaged()
    strings, dates = _strings(package), _date_styles(package)
    assembly = Assembly(limits)
    for name in _sheets(package, book):
        sheet = package.xml(name)
        if sheet is not None:
            assembly.add_table([_row(row, strings, dates) for row in sheet.iter("{*}row")])
    properties = package.xml("docProps/core.xml")
    for element in () if properties is None else properties:
        if local_name(element) in ("title", "creator", "created", "modified"):
            assembly.add_property(local_name(element), element.text)
    return assembly.document(data, media_type=MEDIA_TYPE, text_version=TEXT_VERSION)


def too_wide() -> TooLarge:
    """A sheet with more columns than any table of text has."""
    return TooLarge(f"Dit rekenblad is breder dan {MOST_COLUMNS} kolommen. Bewaar alleen de tabel zelf, en kies die.")


def _sheets(package: Package, book: etree._Element) -> Iterator[str]:
    """The parts of the sheets in the order of the tabs."""
    relations = package.xml("xl/_rels/workbook.xml.rels")
    targets = {} if relations is None else {one.get("Id", ""): one.get("Target", "") for one in relations}
    for sheet in book.iter("{*}sheet"):
        key = next((str(value) for name, value in sheet.attrib.items() if str(name).endswith("}id")), "")
        target = targets.get(key, "")
        if target:
            yield target.lstrip("/") if target.startswith("/") else f"xl/{target}"


def _strings(package: Package) -> list[str]:
    """The strings that cells refer to by number."""
    root = package.xml("xl/sharedStrings.xml")
    return [] if root is None else [_text(item) for item in root.iter("{*}si")]


def _text(item: etree._Element) -> str:
    """The words of a string, without the reading aids of East Asian scripts."""
    aids = {part for aid in item.iter("{*}rPh") for part in aid.iter("{*}t")}
    return "".join(part.text or "" for part in item.iter("{*}t") if part not in aids)


def _date_styles(package: Package) -> frozenset[int]:
    """The numbers of the cell styles that show a serial number as a date."""
    root = package.xml("xl/styles.xml")
    if root is None:
        return frozenset()
    own = {int(one.get("numFmtId", "0")): _QUOTED.sub("", one.get("formatCode", "")) for one in root.iter("{*}numFmt")}
    dated = _DATE_FORMATS | {number for number, code in own.items() if _DATE_CODE.search(code)}
    formats = next(root.iter("{*}cellXfs"), None)
    found = [] if formats is None else [int(one.get("numFmtId", "0")) for one in formats]
    return frozenset(index for index, number in enumerate(found) if number in dated)


def _row(row: etree._Element, strings: list[str], dates: frozenset[int]) -> RowText:
    cells: list[CellText] = []
    for cell in row.iter("{*}c"):
        place = _column(cell.get("r", "")) or len(cells)
        if place >= MOST_COLUMNS:
            raise too_wide()
        cells += [CellText("")] * (place - len(cells))
        cells.append(CellText(_shown(cell, strings, dates)))
    return RowText(tuple(cells))


def _column(address: str) -> int | None:
    """The column of an address, counted from 0; None where the cell names none."""
    found = _ADDRESS.fullmatch(address)
    if found is None:
        return None
    place = 0
    for letter in found.group(1):
        place = place * 26 + ord(letter) - 64
    return place - 1


def _shown(cell: etree._Element, strings: list[str], dates: frozenset[int]) -> str:
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        return _text(cell)
    value = next((part.text or "" for part in cell if local_name(part) == "v"), "")
    if kind == "s":
        return strings[int(value)] if value.isdigit() and int(value) < len(strings) else ""
    if kind == "b":
        return "ja" if value == "1" else "nee"
    if kind != "n" or not value:
        return value
    return _number(value, as_date=int(cell.get("s", "0")) in dates)


def _number(value: str, *, as_date: bool) -> str:
    try:
        number = float(value)
    except ValueError:  # not a number after all
        return value
    if as_date and 0 < number <= _LAST_SERIAL:
        day = _FIRST_DAY + timedelta(days=int(number))
        return f"{day.day:02}-{day.month:02}-{day.year}"
    return str(int(number)) if number.is_integer() else value.replace(".", ",")
