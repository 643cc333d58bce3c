"""Headings in text with and without markup; every text is invented."""

import pytest

from leerlus.document import Block, BlockKind, Document
from leerlus.reading.sections import sections


def plain(text: str) -> Document:
    return Document(text=text, media_type="text/plain", sha256="0" * 64, text_version="text/1")


def titles(text: str) -> list[tuple[str, int]]:
    document = plain(text)
    for section in sections(document):
        assert document.text[section.start : section.end].split() == section.title.split()
    return [(section.title, section.level) for section in sections(document)]


def test_fixed_headings_of_a_memo_are_found_and_fields_are_not() -> None:
    text = "Datum\n\n4 mei 2031\n\nBijlage(n)\n\n2\n\nAanleiding\n\nDe raad vroeg.\n\nGeadviseerd besluit\n\nJa.\n"
    assert titles(text) == [("Aanleiding", 1), ("Geadviseerd besluit", 1)]


def test_the_day_of_a_paper_is_no_heading() -> None:
    text = "31 999 Wijken\n\nNr. 4 VERSLAG\n\nVastgesteld 14 juni 2031\n\nDe commissie sprak over de wijken.\n"
    assert titles(text) == []


def test_a_heading_may_stand_directly_above_its_text() -> None:
    assert titles("Aanleiding\nDe raad vroeg dit.\n\nKern\nHet gaat goed.\n") == [("Aanleiding", 1), ("Kern", 1)]


def test_a_heading_that_a_scan_misread_is_found_as_written() -> None:
    text = "Aanleidinq\n\nDe raad vroeg dit.\n\nGeadviseerd besiuit\n\nInstemmen.\n"
    assert titles(text) == [("Aanleidinq", 1), ("Geadviseerd besiuit", 1)]


def test_markdown_headings_keep_their_level_and_lose_their_marks() -> None:
    text = "# Nota\n\nTekst.\n\n### **Wat nu**\n\nTekst.\n\n## Daarna ##\n\nTekst.\n"
    assert titles(text) == [("Nota", 1), ("Wat nu", 3), ("Daarna", 2)]


def test_short_lines_of_a_letter_are_headings_only_in_its_body() -> None:
    text = (
        "Stichting De Brug\n\nPostbus 9\n\nGeachte heer,\n\nDank voor uw brief. Wij lazen hem graag.\n\n"
        "Wat wij gaan doen\n\nWij gaan met de bewoners in gesprek over hun wensen.\n\nHoogachtend,\n\n"
        "De minister van Wonen en Wijken,\n\nA. Voorbeeld\n\nEen los woord\n\nNog een zin die hier staat.\n"
    )
    assert titles(text) == [("Wat wij gaan doen", 2)]


def test_numbered_headings_get_their_level_from_the_number() -> None:
    text = (
        "1. Inleiding\n\nDit is de inleiding van het verslag.\n\n1.1 Doel van het verslag\n\nHet doel is leren.\n\n"
        "2 Aanpak van het onderzoek\n\nWij spraken bewoners.\n"
    )
    assert titles(text) == [("1. Inleiding", 1), ("1.1 Doel van het verslag", 2), ("2 Aanpak van het onderzoek", 1)]


@pytest.mark.parametrize(
    "line",
    [
        "Dit is een zin.",
        "Gevraagd wordt:",
        "- Een punt",
        "tekst met kleine letter",
        "Tabel 3 Aantallen per wijk",
        "Pagina 3 van 4",
        "www.voorbeeld.nl",
        "4 mei 2031",
    ],
)
def test_other_short_lines_are_no_headings(line: str) -> None:
    text = f"Aanleiding\n\nDe raad vroeg dit.\n\n{line}\n\nDe wijkteams doen hun werk en dat gaat goed.\n"
    assert titles(text) == [("Aanleiding", 1)]


def test_the_headings_between_rows_are_sections_and_the_cells_are_not() -> None:
    text = (
        "Bijlage 2: Wijkacties\n\nNr\n\nActie\n\nStand van zaken\n\nLoketten\n\n"
        "\u00a0\n\n1\n\nLoket openen\n\nLoopt.\n\n"
        "Brieven\n\n\u00a0\n\n2\n\nBrieven herschrijven\n\nAfgerond.\n"
    )
    assert titles(text) == [("Bijlage 2: Wijkacties", 1), ("Loketten", 2), ("Brieven", 2)]


def test_the_headings_that_a_format_marks_are_taken_over() -> None:
    text = "Wijkteams\n\nEerste zin.\n\nLoketten\n\nTweede zin.\n\nTot slot\n\nLaatste zin.\n"
    blocks = (
        Block(BlockKind.HEADING, 0, 9, 1),
        Block(BlockKind.PARAGRAPH, 11, 22),
        Block(BlockKind.HEADING, 24, 32, 2),
    )
    document = Document(text=text, media_type="x", sha256="0" * 64, text_version="x/1", blocks=blocks)
    assert [(s.title, s.level) for s in sections(document)] == [("Wijkteams", 1), ("Loketten", 2), ("Tot slot", 1)]


def test_a_field_that_a_format_marks_as_a_heading_is_none() -> None:
    text = "Ons kenmerk\n\n2031-0004567\n\nWijkteams\n\nEerste zin.\n"
    blocks = (Block(BlockKind.HEADING, 0, 11, 1), Block(BlockKind.HEADING, 27, 36, 1))
    document = Document(text=text, media_type="x", sha256="0" * 64, text_version="x/1", blocks=blocks)
    assert [section.title for section in sections(document)] == ["Wijkteams"]


@pytest.mark.parametrize("unit", ["A\n\n", "# ", "1. A\n\n", "Kern\n\n", "a ", "**a** "])
def test_long_texts_of_one_kind_are_read(unit: str) -> None:
    document = plain(unit * (200_000 // len(unit)))
    assert all(section.start < section.end for section in sections(document))
