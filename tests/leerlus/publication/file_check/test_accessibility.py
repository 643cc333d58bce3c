"""What a PDF lacks for someone who cannot see it is named; our own papers lack nothing."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO

import pikepdf
import pytest
from pikepdf import Dictionary, Name, Pdf

from leerlus.errors import FileError
from leerlus.formats.limits import DEFAULT_LIMITS
from leerlus.publication.exports.pdf import render
from leerlus.publication.file_check import SENTENCES, Fault, faults_of
from leerlus.publication.file_check.accessibility import lacking
from leerlus.publication.paper import Block, Heading, Paper, Paragraph, Table

_TABLE = Table("Lessen", ("Les", "Reden"), (("Luister eerst", "zelfde schade"),), (1, 1))


def paper(*blocks: Block) -> bytes:
    return render(Paper(title="Pakket", sender="Team", date=date(2031, 3, 2), blocks=blocks))


def changed(data: bytes, change: Callable[[Pdf], None]) -> bytes:
    made = BytesIO()
    with pikepdf.open(BytesIO(data)) as pdf:
        change(pdf)
        pdf.save(made)
    return made.getvalue()


def without(name: str) -> Callable[[Pdf], None]:
    def take_out(pdf: Pdf) -> None:
        del pdf.Root[name]

    return take_out


def untitled(pdf: Pdf) -> None:
    del pdf.Root.Metadata
    del pdf.docinfo["/Title"]


def renamed(before: str, after: str) -> Callable[[Pdf], None]:
    def rename(pdf: Pdf) -> None:
        for thing in pdf.objects:
            if isinstance(thing, Dictionary) and str(thing.get("/S", "")) == before:
                thing.S = Name(after)

    return rename


def empty(pdf: Pdf) -> None:
    for page in pdf.pages:
        page.Contents = pdf.make_stream(b"0 0 10 10 re f")


def test_our_own_paper_lacks_nothing() -> None:
    assert list(lacking(paper(Heading(2, "Vraag"), Paragraph("Woorden."), _TABLE))) == []


@pytest.mark.parametrize(
    ("change", "found"),
    [
        (without("/Lang"), [Fault.NO_LANGUAGE]),
        (without("/ViewerPreferences"), [Fault.NO_TITLE]),
        (untitled, [Fault.NO_TITLE]),
        (without("/MarkInfo"), [Fault.NOT_TAGGED]),
        (without("/StructTreeRoot"), [Fault.NOT_TAGGED]),
        (renamed("/TH", "/TD"), [Fault.TABLE_WITHOUT_HEAD]),
        (renamed("/P", "/Figure"), [Fault.FIGURE_WITHOUT_WORDS]),
        (lambda pdf: pdf.pages[0].contents_add(b"BT (buiten) Tj ET"), [Fault.OUTSIDE_TAGS]),
        (empty, [Fault.NO_TEXT]),
    ],
)
def test_what_was_taken_out_is_named(change: Callable[[Pdf], None], found: list[Fault]) -> None:
    data = paper(Paragraph("Woorden."), _TABLE)
    assert list(lacking(changed(data, change))) == found


def test_a_long_paper_without_headings_is_named() -> None:
    long = paper(*[Paragraph("Woorden die een regel vullen. " * 20)] * 40)
    bare = changed(long, lambda pdf: [renamed(f"/H{level}", "/P")(pdf) for level in (1, 2)] and None)
    assert list(lacking(long)) == []
    assert list(lacking(bare)) == [Fault.NO_HEADINGS]


def test_an_own_name_of_a_kind_counts_as_what_it_stands_for() -> None:
    def own_name(pdf: Pdf) -> None:
        renamed("/TH", "/Kop")(pdf)
        pdf.Root.StructTreeRoot.RoleMap = Dictionary(Kop=Name.TH)

    assert list(lacking(changed(paper(_TABLE), own_name))) == []


def test_the_child_says_the_same_and_survives_what_is_no_pdf() -> None:
    assert faults_of(changed(paper(_TABLE), without("/Lang"))) == [Fault.NO_LANGUAGE]
    assert faults_of(b"%PDF-1.7 geen bestand") == [Fault.NOT_TAGGED]


def test_a_file_that_takes_too_long_is_a_sentence() -> None:
    with pytest.raises(FileError, match=r"duur|lang"):
        faults_of(paper(_TABLE), limits=replace(DEFAULT_LIMITS, wall_seconds=0.01))


def test_each_fault_has_a_sentence() -> None:
    assert set(SENTENCES) == set(Fault)
