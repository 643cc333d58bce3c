"""PDF: reading order, what a page says again, tables over pages, and where every word stands."""

from io import BytesIO

import pypdfium2
import pytest

from leerlus.document import BlockKind, Document
from leerlus.errors import DamagedFile, EncryptedFile, NoTextLayer, TooLarge
from leerlus.formats.limits import Limits
from leerlus.formats.pdf import read

from .packages import linked

LOREM = "De minister laat weten dat het onderzoek later komt dan eerst was gedacht en legt uit waarom dat zo is. " * 3


def made(source: str, *, settings: str = "") -> bytes:
    """A PDF set by typst, on a small page."""
    typst = pytest.importorskip("typst")
    page = '#set page(width: 12cm, height: 12cm, margin: 2cm)\n#set text(size: 10pt, lang: "nl")\n'
    return bytes(typst.compile((page + settings + source).encode()))


def without_text(pages: int = 1) -> bytes:
    document = pypdfium2.PdfDocument.new()
    for _page in range(pages):
        document.new_page(200, 200)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def parts(document: Document, kind: BlockKind = BlockKind.PARAGRAPH) -> list[str]:
    return [document.quote(block.start, block.end) for block in document.blocks if block.kind == kind]


def cells(document: Document, table: int = 0) -> list[list[str]]:
    return [[document.quote(cell.start, cell.end) for cell in row.cells] for row in document.tables[table].rows]


def test_lines_become_paragraphs_with_a_blank_line_between() -> None:
    document = read(made(f"{LOREM}\n\nTweede alinea."))
    assert parts(document) == [LOREM.strip(), "Tweede alinea."]
    assert document.text == f"{LOREM.strip()}\n\nTweede alinea."


def test_line_ends_on_purpose_are_kept() -> None:
    source = f"Aan de voorzitter van de Kamer \\ Postbus 12 \\ 1234 AB Voorbeeldstad\n\n{LOREM}"
    assert parts(read(made(source)))[0] == "Aan de voorzitter van de Kamer\nPostbus 12\n1234 AB Voorbeeldstad"


def test_words_that_a_line_end_split_are_made_whole() -> None:
    source = "#set par(justify: true)\n#set text(hyphenate: true)\n" + "verantwoordelijkheidsbesef " * 12
    assert set(read(made(source)).text.split()) == {"verantwoordelijkheidsbesef"}


def test_a_hyphen_that_the_word_has_elsewhere_stays() -> None:
    source = "Het her-onderzoek begint.\n\nDan volgt na enige tijd ook nog het her- \\ onderzoek van alle zaken samen."
    assert "het her-onderzoek van alle" in read(made(source)).text


@pytest.mark.parametrize(
    ("printed", "read_as"),
    [
        ("Dan volgt nog na enige tijd de BZK- \\ medewerker die dit doet.", "de BZK-medewerker die"),
        ("Dan volgt nog na enige tijd code i18i- \\ uitvoer van het stuk.", "code i18i- uitvoer van"),
        ("Dan volgt nog na enige tijd vitamine e- \\ tekort bij velen hier.", "vitamine e- tekort bij"),
        ("Dan volgt nog na enige tijd (verant- \\ woording) van het stuk.", "(verantwoording) van"),
    ],
)
def test_a_hyphen_at_a_line_end_goes_only_within_a_word_of_letters(printed: str, read_as: str) -> None:
    assert read_as in " ".join(read(made(printed)).text.split())


def test_two_columns_are_read_one_after_the_other() -> None:
    columns = f"#columns(2)[Links een. {LOREM} #colbreak() Rechts twee. {LOREM}]"
    text = read(made(columns, settings="#set page(width: 20cm, height: 20cm)\n")).text
    assert text.index("Links een.") < text.index("laat weten") < text.index("Rechts twee.")
    assert "Rechts" not in text[: text.index("waarom dat zo is.")]


def test_running_heads_and_page_numbers_are_dropped() -> None:
    settings = "#set page(header: [Ministerie van Proef], footer: context [Pagina #counter(page).display() van 3])\n"
    document = read(made("#pagebreak()".join(f"Bladzij met tekst {n}. {LOREM}" for n in "abc"), settings=settings))
    assert (document.text.count("Ministerie van Proef"), document.text.count("Pagina")) == (1, 0)
    assert len(document.pages) == 3


def test_headings_are_seen_by_their_type_and_get_levels() -> None:
    source = f"= Groot\n{LOREM}\n== Kleiner\n{LOREM}\n\n*Vet gezet*\n\n{LOREM}\n= Weer groot\n{LOREM}"
    document = read(made(source))
    headings = [(block.level, document.quote(block.start, block.end)) for block in document.blocks if block.level]
    assert headings == [(1, "Groot"), (2, "Kleiner"), (3, "Vet gezet"), (1, "Weer groot")]


