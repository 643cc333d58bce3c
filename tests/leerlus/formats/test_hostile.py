"""Whatever comes in, out comes a document whose places are within its text, or a FileError with a sentence."""

from collections.abc import Callable
from importlib import import_module

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leerlus.document import Document
from leerlus.errors import DamagedFile, EmptyFile, FileError, TooLarge
from leerlus.formats import FORMATS
from leerlus.formats.limits import MEGABYTE, Limits
from leerlus.formats.sandbox import read_file
from leerlus.formats.sandbox.wire import from_wire, to_wire

from .packages import calc, docx, excel, odt, paragraph

Read = Callable[[bytes], Document]
READERS: dict[str, Read] = {name: import_module(module).read for name, _media_type, module in FORMATS}
HTML = b"<html><body><main><h1>Kop</h1><p>Tekst</p><ul><li>punt</ul><table><tr><td>a<td>b</table></main></body></html>"
XML = b"<officiele-publicatie><tekst><al>Tekst</al><lijst><li><li.nr>1.</li.nr><al>punt</al></li></lijst></tekst></officiele-publicatie>"
WHOLE = {
    "text": b"Tekst met een \xe9",
    "pdf": b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n%%EOF",
    "docx": docx(paragraph("Tekst", '<w:numPr><w:numId w:val="1"/></w:numPr>')),
    "odt": odt("<text:p>Tekst</text:p>"),
    "xlsx": excel([["Nr", "Actie"], ["1", "Bel"]]),
    "ods": calc([["Nr", "Actie"], ["1", "Bel"]]),
    "csv": b"Nr;Actie\n1;Bel\n",
    "html": HTML,
    "mail": b"From: a@b.example\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nDag\n> eerder\n--x--\n",
    "official_xml": XML,
}


def check(document: Document) -> None:
    """Every place lies within the text, in order, and the document survives the border."""
    length = len(document.text)
    for block in document.blocks:
        assert 0 <= block.start < block.end <= length
        assert document.quote(block.start, block.end).strip() == document.quote(block.start, block.end)
    for table in document.tables:
        cells = [cell for row in table.rows for cell in row.cells]
        ends = [table.start, *(place for cell in cells for place in (cell.start, cell.end)), table.end]
        assert ends == sorted(ends)
        assert table.end <= length
    for note in document.notes:
        assert 0 <= note.mark <= length
        assert any((block.start, block.end) == (note.start, note.end) for block in document.blocks)
    crossed = from_wire(to_wire(document), sha256=document.sha256, media_type=document.media_type)
    assert crossed == document


def try_to_read(name: str, data: bytes) -> None:
    try:
        document = READERS[name](data)
    except FileError:
        return
    check(document)


@pytest.mark.parametrize("name", sorted(READERS))
@given(data=st.binary(max_size=2000))
def test_random_bytes_give_a_document_or_a_file_error(name: str, data: bytes) -> None:
    try_to_read(name, data)


@pytest.mark.parametrize("name", sorted(READERS))
@given(place=st.floats(0, 1), patch=st.binary(max_size=40), cut=st.integers(0, 40))
@settings(suppress_health_check=[HealthCheck.differing_executors])
def test_a_changed_file_gives_a_document_or_a_file_error(name: str, place: float, patch: bytes, cut: int) -> None:
    data = WHOLE[name]
    start = int(place * len(data))
    try_to_read(name, data[:start] + patch + data[start + cut :])


@given(
    st.recursive(
        st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=8).map(
            lambda t: t.translate({60: None, 38: None})
        ),
        lambda inner: st.tuples(
            st.sampled_from(["p", "h2", "li", "ul", "table", "tr", "td", "th", "div", "b", "br", "a", "main", "nav"]),
            st.lists(inner, max_size=4),
        ).map(lambda pair: f"<{pair[0]}>{' '.join(pair[1])}</{pair[0]}>"),
        max_leaves=12,
    )
)
def test_any_nesting_of_a_web_page_keeps_its_places_right(body: str) -> None:
    try_to_read("html", f"<html><body>{body}</body></html>".encode())


@pytest.mark.parametrize("name", ["docx", "odt", "html", "official_xml"])
def test_ten_thousand_levels_deep_is_refused_and_never_crashes(name: str) -> None:
    deep = 10_000
    data = {
        "docx": docx("<w:sdt>" * deep + paragraph("Tekst") + "</w:sdt>" * deep),
        "odt": odt("<text:section>" * deep + "<text:p>Tekst</text:p>" + "</text:section>" * deep),
        "html": b"<div>" * deep + b"Tekst" + b"</div>" * deep,
        "official_xml": b"<tekst>" * deep + b"Tekst" + b"</tekst>" * deep,
    }[name]
    with pytest.raises((DamagedFile, EmptyFile)):
        check(read_file(data, name="diep.xml"))


BOMB = b"""<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><officiele-publicatie><al>&c;</al></officiele-publicatie>"""
FETCH = b"""<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><officiele-publicatie><al>&x;</al>
</officiele-publicatie>"""


@pytest.mark.parametrize("data", [BOMB, FETCH])
def test_own_entities_of_official_xml_are_refused(data: bytes) -> None:
    with pytest.raises(DamagedFile, match="onveilig"):
        read_file(data, name="stuk.xml")


def test_entities_in_a_web_page_are_never_fetched() -> None:
    page = b'<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/hostname">]><html><body><p>Dag &x; en tot ziens.</p></body></html>'
    assert read_file(page, name="pagina.html").text.replace("&x;", "").split()[:1] in (["Dag"], ["]>"])


def test_a_line_of_a_megabyte_is_read() -> None:
    data = b"<html><body><p>" + b"woord " * 170_000 + b"</p></body></html>"
    assert len(read_file(data, name="lang.html").text) > MEGABYTE * 0.9


def test_a_truncated_official_paper_is_damaged() -> None:
    with pytest.raises(DamagedFile):
        read_file(XML[:-20], name="stuk.xml")


def test_an_empty_web_page_is_empty() -> None:
    with pytest.raises(EmptyFile):
        read_file(b"<html><body><nav>Menu</nav></body></html>", name="leeg.html")


def test_text_that_is_too_long_is_refused() -> None:
    with pytest.raises(TooLarge):
        read_file(b"<html><body>" + b"<p>woord</p>" * 100 + b"</body></html>", name="x", limits=Limits(text_length=500))
