"""Official publications: the paper as it reads, with its metadata apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leerlus.document import Document
from leerlus.errors import DamagedFile, EmptyFile
from leerlus.formats.official_xml import read
from leerlus.pipeline import structured

from .packages import linked

METADATA = """<metadata><meta name="DC.title" content="Straatverlichting; Motie; Motie van het lid Zandstra"/>
<meta name="OVERHEIDop.documenttitel" content="Motie van het lid Zandstra over lantaarns"/>
<meta name="DC.creator" scheme="OVERHEID.StatenGeneraal" content="Tweede Kamer"/>
<meta name="DC.type" scheme="OVERHEID.Informatietype" content="officiële publicatie"/>
<meta name="DC.type" scheme="OVERHEIDop.KamerstukTypen" content="Motie"/>
<meta name="OVERHEIDop.dossiernummer" content="39999"/><meta name="OVERHEIDop.ondernummer" content="7"/>
<meta name="DCTERMS.issued" content="2026-02-03"/></metadata>"""
MOTION = f"""<?xml version="1.0"?><officiele-publicatie>{METADATA}
<kamerstuk><kamerstukkop><tekstregel inhoud="vergaderjaar">Vergaderjaar 2025-2026</tekstregel>
<tekstregel inhoud="kamernummer">2</tekstregel></kamerstukkop>
<dossier><dossiernummer><dossiernr>39 999</dossiernr>-<raadnr>04</raadnr></dossiernummer>
<titel>Straatverlichting</titel></dossier>
<stuk><stuknr>Nr. <ondernummer>7</ondernummer></stuknr><titel>MOTIE VAN HET LID ZANDSTRA</titel>
<datumtekst>Voorgesteld <datum isodatum="2026-02-03">3 februari 2026</datum></datumtekst>
<al>De Kamer,</al><al>verzoekt de regering:</al>
<lijst><li><li.nr>1.</li.nr><al>lantaarns te plaatsen;</al></li>
<li><li.nr>2.</li.nr><al>de <nadruk type="cur">weg</nadruk> te maken,</al><al>zo snel als het kan,</al></li></lijst>
<al>en gaat over tot de orde van de dag.<noot><noot.nr>1</noot.nr><noot.al>Stuk nr. 6.</noot.al></noot></al>
</stuk></kamerstuk></officiele-publicatie>""".encode()


def paper(body: str) -> Document:
    return read(f"<officiele-publicatie><stuk>{body}</stuk></officiele-publicatie>".encode())


def blocks(document: Document) -> list[tuple[str, int, str]]:
    return [(block.kind.value, block.level, document.text[block.start : block.end]) for block in document.blocks]


def cells(document: Document) -> list[list[tuple[str, int]]]:
    (table,) = document.tables
    return [[(document.quote(cell.start, cell.end), cell.columns) for cell in row.cells] for row in table.rows]


def test_the_paper_reads_as_printed() -> None:
    assert blocks(read(MOTION)) == [
        ("header", 0, "Vergaderjaar 2025-2026"),
        ("heading", 1, "39 999-04 Straatverlichting"),
        ("paragraph", 0, "Nr. 7"),
        ("heading", 1, "MOTIE VAN HET LID ZANDSTRA"),
        ("paragraph", 0, "Voorgesteld 3 februari 2026"),
        ("paragraph", 0, "De Kamer,"),
        ("paragraph", 0, "verzoekt de regering:"),
        ("item", 1, "1. lantaarns te plaatsen;"),
        ("item", 1, "2. de weg te maken,"),
        ("paragraph", 0, "zo snel als het kan,"),
        ("paragraph", 0, "en gaat over tot de orde van de dag."),
        ("footnote", 0, "1 Stuk nr. 6."),
    ]


def test_a_motion_tells_its_genre_title_and_date() -> None:
    found = structured(read(MOTION)).metadata
    assert (found.genre, found.title, str(found.date)) == ("motie", "MOTIE VAN HET LID ZANDSTRA", "2026-02-03")


def test_what_the_metadata_state_is_a_property_and_no_text() -> None:
    document = read(MOTION)
    assert dict(document.properties) == {
        "title": "Motie van het lid Zandstra over lantaarns",
        "organisation": "Tweede Kamer",
        "type": "Motie",
        "dossier": "39999",
        "number": "7",
        "issued": "2026-02-03",
    }
    assert "over lantaarns" not in document.text


def test_a_gazette_keeps_the_levels_of_its_headings() -> None:
    gazette = """<officiele-publicatie><kop><titel>Streekblad</titel><subtitel>van de Meren</subtitel></kop><streekblad>
