"""An annex out and in again: the same numbers, words and themes in every format, and files that others can open."""

import csv as plain_csv
import re
import shutil
import subprocess
import zipfile
from datetime import date
from io import BytesIO, StringIO
from pathlib import Path

import docx
import pikepdf
import pytest
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st
from lxml import etree
from openpyxl import load_workbook

from leerlus.errors import TooLarge
from leerlus.formats.sandbox import read_file
from leerlus.pipeline import read_document
from leerlus.publication.annex import Annex, AnnexRow, annex_paper
from leerlus.publication.exports import NAMES, rendered
from leerlus.publication.exports.csv import safe
from leerlus.register.matching import AnnexLine, Change, differences, faults
from leerlus.statements import Progress

# The programs of LibreOffice come in separate packages: there may be a Writer without a Calc.
OFFICE = {"docx": shutil.which("lowriter"), "odt": shutil.which("lowriter"), "xlsx": shutil.which("localc")}
LONG = "In het najaar spraken wij met bewoners van vier wijken, en zij vroegen om één vast gezicht. " * 60
ROWS = (
    AnnexRow(
        number="2",
        description="Een vaste contactpersoon geven (NR. 9 Motie Zandstra c.s., deel 1)",
        state="Alle 1.200 bewoners hebben er één.\nZij zeggen: «eindelijk».",
        themes=("Herstel", "Contact"),
    ),
    AnnexRow(number="3", description="Excuses aanbieden (NR. 9 Motie Zandstra c.s., deel 2)", state="Afgerond."),
    AnnexRow(number="5a", description="=SOM(A1:A9) weghalen", state="-1 lijst is over", themes=("Gegevens",)),
    AnnexRow(number="11", description="Zo'n café-overleg in 't dorp houden", state=LONG, themes=("Gegevens", "Later")),
    AnnexRow(number="12", description="“Luister eerst” leren", state="@alle teams: zie lid 3.", themes=("Leren",)),
)


def annex(rows: tuple[AnnexRow, ...] = ROWS) -> Annex:
    share = "aandeel van het Ministerie van Dijken en Dammen"
    return Annex(report="Water zonder loket", year=2026, share=share, date=date(2026, 5, 12), rows=rows)


def lines_of(rows: tuple[AnnexRow, ...]) -> list[AnnexLine]:
    return [
        AnnexLine(key=key, number=row.number, description=row.description, state=row.state, themes=row.themes)
        for key, row in enumerate(rows)
    ]


def read_back(data: bytes, name: str) -> list[AnnexLine]:
    found = read_document(read_file(data, name=f"bijlage.{name}"), kinds=["progress"]).statements
    assert all(isinstance(row, Progress) for row in found)
    return [
        AnnexLine(key=key, number=row.number or "", description=row.action, state=row.text, themes=row.themes)
        for key, row in enumerate(found)
        if isinstance(row, Progress)
    ]


@pytest.mark.parametrize("name", NAMES)
def test_an_annex_that_comes_back_changes_nothing(name: str) -> None:
    back = read_back(rendered(annex_paper(annex()), name).data, name)
    assert faults(lines_of(ROWS), back) == []
    assert [one for one in differences(lines_of(ROWS), back) if one.change is not Change.UNCHANGED] == []
    assert [line.number for line in back] == [row.number for row in ROWS]


@pytest.mark.parametrize("name", NAMES)
def test_motions_with_their_parts_come_back(name: str) -> None:
    data = rendered(annex_paper(annex()), name).data
    found = read_document(read_file(data, name=f"bijlage.{name}"), kinds=["progress"]).statements
    parts = [(m.number, m.mover, m.part) for row in found if isinstance(row, Progress) for m in row.motions]
    assert parts == [("9", "Zandstra c.s.", "1"), ("9", "Zandstra c.s.", "2")]


_WORD = st.text(st.sampled_from("abcdeéëijnorstuz'’“”«»-–/&<>%€§()[]{}#$=+@;,:0123456789"), min_size=1, max_size=14)
_SENTENCE = st.lists(_WORD, min_size=1, max_size=60).map(lambda words: "Zin " + " ".join(words))
_HALF_WORD = re.compile(r"\b[^\W\d_]{2,}- [a-z]{2,}")
_CELL = st.lists(_SENTENCE, min_size=1, max_size=3).map("\n".join)
_THEMES = st.lists(st.sampled_from(["Herstel", "Vergoeding", "HERSTEL", "Gegevens", "Leren"]), max_size=2, unique=True)


@st.composite
def _rows(draw: st.DrawFn) -> tuple[AnnexRow, ...]:
    numbers = draw(st.lists(st.integers(1, 99), min_size=1, max_size=8, unique=True))
    return tuple(
        AnnexRow(number=str(n), description=draw(_SENTENCE), state=draw(_CELL), themes=tuple(draw(_THEMES)))
        for n in numbers
    )


