"""OpenDocument text: structure kept, changes accepted, remarks apart, bad bytes refused."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leerlus.document import BlockKind
from leerlus.errors import DamagedFile, EncryptedFile, FileError, TooLarge
from leerlus.formats.odt import read

SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
    for name, long in (
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("draw", "drawing"),
        ("meta", "meta"),
    )
)
DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'


def odt(body: str, **parts: str) -> bytes:
    """An .odt with this body; other parts by name, dots written as underscores."""
    content = f"<office:document-content {SPACES} {DC}><office:body><office:text>{body}</office:text></office:body></office:document-content>"
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        package.writestr("content.xml", content)
        for name, text in parts.items():
            package.writestr(name.replace("__", "/").replace("_xml", ".xml"), text)
    return made.getvalue()


def test_headings_paragraphs_and_items_keep_their_part_and_depth() -> None:
    document = read(
        odt(
            '<text:h text:outline-level="2">Aanleiding</text:h><text:p>Het water steeg.</text:p>'
            "<text:list><text:list-item><text:p>een dijk</text:p><text:list><text:list-item><text:p>van klei</text:p>"
            "</text:list-item></text:list></text:list-item></text:list>"
        )
    )
    assert document.text == "Aanleiding\n\nHet water steeg.\n\neen dijk\n\nvan klei"
    assert [(block.kind, block.level) for block in document.blocks] == [
        (BlockKind.HEADING, 2),
        (BlockKind.PARAGRAPH, 0),
        (BlockKind.ITEM, 1),
        (BlockKind.ITEM, 2),
    ]


def test_spaces_tabs_and_line_ends_within_a_paragraph_are_read() -> None:
    document = read(odt('<text:p>Datum<text:tab/>3<text:s text:c="2"/>mei<text:line-break/>2026</text:p>'))
    assert document.text == "Datum\t3  mei\n2026"


def test_deleted_text_is_gone_and_inserted_text_is_there() -> None:
    document = read(
        odt(
            "<text:tracked-changes><text:changed-region><text:deletion><text:p>oud</text:p></text:deletion>"
            "</text:changed-region></text:tracked-changes>"
            '<text:p>Wij <text:change-start text:change-id="a"/>sturen<text:change-end text:change-id="a"/> een brief.</text:p>'
        )
    )
    assert document.text == "Wij sturen een brief."


def test_footnotes_stand_apart_at_the_end() -> None:
    document = read(
        odt(
            "<text:p>De dijk<text:note><text:note-body><text:p>Zie de kaart.</text:p></text:note-body></text:note> ligt er.</text:p>"
        )
    )
    assert document.text == "De dijk ligt er.\n\n1 Zie de kaart."
    assert document.blocks[-1].kind is BlockKind.FOOTNOTE


def test_remarks_are_no_text() -> None:
    document = read(
        odt(
            "<text:p>Klaar<office:annotation><dc:creator>Ans</dc:creator><text:p>Echt?</text:p></office:annotation>.</text:p>"
        )
    )
    assert document.text == "Klaar."
    assert [(comment.author, comment.text) for comment in document.comments] == [("Ans", "Echt?")]


def test_a_table_keeps_rows_cells_and_header() -> None:
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>".format
    document = read(
        odt(
            "<table:table><table:table-header-rows><table:table-row>"
            + cell("Actie")
            + cell("Stand")
            + "</table:table-row></table:table-header-rows><table:table-row>"
            + cell("4")
            + cell("Loopt.")
            + "</table:table-row></table:table>"
        )
    )
    (table,) = document.tables
    assert document.text == "Actie\tStand\n4\tLoopt."
    assert [row.header for row in table.rows] == [True, False]
    assert [document.text[c.start : c.end] for c in table.rows[1].cells] == ["4", "Loopt."]


def test_text_in_a_text_box_is_read() -> None:
    document = read(
        odt("<text:p><draw:frame><draw:text-box><text:p>Kader</text:p></draw:text-box></draw:frame></text:p>")
    )
    assert document.text == "Kader"


def test_who_made_the_file_is_a_property() -> None:
    meta = f"<office:document-meta {SPACES} {DC}><office:meta><meta:initial-creator>Bo</meta:initial-creator></office:meta></office:document-meta>"
    assert ("creator", "Bo") in read(odt("<text:p>Tekst</text:p>", meta_xml=meta)).properties


def test_a_file_with_a_password_says_so() -> None:
    manifest = '<m:manifest xmlns:m="x"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>'
    with pytest.raises(EncryptedFile):
        read(odt("<text:p>x</text:p>", **{"META-INF__manifest_xml": manifest}))


def test_a_truncated_file_is_damaged() -> None:
    with pytest.raises(DamagedFile):
        read(odt("<text:p>Tekst</text:p>")[:200])


def test_own_entities_are_refused() -> None:
    made = BytesIO()
    with ZipFile(made, "w") as package:
        package.writestr("content.xml", '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>')
    with pytest.raises(DamagedFile):
        read(made.getvalue())


def test_a_bomb_is_refused_before_it_unpacks() -> None:
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as package:
        package.writestr("content.xml", b"0" * 60_000_000)
    with pytest.raises(TooLarge):
        read(made.getvalue())


def test_deep_nesting_is_refused_with_a_sentence() -> None:
    with pytest.raises(FileError):
        read(odt("<text:section>" * 200 + "<text:p>x</text:p>" + "</text:section>" * 200))


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(
    st.lists(st.text(st.characters(blacklist_categories=("Cs", "Cc")), min_size=1, max_size=30), min_size=1, max_size=6)
)
def test_every_block_lies_within_the_text(paragraphs: list[str]) -> None:
    escaped = [text.replace("&", "&amp;").replace("<", "&lt;") for text in paragraphs]
    try:
        document = read(odt("".join(f"<text:p>{text}</text:p>" for text in escaped)))
    except FileError:
        return
    for block in document.blocks:
        assert 0 <= block.start < block.end <= len(document.text)
        assert document.text[block.start : block.end].strip()


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=400))
def test_rubbish_gives_a_sentence(data: bytes) -> None:
    with pytest.raises(FileError):
        read(b"PK\x03\x04" + data)