<intitule>Besluit over de vaargeul</intitule><hoofdstuk><kop><label>Hoofdstuk</label><nr>1</nr><titel>Diepte</titel></kop>
<artikel><kop><label>Artikel</label><nr>2</nr></kop><lid><lidnr>1.</lidnr><al>De geul is diep.</al></lid></artikel>
</hoofdstuk><gegeven><dagtekening><plaats>Oud-Vliet,</plaats><datum>2 mei 2026</datum></dagtekening></gegeven>
<ondertekening><functie>De dijkgraaf,</functie><naam><voornaam>A.</voornaam><achternaam>Bakker</achternaam></naam>
</ondertekening></streekblad></officiele-publicatie>"""
    document = read(gazette.encode())
    assert blocks(document) == [
        ("header", 0, "Streekblad van de Meren"),
        ("heading", 1, "Besluit over de vaargeul"),
        ("heading", 2, "Hoofdstuk 1 Diepte"),
        ("heading", 3, "Artikel 2"),
        ("paragraph", 0, "1. De geul is diep."),
        ("paragraph", 0, "Oud-Vliet, 2 mei 2026"),
        ("paragraph", 0, "De dijkgraaf,"),
        ("paragraph", 0, "A. Bakker"),
    ]
    assert document.properties == (("title", "Besluit over de vaargeul"),)


def test_a_law_leaves_out_where_its_parts_were_published() -> None:
    law = """<toestand><bwb-inputbestand/><wetgeving><intitule>Vaarwet<meta-data><jci>1</jci></meta-data></intitule>
<citeertitel>Vaarwet</citeertitel><definitielijst><definitie-item><li.nr>a.</li.nr><term>geul:</term>
<definitie><al>diepe strook;</al></definitie></definitie-item></definitielijst></wetgeving></toestand>"""
    assert blocks(read(law.encode())) == [("heading", 1, "Vaarwet"), ("item", 1, "a. geul: diepe strook;")]


def test_a_ruling_keeps_its_numbers_and_notes() -> None:
    ruling = """<open-rechtspraak xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns:dcterms="http://purl.org/dc/terms/"><r:RDF><dcterms:title>Uitspraak 12</dcterms:title></r:RDF><uitspraak>
<section><title><nr>2</nr>De feiten</title><paragroup><nr>2.1.</nr><parablock><para>De brug zat dicht<footnote-ref
 linkend="x"/>.</para></parablock></paragroup></section><footnote id="x" label="4"><para>Zie de foto.</para></footnote>
</uitspraak></open-rechtspraak>"""
    document = read(ruling.encode())
    assert [text for _kind, _level, text in blocks(document)] == [
        "2 De feiten",
        "2.1. De brug zat dicht.",
        "4 Zie de foto.",
    ]
    assert document.properties == (("title", "Uitspraak 12"),)
    assert linked(document) == [("2.1. De brug zat dicht", "4 Zie de foto.")]


def test_a_table_keeps_its_caption_header_and_widths() -> None:
    document = paper(
        """<table><title>Stand</title><tgroup><colspec colname="a"/><colspec colname="b"/><colspec colname="c"/><thead>
