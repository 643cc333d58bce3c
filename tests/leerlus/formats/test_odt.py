"""OpenDocument text: as its author sees it."""

from io import BytesIO

import pytest

from leerlus.document import BlockKind, Document
from leerlus.errors import DamagedFile, EmptyFile, EncryptedFile, TooLarge
from leerlus.formats.limits import MEGABYTE
from leerlus.formats.odt import read

from .packages import linked, odt, zipped


def parts(document: Document, kind: BlockKind = BlockKind.PARAGRAPH) -> list[str]:
    return [document.quote(block.start, block.end) for block in document.blocks if block.kind == kind]


def cells(document: Document) -> list[list[str]]:
    return [[document.quote(c.start, c.end) for c in row.cells] for table in document.tables for row in table.rows]


def test_a_document_of_a_common_library_is_read_whole() -> None:
    library = pytest.importorskip("odfdo")
    made = library.Document("text")
    made.body.clear()
    made.body.append(library.Header(2, "Aanleiding"))
    made.body.append(library.Paragraph("De minister zegt een brief toe."))
    out = BytesIO()
    made.save(out)
    document = read(out.getvalue())
    assert document.text == "Aanleiding\n\nDe minister zegt een brief toe."
    assert [(block.kind, block.level) for block in document.blocks] == [("heading", 2), ("paragraph", 0)]


def test_spaces_tabs_and_line_ends_are_those_of_the_author() -> None:
    body = "<text:p>Een\n   regel<text:s text:c='2'/>met<text:tab/>tab<text:line-break/>en <text:span>meer</text:span>.</text:p>"
    assert read(odt(body)).text == "Een regel  met\ttab\nen meer."


def test_deleted_text_is_gone_and_inserted_text_stays() -> None:
    body = """<text:tracked-changes><text:changed-region><text:deletion><text:p>weg</text:p></text:deletion>
</text:changed-region></text:tracked-changes><text:p>Wij <text:change-start/>beloven<text:change-end/> dit.</text:p>"""
    assert read(odt(body)).text == "Wij beloven dit."


def test_notes_follow_the_text_and_comments_stand_apart() -> None:
    body = """<text:p>Zie het advies<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Bijlage 2.
</text:p></text:note-body></text:note>.<office:annotation><dc:creator>Noor Voorbeeld</dc:creator><text:p>Klopt dit?</text:p>
</office:annotation></text:p><text:p>Slot.</text:p>"""
    document = read(odt(body))
    assert parts(document) == ["Zie het advies.", "Slot."]
    assert parts(document, BlockKind.FOOTNOTE) == ["1 Bijlage 2."]
    assert [(comment.author, comment.text) for comment in document.comments] == [("Noor Voorbeeld", "Klopt dit?")]


STYLES = """<styles xmlns:s="urn:s" xmlns:t="urn:t"><t:list-style s:name="L"><t:list-level-style-number t:level="1"
s:num-format="1" s:num-suffix="." t:start-value="3"/><t:list-level-style-number t:level="2" s:num-format="a"
s:num-suffix=")"/></t:list-style><s:style s:name="Heading_20_2"/><s:style s:name="Kop" s:parent-style-name="Heading_20_2"/>
<s:style s:name="Vet"><s:text-properties s:font-weight="bold"/></s:style>
<s:header><t:p>Ministerie van Voorbeelden</t:p><t:p>12</t:p></s:header></styles>"""


def test_lists_are_numbered_by_their_style() -> None:
    item = "<text:list-item><text:p>{}</text:p>{}</text:list-item>"
    inner = f"<text:list>{item.format('Dit', '')}{item.format('En dat', '')}</text:list>"
    body = f"<text:list text:style-name='L'>{item.format('Eerst', inner)}{item.format('Dan', '')}</text:list>"
    document = read(odt(body, styles=STYLES))
    assert parts(document, BlockKind.ITEM) == ["3. Eerst", "a) Dit", "b) En dat", "4. Dan"]
    assert [block.level for block in document.blocks if block.kind == BlockKind.ITEM] == [1, 2, 2, 1]


def test_headings_by_style_by_parent_and_by_weight() -> None:
    body = "<text:p text:style-name='Kop'>Een</text:p><text:p text:style-name='Vet'>Twee</text:p><text:p>Drie</text:p>"
    document = read(odt(body, styles=STYLES))
    assert [(b.kind, b.level) for b in document.blocks] == [
        ("header", 0),
        ("heading", 2),
        ("heading", 3),
        ("paragraph", 0),
    ]
    assert parts(document, BlockKind.HEADER) == ["Ministerie van Voorbeelden"]