def test_what_the_bookmarks_name_is_a_heading_at_their_level() -> None:
    source = (
        '#show heading: it => block(text(size: 10pt, weight: "regular", it.body))\n'
        f"= Eerste deel\n{LOREM}\n\n== Over het loket\n\n{LOREM}"
    )
    document = read(made(source))
    headings = [(block.level, document.quote(block.start, block.end)) for block in document.blocks if block.level]
    assert headings == [(1, "Eerste deel"), (2, "Over het loket")]


def test_a_title_that_no_bookmark_names_stands_above_what_they_name() -> None:
    source = f"#text(20pt)[Rapport]\n\n{LOREM}\n= Deel\n{LOREM}\n\n#text(10pt)[*Tussenkop*]\n\n{LOREM}"
    document = read(made(source))
    headings = [(block.level, document.quote(block.start, block.end)) for block in document.blocks if block.level]
    assert headings == [(1, "Rapport"), (1, "Deel"), (2, "Tussenkop")]


def test_bookmarks_that_name_nothing_change_nothing() -> None:
    source = f"= Kop\n{LOREM}"
    pikepdf = pytest.importorskip("pikepdf")
    with pikepdf.open(BytesIO(made(source))) as pdf:
        with pdf.open_outline() as outline:
            outline.root[:] = [pikepdf.OutlineItem("Iets anders", 0)]
        out = BytesIO()
        pdf.save(out)
    assert read(out.getvalue()).blocks[0].level == 1


def test_list_items_are_items() -> None:
    document = read(made(f"{LOREM}\n- Eerste punt\n- Tweede punt\n"))
    assert parts(document, BlockKind.ITEM) == ["• Eerste punt", "• Tweede punt"]


def test_footnotes_stand_apart_and_their_marks_are_left_out() -> None:
    source = f"Dit staat in het advies#footnote[Kamerstuk 12 345, nr. 6.] van vorig jaar. {LOREM}"
    document = read(made(source, settings="#set super(typographic: false)\n"))
    assert parts(document)[0].startswith("Dit staat in het advies van vorig jaar.")
    assert parts(document, BlockKind.FOOTNOTE) == ["1 Kamerstuk 12 345, nr. 6."]
    assert linked(document) == [("Dit staat in het advies", "1 Kamerstuk 12 345, nr. 6.")]


def test_notes_that_count_anew_on_each_page_are_linked_by_page() -> None:
    note = "#counter(footnote).update(0)\nHier staat {0}#footnote[Noot {0}.] in de tekst. " + LOREM
    document = read(made("#pagebreak()".join(map(note.format, "ab")), settings="#set super(typographic: false)\n"))
    assert linked(document) == [("Hier staat a", "1 Noot a."), ("Hier staat b", "1 Noot b.")]


def test_notes_below_each_other_are_a_block_each() -> None:
    source = f"Een#footnote[Eerste noot.] en twee#footnote[Tweede noot, met 39 940.]. {LOREM}"
    document = read(made(source, settings="#set super(typographic: false)\n#set footnote.entry(gap: 0.2em)\n"))
    assert parts(document, BlockKind.FOOTNOTE) == ["1 Eerste noot.", "2 Tweede noot, met 39 940."]
    assert [note for _mark, note in linked(document)] == ["1 Eerste noot.", "2 Tweede noot, met 39 940."]


@pytest.mark.parametrize(
    "line", ["== Deel {0}", "Zie#footnote[Kamerstukken II 2030/31, 39 940, nr. {0}.] ook", "Vraag {0}"]
)
def test_what_stands_at_one_place_on_each_page_but_counts_otherwise_is_no_running_line(line: str) -> None:
    pages = "#pagebreak()".join(f"{line.format(7 * number + 3)}\n\n{LOREM}" for number in range(5))
    text = read(made(pages)).text
    assert [str(7 * number + 3) in text for number in range(5)] == [True] * 5


def test_a_paragraph_over_a_page_break_is_one_paragraph() -> None:
    document = read(made("Begin. #v(6cm)\n" + "en het gaat nog lang door zonder punt " * 12))
    assert len(document.pages) == 2
    assert [part.count("zonder punt") for part in parts(document)] == [0, 12]


TABLE = "#table(columns: (1cm, 3cm, 1fr), table.header[Nr][Actie][Stand], {})"


def test_a_ruled_table_keeps_its_rows_whole() -> None:
    action, state = "Bel iedereen terug die lang heeft gewacht", "Loopt nog, want er zijn veel mensen die wachten"
    document = read(made(TABLE.format(f"[1], [{action}], [{state}], [2], [Schrijf], []")))
    assert cells(document) == [
        ["Nr", "Actie", "Stand"],
        ["1", action, state],
        ["2", "Schrijf", ""],
    ]
    assert document.blocks == ()


def test_a_cell_over_all_columns_stays_one_cell() -> None:
    document = read(made(TABLE.format("table.cell(colspan: 3)[Hersteloperatie], [1], [a], [b]")))
    assert [len(row.cells) for row in document.tables[0].rows] == [3, 1, 3]
    assert document.tables[0].rows[1].cells[0].columns == 3