<row><entry namest="a" nameend="b">Actie</entry><entry>Stand</entry></row></thead><tbody>
<row><entry morerows="1">4</entry><entry><al>Bel te<nadruk>rug</nadruk></al><al>en schrijf</al></entry><entry>Loopt.</entry></row>
<row><entry>Bel weer</entry><entry>Klaar.</entry></row></tbody></tgroup></table>"""
    )
    assert blocks(document) == [("caption", 0, "Stand")]
    assert [row.header for row in document.tables[0].rows] == [True, False, False]
    assert cells(document) == [
        [("Actie", 2), ("Stand", 1)],
        [("4", 1), ("Bel terug en schrijf", 1), ("Loopt.", 1)],
        [("", 1), ("Bel weer", 1), ("Klaar.", 1)],
    ]


def test_a_note_in_a_table_stands_once_below_the_text() -> None:
    note = "<noot><noot.nr>*</noot.nr><noot.al>Geschat.</noot.al></noot>"
    row = f"<row><entry>Kosten{note}</entry><entry>9 euro</entry></row>"
    document = paper(f"<table><tgroup><tbody>{row}</tbody></tgroup></table><al>Slot.</al>")
    assert document.text == "Kosten\t9 euro\n\nSlot.\n\n* Geschat."
    assert linked(document) == [("Kosten", "* Geschat.")]


def test_a_note_in_a_table_that_frames_text_stands_once() -> None:
    note = "<noot><noot.nr>2</noot.nr><noot.al>Geschat.</noot.al></noot>"
    document = paper(f"<table><tgroup><tbody><row><entry><al>Eén{note}</al></entry></row></tbody></tgroup></table>")
    assert document.text == "Eén\n\n2 Geschat."


def test_a_note_that_is_a_table_stays_in_its_place() -> None:
    row = "<row><entry>Actie</entry><entry>Stand</entry></row>"
    document = paper(f"<al>Zie:<noot><table><tgroup><tbody>{row}</tbody></tgroup></table></noot></al><al>Slot.</al>")
    assert document.text == "Zie:\n\nActie\tStand\n\nSlot."


def test_a_file_with_metadata_only_is_told_apart() -> None:
    with pytest.raises(EmptyFile, match="alleen gegevens over een stuk"):
        read(f"<record>{METADATA}</record>".encode())


@pytest.mark.parametrize(
    "data", [b"<officiele-publicatie/>", b"<officiele-publicatie><al> </al></officiele-publicatie>"]
)
def test_a_file_without_text_is_empty(data: bytes) -> None:
    with pytest.raises(EmptyFile):
        read(data)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        MOTION[:1500],
        b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>',
        b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>',
        b"<x>" + b"<y>" * 230 + b"tekst" + b"</y>" * 230 + b"</x>",
        b"<x><kop>" + b"<y>" * 230 + b"tekst" + b"</y>" * 230 + b"</kop></x>",
        b"<x>" + b"<y>" * 500 + b"tekst" + b"</y>" * 500 + b"</x>",
    ],
)
def test_a_dangerous_or_broken_file_is_refused(data: bytes) -> None:
    with pytest.raises(DamagedFile):
        read(data)


def test_a_file_outside_is_never_read_by_a_document_type() -> None:
    assert read(b'<!DOCTYPE x SYSTEM "file:///etc/passwd"><x><al>Tekst.</al></x>').text == "Tekst."


WORD = "\u03c9"
ELEMENTS = st.sampled_from(
    ["al", "lijst", "li", "li.nr", "kop", "titel", "noot", "nadruk", "nr", "dossier", "onbekend"]
)


def table_of(entries: list[str]) -> str:
    row = "".join(f"<entry>{entry}</entry>" for entry in entries)
    return f"<table><tgroup><tbody><row>{row}</row><row>{row}</row></tbody></tgroup></table>"


@given(
    st.recursive(
        st.sampled_from(["", " ", WORD, f" {WORD} 1. ", f"{WORD}\n"]),
        lambda inner: st.one_of(
            st.tuples(ELEMENTS, st.lists(inner, max_size=4)).map(lambda p: f"<{p[0]}>{''.join(p[1])}</{p[0]}>"),
            st.lists(inner, max_size=3).map(table_of),
        ),
        max_leaves=15,
    )
)
def test_no_word_is_lost_or_doubled_and_every_place_is_right(body: str) -> None:
    document = paper(f"<al>Begin</al>{body}")
    assert document.text.count(WORD) == body.count(WORD)
    places = sorted([(b.start, b.end) for b in document.blocks] + [(t.start, t.end) for t in document.tables])
    assert "\n\n".join(document.text[start:end] for start, end in places) == document.text
