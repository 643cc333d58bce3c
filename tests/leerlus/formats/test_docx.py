"""Word: the text as a reader sees it when all changes are accepted."""

from io import BytesIO

import pytest

from leerlus.document import BlockKind, Document
from leerlus.errors import DamagedFile, EmptyFile, EncryptedFile, TooLarge
from leerlus.formats.docx import read
from leerlus.formats.limits import MEGABYTE, Limits

from .packages import docx, linked, paragraph, zipped

LIST = """<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/>
<w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl>
</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num>"""


def parts(document: Document, kind: BlockKind = BlockKind.PARAGRAPH) -> list[str]:
    return [document.quote(block.start, block.end) for block in document.blocks if block.kind == kind]


def cells(document: Document) -> list[list[str]]:
    return [[document.quote(c.start, c.end) for c in row.cells] for table in document.tables for row in table.rows]


def in_list(text: str, depth: int) -> str:
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="7"/></w:numPr>')


def test_a_document_of_a_common_library_is_read_whole() -> None:
    library = pytest.importorskip("docx")
    made = library.Document()
    made.core_properties.title = "Voortgang herstel"
    made.add_heading("Aanleiding", 2)
    made.add_paragraph("De minister zegt een brief toe.")
    table = made.add_table(rows=2, cols=2)
    for index, text in enumerate(["Actie", "Stand", "Bel terug", "Loopt"]):
        table.cell(index // 2, index % 2).text = text
    out = BytesIO()
    made.save(out)
    document = read(out.getvalue())
    assert document.text == "Aanleiding\n\nDe minister zegt een brief toe.\n\nActie\tStand\nBel terug\tLoopt"
    assert [(block.kind, block.level) for block in document.blocks] == [("heading", 2), ("paragraph", 0)]
    assert cells(document) == [["Actie", "Stand"], ["Bel terug", "Loopt"]]
    assert ("title", "Voortgang herstel") in document.properties


def test_tracked_changes_are_accepted() -> None:
    body = """<w:p><w:r><w:t>Wij </w:t></w:r><w:del><w:r><w:delText>hopen</w:delText></w:r></w:del><w:ins><w:r>
<w:t>beloven</w:t></w:r></w:ins>
<w:moveFrom><w:r><w:t> nooit</w:t></w:r></w:moveFrom><w:r><w:t> dit.</w:t></w:r></w:p>"""
    assert read(docx(body)).text == "Wij beloven dit."


def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next() -> None:
    body = paragraph("De brief komt", "<w:rPr><w:del/></w:rPr>") + paragraph(" in mei.")
    assert parts(read(docx(body))) == ["De brief komt in mei."]


def test_a_deleted_row_is_gone() -> None:
    row = (
        "<w:tr>{}<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc></w:tr>"
    )
    body = "<w:tbl>" + row.format("", "blijft") + row.format("<w:trPr><w:del/></w:trPr>", "weg") + "</w:tbl>"
    assert cells(read(docx(body))) == [["blijft", "x"]]


def test_lists_are_numbered_as_word_numbers_them() -> None:
    body = in_list("Eerst", 0) + in_list("Dit", 1) + in_list("En dat", 1) + in_list("Dan", 0) + in_list("Weer", 1)
    document = read(docx(body, numbering=LIST))
    assert parts(document, BlockKind.ITEM) == ["3. Eerst", "3.a) Dit", "3.b) En dat", "4. Dan", "4.a) Weer"]
    assert [block.level for block in document.blocks] == [1, 2, 2, 1, 2]


def test_heading_styles_may_stand_on_one_another() -> None:
    styles = """<w:style w:styleId="A"><w:name w:val="heading 3"/></w:style>
<w:style w:styleId="Eigen"><w:name w:val="Eigen kop"/><w:basedOn w:val="A"/></w:style>"""
    document = read(docx(paragraph("Gevolgen", '<w:pStyle w:val="Eigen"/>'), styles=styles))
    assert [(block.kind, block.level) for block in document.blocks] == [("heading", 3)]


def test_styles_in_a_circle_do_not_hang() -> None:
    styles = "".join(
        f'<w:style w:styleId="{one}"><w:basedOn w:val="{other}"/></w:style>' for one, other in ("AB", "BA")
    )
    assert read(docx(paragraph("Tekst.", '<w:pStyle w:val="A"/>'), styles=styles)).text == "Tekst."


@pytest.mark.parametrize(
    ("text", "kind"),
    [("Vraag 3", "heading"), ("Dit is een vette zin.", "paragraph"), ("Kent u dit bericht?", "paragraph")],
)
def test_a_bold_line_is_a_heading_unless_it_is_a_sentence(text: str, kind: str) -> None:
    body = f"<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{text}</w:t></w:r></w:p>"
    assert [block.kind for block in read(docx(body)).blocks] == [kind]


def test_footnotes_follow_the_text_in_the_order_of_their_marks() -> None:
    body = '<w:p><w:r><w:t>Zie het advies</w:t><w:footnoteReference w:id="5"/><w:t>.</w:t></w:r></w:p>'
    texts = {9: "Niet genoemd", 5: "Bijlage 2."}
    notes = "".join(f'<w:footnote w:id="{mark}">{paragraph(text)}</w:footnote>' for mark, text in texts.items())
    document = read(docx(body, footnotes=notes))
    assert (parts(document), parts(document, BlockKind.FOOTNOTE)) == (["Zie het advies."], ["1 Bijlage 2."])
    assert linked(document) == [("Zie het advies", "1 Bijlage 2.")]


def test_headings_keep_the_numbers_of_their_list() -> None:
    styles = '<w:style w:styleId="K"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>'
    body = "".join(paragraph(text, '<w:pStyle w:val="K"/>') for text in ("Aanleiding", "Vervolg"))
    document = read(docx(body, styles=styles, numbering=LIST))
    assert parts(document, BlockKind.HEADING) == ["3. Aanleiding", "4. Vervolg"]


def test_an_inserted_row_and_a_moved_paragraph_stand_where_they_went() -> None:
    cell = "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
    row = "<w:tr>{}" + cell + cell.format("Loopt") + "</w:tr>"
    rows = row.format("", "Actie 1") + row.format("<w:trPr><w:ins/></w:trPr>", "Actie 2")
    moved = "<w:p><w:{0}><w:r><w:t>Verplaatst.</w:t></w:r></w:{0}></w:p>"
    document = read(docx(moved.format("moveFrom") + f"<w:tbl>{rows}</w:tbl>" + moved.format("moveTo")))
    assert [row[0] for row in cells(document)] == ["Actie 1", "Actie 2"]
    assert parts(document) == ["Verplaatst."]


def test_a_note_in_a_cell_and_one_in_a_bold_heading_are_linked_too() -> None:
    mark = '<w:r><w:rPr><w:b/></w:rPr><w:t>{}</w:t><w:{}noteReference w:id="2"/></w:r>'
    cell = f"<w:tc><w:p>{mark.format('Kosten', 'end')}</w:p></w:tc><w:tc>{paragraph('9 euro')}</w:tc>"
    body = f"<w:p>{mark.format('Vraag 3', 'foot')}</w:p><w:tbl><w:tr>{cell}</w:tr></w:tbl>"
    notes = {f"{kind}notes": f'<w:{kind}note w:id="2">{paragraph(kind)}</w:{kind}note>' for kind in ("foot", "end")}
    document = read(docx(body, **notes))
    assert parts(document, BlockKind.HEADING) == ["Vraag 3"]
    assert linked(document) == [("Vraag 3", "1 foot"), ("Kosten", "2 end")]


def test_comments_stand_apart_with_their_author() -> None:
    comments = f'<w:comment w:id="0" w:author="Noor Voorbeeld">{paragraph("Klopt dit?")}</w:comment>'
    document = read(docx(paragraph("Tekst."), comments=comments))
    assert document.text == "Tekst."
    assert [(comment.author, comment.text) for comment in document.comments] == [("Noor Voorbeeld", "Klopt dit?")]


def test_headers_and_footers_are_kept_apart_without_page_numbers() -> None:
    header = paragraph("Ministerie van Voorbeelden") + paragraph("Pagina 2 van 9")
    document = read(docx(paragraph("Tekst."), header=header, footer=paragraph("Kenmerk 12-A")))
    assert parts(document, BlockKind.HEADER) == ["Ministerie van Voorbeelden", "Kenmerk 12-A"]
    assert parts(document) == ["Tekst."]


def test_content_controls_count_but_their_prompts_do_not() -> None:
    control = "<w:sdt><w:sdtPr>{}</w:sdtPr><w:sdtContent><w:r><w:t>{}</w:t></w:r></w:sdtContent></w:sdt>"
    body = f"<w:p>{control.format('', '3 mei')}{control.format('<w:showingPlcHdr/>', 'Kies een datum')}</w:p>"
    assert read(docx(body)).text == "3 mei"


def test_a_text_box_is_read_once_and_its_labels_are_no_headings() -> None:
    box = "<w:txbxContent><w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Kenmerk</w:t></w:r></w:p></w:txbxContent>"
    body = f"""<w:p xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:r><mc:AlternateContent>
<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent><w:t>Brief.</w:t></w:r></w:p>"""
    assert parts(read(docx(body))) == ["Brief.", "Kenmerk"]


def test_merged_cells_keep_their_columns() -> None:
    cell = "<w:tc><w:tcPr>{}</w:tcPr><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
    rows = [
        cell.format('<w:gridSpan w:val="2"/>', "Thema"),
        cell.format("<w:vMerge w:val='restart'/>", "1") + cell.format("", "a"),
        cell.format("<w:vMerge/>", "herhaald") + cell.format("", "b"),
    ]
    document = read(docx("<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"))
    assert cells(document) == [["Thema"], ["1", "a"], ["", "b"]]
    assert document.tables[0].rows[0].cells[0].columns == 2


def test_a_table_that_only_frames_a_letter_is_text() -> None:
    cell = f"<w:tc>{paragraph('Aan de Kamer')}{paragraph('Postbus 1')}</w:tc>"
    document = read(docx(f"<w:tbl><w:tr>{cell}</w:tr></w:tbl>"))
    assert (parts(document), document.tables) == (["Aan de Kamer", "Postbus 1"], ())


def test_hidden_and_field_codes_are_not_text() -> None:
    body = """<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>verborgen</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>
<w:r><w:t>zichtbaar</w:t></w:r></w:p>"""
    assert read(docx(body)).text == "zichtbaar"


def test_nothing_but_white_space_is_an_empty_file() -> None:
    with pytest.raises(EmptyFile):
        read(docx(paragraph(" ")))


def test_a_truncated_package_is_damaged() -> None:
    with pytest.raises(DamagedFile, match="niet volledig"):
        read(docx(paragraph("Tekst."))[:-30])


def test_a_package_without_its_document_is_damaged() -> None:
    with pytest.raises(DamagedFile):
        read(zipped({"word/andere.xml": "<a/>"}))


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    with pytest.raises(TooLarge, match="veel te groot"):
        read(zipped({"word/document.xml": bytes(30 * MEGABYTE)}))


def test_a_bomb_that_lies_about_its_size_is_stopped_while_unpacking() -> None:
    data = docx(paragraph("a" * 20_000))
    with pytest.raises(TooLarge):
        read(data, limits=Limits(unpacked_size=20_500))


def test_a_part_with_a_password_is_called_encrypted() -> None:
    data = bytearray(docx(paragraph("Tekst.")))
    for start in (i for i in range(len(data)) if data[i : i + 4] == b"PK\x01\x02"):
        data[start + 8] |= 1
    with pytest.raises(EncryptedFile):
        read(bytes(data))


BOMB = """<!DOCTYPE w [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>"""
FETCH = """<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/hostname">]>"""


@pytest.mark.parametrize("types", [BOMB, FETCH])
def test_own_entities_are_refused_and_never_read(types: str) -> None:
    with pytest.raises(DamagedFile, match="onveilig"):
        read(zipped({"word/document.xml": f"{types}<w>&x;</w>".replace("&x;", "&b;" if types == BOMB else "&x;")}))