def test_a_table_over_two_pages_is_one_table_with_one_head() -> None:
    document = read(made(TABLE.format(", ".join(f"[{n}], [Actie {n}], [Loopt]" for n in range(1, 19)))))
    assert len(document.pages) == 2
    assert len(document.tables) == 1
    assert [row[0] for row in cells(document)] == ["Nr", *(str(n) for n in range(1, 19))]
    assert [row.header for row in document.tables[0].rows][:2] == [True, False]


def test_a_table_with_rules_between_rows_only_is_a_table_too() -> None:
    rule = "table.hline()"
    rows = f"{rule}, [Actie], [Stand], {rule}, [Bel], [Loopt], [Schrijf], [Klaar], {rule}"
    assert cells(read(made(f"#table(columns: 2, stroke: none, {rows})"))) == [
        ["Actie", "Stand"],
        ["Bel", "Loopt"],
        ["Schrijf", "Klaar"],
    ]


def test_a_frame_around_text_is_no_table() -> None:
    document = read(made(f"#rect(width: 100%)[{LOREM}]"))
    assert (document.tables, len(parts(document))) == ((), 1)


def test_every_word_leads_to_its_place_on_its_page() -> None:
    document = read(made(f"{LOREM}\n#pagebreak()\nOp bladzijde twee staat het antwoord."))
    start = document.text.index("antwoord")
    assert document.page_at(start) == 2
    (box,) = document.pages[1].boxes(start, start + len("antwoord"))
    assert box.page == 2
    assert 0 < box.left < box.right < document.pages[1].width
    assert 50 < box.top < box.bottom < 90


def test_a_passage_over_lines_has_a_box_for_each_line() -> None:
    document = read(made(LOREM))
    boxes = document.pages[0].boxes(0, len(document.text))
    tops = [box.top for box in boxes]
    assert len(boxes) > 3
    assert tops == sorted(tops)


def test_comments_stand_apart_with_author_and_page() -> None:
    pikepdf = pytest.importorskip("pikepdf")
    with pikepdf.open(BytesIO(made(LOREM))) as pdf:
        note = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot,
            Subtype=pikepdf.Name.Text,
            Rect=[10, 10, 20, 20],
            Contents="Klopt dit?",
            T="N. Proef",
        )
        pdf.pages[0].Annots = pdf.make_indirect([pdf.make_indirect(note)])
        out = BytesIO()
        pdf.save(out)
    document = read(out.getvalue())
    assert [(c.author, c.text, c.page) for c in document.comments] == [("N. Proef", "Klopt dit?", 1)]
    assert "Klopt dit?" not in document.text


def test_what_the_file_states_about_itself_is_kept() -> None:
    document = read(made(f'#set document(title: "Brief over herstel", author: "Ministerie van Proef")\n{LOREM}'))
    assert {("title", "Brief over herstel"), ("author", "Ministerie van Proef")} <= set(document.properties)


def test_a_property_that_is_no_text_is_left_out_and_the_others_stay() -> None:
    pikepdf = pytest.importorskip("pikepdf")
    out = BytesIO()
    with pikepdf.open(BytesIO(made(LOREM))) as pdf:
        pdf.docinfo["/Title"] = pikepdf.String(b"\xfe\xff\xd8\x00\x00A")
        pdf.docinfo["/Author"] = "Ministerie van Proef"
        pdf.save(out)
    said = dict(read(out.getvalue()).properties)
    assert (said.get("title"), said["author"]) == (None, "Ministerie van Proef")


def test_a_pdf_with_a_password_is_called_encrypted() -> None:
    pikepdf = pytest.importorskip("pikepdf")
    with pikepdf.open(BytesIO(without_text())) as pdf:
        out = BytesIO()
        pdf.save(out, encryption=pikepdf.Encryption(user="geheim", owner="geheim"))
    with pytest.raises(EncryptedFile, match="wachtwoord"):
        read(out.getvalue())


@pytest.mark.parametrize("part", [0.1, 0.5, 0.9])
def test_a_truncated_pdf_is_damaged_and_never_half_a_document(part: float) -> None:
    data = made(LOREM * 20)
    with pytest.raises(DamagedFile, match="niet volledig"):
        read(data[: int(len(data) * part)])


def test_a_scan_has_no_text_layer() -> None:
    with pytest.raises(NoTextLayer, match="tekstherkenning"):
        read(without_text())


def test_a_page_without_text_among_others_is_named() -> None:
    document = read(made(f"{LOREM}#pagebreak()#pagebreak()Slot."))
    assert ("pagesWithoutText", "2") in document.properties
    assert [page.number for page in document.pages] == [1, 2, 3]


def test_too_many_pages_are_refused() -> None:
    with pytest.raises(TooLarge, match="3 bladzijden"):
        read(without_text(3), limits=Limits(pages=2))
