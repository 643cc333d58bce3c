"""Spreadsheets: values as they are shown, sheets in their order, nothing padded without end."""

import zipfile
from datetime import date
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from leerlus.document import Document
from leerlus.errors import DamagedFile, EmptyFile, TooLarge
from leerlus.formats import csv, ods, xlsx
from leerlus.formats.sandbox import read_file

from .packages import calc, excel

ROWS = [["Actie", "Omschrijving", "Stand van zaken"], ["7", "Een loket openen", "Het café is open."]]


def grid(document: Document) -> list[list[str]]:
    return [[document.quote(c.start, c.end) for c in row.cells] for table in document.tables for row in table.rows]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.xlsx", excel([list(row) for row in ROWS])),
        ("a.ods", calc(ROWS)),
        ("a.csv", "Actie;Omschrijving;Stand van zaken\r\n7;Een loket openen;Het café is open.\r\n".encode()),
        ("b.csv", "Actie,Omschrijving,Stand van zaken\n7,Een loket openen,Het café is open.\n".encode("cp1252")),
    ],
)
def test_a_table_is_read_cell_by_cell_in_the_sandbox(name: str, data: bytes) -> None:
    assert grid(read_file(data, name=name)) == ROWS


def test_numbers_dates_and_answers_read_as_they_are_shown() -> None:
    document = xlsx.read(excel([[7, 2.5, date(2026, 3, 1), True, None, "x"]]))
    assert grid(document) == [["7", "2,5", "01-03-2026", "ja", "", "x"]]


def test_sheets_come_in_the_order_of_their_tabs() -> None:
    assert grid(xlsx.read(excel([["een"]], [["twee"]]))) == [["een"], ["twee"]]


def test_a_line_end_in_a_cell_of_csv_stays_in_the_cell() -> None:
    assert grid(csv.read(b'a;"een\ntwee"\n')) == [["a", "een twee"]]


def test_the_apostrophe_against_formulas_is_taken_off_and_others_stay() -> None:
    assert grid(csv.read(b"'=1+1;'s Avonds;'-\n")) == [["=1+1", "'s Avonds", "-"]]


def test_a_repeated_empty_tail_is_not_built() -> None:
    rows = grid(ods.read(calc([["a", "", "b", "", ""]])))
    assert rows == [["a", "", "b"]]


def test_a_sheet_wider_than_any_table_is_refused() -> None:
    book, out = Workbook(), BytesIO()
    book.worksheets[0]["XFD1"] = "ver weg"
    book.save(out)
    with pytest.raises(TooLarge, match="256"):
        xlsx.read(out.getvalue())


@pytest.mark.parametrize("data", [b" \n", b"\xef\xbb\xbf"])
def test_an_empty_csv_says_so(data: bytes) -> None:
    with pytest.raises(EmptyFile):
        csv.read(data)


@pytest.mark.parametrize("read", [xlsx.read, ods.read])
def test_a_package_without_a_book_is_damaged(read: object) -> None:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("leeg.xml", "<a/>")
    with pytest.raises(DamagedFile):
        read(out.getvalue())  # type: ignore[operator]  # both take bytes


_PRINTED = st.text(st.characters(exclude_categories=["Cc", "Cs", "Co", "Cn"]), max_size=12)


@given(st.lists(st.lists(_PRINTED, min_size=1, max_size=4), max_size=5))
def test_every_cell_lies_within_the_text(rows: list[list[str]]) -> None:
    document = csv.read(csv_of([["kop"], *rows]))
    for table in document.tables:
        assert all(0 <= c.start <= c.end <= len(document.text) for row in table.rows for c in row.cells)


def csv_of(rows: list[list[str]]) -> bytes:
    shown = [";".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows]
    return "\n".join(shown).encode("utf-8", errors="replace")