@pytest.mark.parametrize("name", NAMES)
@settings(
    # Each example writes a file and reads it in a process of its own: few of them, and none to look for smaller ones.
    max_examples=10,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    phases=[Phase.explicit, Phase.generate],
)
@given(rows=_rows())
def test_any_annex_comes_back_the_same(name: str, rows: tuple[AnnexRow, ...]) -> None:
    # On paper nobody can tell a word that ends in a hyphen, at the end of a line, from a word that was broken there.
    assume(name != "pdf" or not any(_HALF_WORD.search(words) for row in rows for words in (row.description, row.state)))
    back = read_back(rendered(annex_paper(annex(rows)), name).data, name)
    changed = [one for one in differences(lines_of(rows), back) if one.change is not Change.UNCHANGED]
    assert changed == []


def test_no_cell_of_csv_is_a_formula() -> None:
    text = rendered(annex_paper(annex()), "csv").data.decode("utf-8-sig")
    cells = [cell for row in plain_csv.reader(StringIO(text), delimiter=";") for cell in row]
    assert [cell for cell in cells if cell[:1] in ("=", "+", "-", "@")] == []


@given(st.text())
def test_a_safe_cell_never_begins_as_a_formula(text: str) -> None:
    assert not safe(text).lstrip().startswith(("=", "+", "-", "@", "\t"))


def test_no_cell_of_the_spreadsheet_is_a_formula() -> None:
    sheet = load_workbook(BytesIO(rendered(annex_paper(annex()), "xlsx").data)).worksheets[0]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value is not None} == {"s"}
    assert sheet.print_title_rows == "$1:$1"


def test_a_text_that_no_cell_can_hold_is_refused_and_not_cut_off() -> None:
    long = AnnexRow(number="1", description="Lang", state="x" * 40_000)
    with pytest.raises(TooLarge, match="ander formaat"):
        rendered(annex_paper(annex((long,))), "xlsx")


def test_word_has_title_language_and_a_header_row_that_is_repeated() -> None:
    document = docx.Document(BytesIO(rendered(annex_paper(annex()), "docx").data))
    assert document.core_properties.language == "nl-NL"
    assert document.core_properties.title.startswith("Bijlage: voortgang in 2026")
    (table,) = document.tables
    assert [cell.text for cell in table.rows[0].cells] == ["Actie", "Omschrijving", "Stand van zaken"]
    assert "w:tblHeader" in table.rows[0]._tr.xml
    assert 'w:val="nl-NL"' in document.styles.element.xml


def test_opendocument_marks_its_header_row_and_language() -> None:
    with zipfile.ZipFile(BytesIO(rendered(annex_paper(annex()), "odt").data)) as package:
        content, meta = package.read("content.xml").decode(), package.read("meta.xml").decode()
    assert re.search(r"<table:table-header-rows>.*?Stand van zaken.*?</table:table-header-rows>", content, re.DOTALL)
    assert "nl-NL" in meta


def test_the_web_page_has_language_title_caption_and_header_cells() -> None:
    page = etree.HTML(rendered(annex_paper(annex()), "html").data)
    assert page.get("lang") == "nl"
    assert page.findtext(".//title", "").startswith("Bijlage: voortgang")
    assert [cell.get("scope") for cell in page.findall(".//thead//th")] == ["col"] * 3
    assert page.find(".//caption") is not None
    assert page.findall(".//script") == []


def test_the_pdf_says_that_it_is_accessible_and_speaks_dutch() -> None:
    with pikepdf.open(BytesIO(rendered(annex_paper(annex()), "pdf").data)) as document:
        with document.open_metadata() as known:
            assert known["pdfuaid:part"] == "1"
        assert str(document.Root.Lang) == "nl-NL"
        assert document.Root.MarkInfo.Marked
        assert b"/TH" in b"".join(bytes(str(o), "utf-8", "replace") for o in document.objects if "/S" in str(o)[:400])
        assert len(document.pages) > 1


@pytest.mark.parametrize("name", OFFICE)
def test_libreoffice_opens_what_we_write(name: str, tmp_path: Path) -> None:
    program = OFFICE[name]
    if program is None:
        pytest.skip(f"the part of LibreOffice that opens {name} is not here")
    file = tmp_path / f"bijlage.{name}"
    file.write_bytes(rendered(annex_paper(annex()), name).data)
    to = "csv:Text - txt - csv (StarCalc):44,34,76" if name == "xlsx" else "txt:Text (encoded):UTF8"
    command = [program, "--headless", f"-env:UserInstallation=file://{tmp_path}/office", "--convert-to", to]
    told = subprocess.run(
        [*command, "--outdir", str(tmp_path), str(file)], check=True, capture_output=True, timeout=180
    )
    made = [path for path in tmp_path.glob("bijlage.*") if path.suffix in (".csv", ".txt")]
    assert made, told.stderr.decode(errors="replace")
    text = made[0].read_text(encoding="utf-8", errors="replace")
    assert "vaste contactpersoon geven" in text
    assert "één vast gezicht" in text
