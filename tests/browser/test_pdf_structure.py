"""The checks of a PDF see what is wrong with one, and pass one of our own."""

from datetime import date
from pathlib import Path

import pikepdf
import pytest

from leerlus.publication.exports.pdf import render
from leerlus.publication.paper import Block, Heading, Paper, Paragraph, Table
from tests.browser.pdf_structure import faults_of

_TABLE = Table("Lessen", ("Les", "Reden"), (("Luister eerst", "zelfde schade"),), (1, 1))


def written(folder: Path, *blocks: Block) -> Path:
    file = folder / "paper.pdf"
    file.write_bytes(render(Paper(title="Pakket", sender="Team", date=date(2026, 3, 2), blocks=blocks)))
    return file


def test_our_own_paper_has_no_faults(tmp_path: Path) -> None:
    assert faults_of(written(tmp_path, Heading(2, "Vraag"), Paragraph("Woorden."), _TABLE)) == []


@pytest.mark.parametrize(
    ("removed", "fault"),
    [("/Lang", "language"), ("/MarkInfo", "tagged"), ("/StructTreeRoot", "H1"), ("/ViewerPreferences", "title")],
)
def test_a_paper_that_lost_something_has_a_fault(tmp_path: Path, removed: str, fault: str) -> None:
    file = written(tmp_path, _TABLE)
    with pikepdf.open(file, allow_overwriting_input=True) as pdf:
        del pdf.Root[removed]
        pdf.save(file)
    assert any(fault in found for found in faults_of(file))


def test_words_outside_any_tag_are_a_fault(tmp_path: Path) -> None:
    file = written(tmp_path, _TABLE)
    with pikepdf.open(file, allow_overwriting_input=True) as pdf:
        pdf.pages[0].contents_add(b"BT (buiten) Tj ET")
        pdf.save(file)
    assert faults_of(file) == ["page 1 shows 1 things outside any tag"]


def test_a_header_cell_without_scope_is_a_fault(tmp_path: Path) -> None:
    file = written(tmp_path, _TABLE)
    with pikepdf.open(file, allow_overwriting_input=True) as pdf:
        for thing in pdf.objects:
            if isinstance(thing, pikepdf.Dictionary) and str(thing.get("/S", "")) == "/TH":
                del thing["/A"]
        pdf.save(file)
    assert "a header cell has no scope" in faults_of(file)