def test_tables_keep_their_cells_their_spans_and_their_head() -> None:
    cell = "<table:table-cell{}><text:p>{}</text:p></table:table-cell>"
    body = f"""<table:table><table:table-header-rows><table:table-row>{cell.format("", "Nr")}{cell.format("", "Stand")}
</table:table-row></table:table-header-rows><table:table-row>{cell.format(' table:number-columns-spanned="2"', "Thema")}
<table:covered-table-cell/></table:table-row><table:table-row><table:covered-table-cell/>{cell.format("", "Loopt")}
</table:table-row></table:table>"""
    document = read(odt(body))
    assert cells(document) == [["Nr", "Stand"], ["Thema"], ["", "Loopt"]]
    assert [row.header for row in document.tables[0].rows] == [True, False, False]
    assert document.tables[0].rows[1].cells[0].columns == 2


def test_text_boxes_are_text() -> None:
    body = "<text:p>Brief.<draw:frame><draw:text-box><text:p>Kenmerk 12</text:p></draw:text-box></draw:frame></text:p>"
    assert parts(read(odt(body))) == ["Brief.", "Kenmerk 12"]


def test_a_password_is_seen_in_the_manifest() -> None:
    data = zipped({"content.xml": b"\x00", "META-INF/manifest.xml": "<m><encryption-data/></m>"})
    with pytest.raises(EncryptedFile):
        read(data)


@pytest.mark.parametrize(
    "content", ["<a/>", "<a", "", "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>&x;</a>"]
)
def test_content_that_is_no_document_is_damaged(content: str) -> None:
    with pytest.raises(DamagedFile):
        read(zipped({"content.xml": content}))


def test_a_bomb_is_refused() -> None:
    with pytest.raises(TooLarge):
        read(zipped({"content.xml": bytes(30 * MEGABYTE)}))


def test_a_document_without_text_is_empty() -> None:
    with pytest.raises(EmptyFile):
        read(odt("<text:p/>"))


def test_cells_that_repeat_without_end_are_kept_within_reason() -> None:
    cell = "<table:table-cell table:number-columns-repeated='99999999'><text:p>x</text:p></table:table-cell>"
    document = read(odt(f"<table:table><table:table-row>{cell}{cell}</table:table-row></table:table>"))
    assert len(document.tables[0].rows[0].cells) < 200


def test_who_made_the_file_is_a_property() -> None:
    meta = "<m:meta xmlns:m='urn:m'><m:initial-creator>Bo Proef</m:initial-creator><m:title>Brief</m:title></m:meta>"
    document = read(odt("<text:p>Tekst</text:p>", meta=meta))
    assert document.properties == (("creator", "Bo Proef"), ("title", "Brief"))


def test_a_note_without_a_number_is_numbered() -> None:
    note = "<text:note><text:note-body><text:p>Zie de kaart.</text:p></text:note-body></text:note>"
    document = read(odt(f"<text:p>De dijk{note} ligt er.</text:p><text:p>Hij is hoog{note}.</text:p>"))
    assert document.text == "De dijk ligt er.\n\nHij is hoog.\n\n1 Zie de kaart.\n\n2 Zie de kaart."
    assert linked(document) == [("De dijk", "1 Zie de kaart."), ("Hij is hoog", "2 Zie de kaart.")]


def test_headers_and_footers_are_kept_apart() -> None:
    names = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:s" xmlns:text="urn:t"'
    margins = "<style:header><text:p>Ministerie van Proef</text:p></style:header><style:footer><text:p>3</text:p></style:footer>"
    styles = f"<office:document-styles {names}>{margins}</office:document-styles>"
    document = read(odt("<text:p>Tekst.</text:p>", styles=styles))
    assert parts(document, BlockKind.HEADER) == ["Ministerie van Proef"]
    assert document.text == "Ministerie van Proef\n\nTekst."


def test_a_deleted_paragraph_is_gone_and_an_inserted_one_stays() -> None:
    body = """<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><text:p>Weg.</text:p></text:deletion>
</text:changed-region></text:tracked-changes><text:p>Blijft<text:change text:change-id="c1"/>.</text:p>
<text:p><text:change-start text:change-id="c2"/>Nieuw.<text:change-end text:change-id="c2"/></text:p>"""
    assert read(odt(body)).text == "Blijft.\n\nNieuw."
