"""Sentence ends; every text is invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leerlus.dutch.sentences import sentences


def parts(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De wijk helpt. De stad ook!", ["De wijk helpt.", "De stad ook!"]),
        ("Zie art. 3, lid 2, van de wet.", ["Zie art. 3, lid 2, van de wet."]),
        ("Op 4 mei jl. sprak de raad.", ["Op 4 mei jl. sprak de raad."]),
        ("Dat was op 4 mei jl. De raad sprak.", ["Dat was op 4 mei jl.", "De raad sprak."]),
        ("Dat is zo.\nb. Het plan;\nc. De brief.", ["Dat is zo.", "Het plan;", "De brief."]),
        ("De motie Bakker c.s. vraagt dit.", ["De motie Bakker c.s. vraagt dit."]),
        ("J.M. de Boer schreef dit.", ["J.M. de Boer schreef dit."]),
        ("Dit geldt m.b.t. Rotterdam.", ["Dit geldt m.b.t. Rotterdam."]),
        ("Er zijn 1.149 meldingen. Veel.", ["Er zijn 1.149 meldingen.", "Veel."]),
        ('Hij zei: "Ik help." Zij knikte.', ['Hij zei: "Ik help."', "Zij knikte."]),
        ("*Dat is veel.* Toch helpt het.", ["*Dat is veel.*", "Toch helpt het."]),
    ],
)
def test_a_full_stop_ends_a_sentence_but_not_an_abbreviation(text: str, expected: list[str]) -> None:
    assert parts(text) == expected


def test_a_blank_line_ends_a_sentence_whatever_the_line_ends() -> None:
    assert parts("Kop zonder punt\r\n\r\nDe tekst\r\ngaat door.") == ["Kop zonder punt", "De tekst\r\ngaat door."]


def test_list_items_are_sentences_without_their_marks() -> None:
    text = "Gevraagd wordt:\n1. Kennisnemen van de nota\n2. Instemmen\n- bellen;\n• schrijven"
    assert parts(text) == ["Gevraagd wordt:", "Kennisnemen van de nota", "Instemmen", "bellen;", "schrijven"]


def test_items_glued_together_come_apart() -> None:
    assert parts("Het is klaar.2) In mei volgt meer.Daarna niets.• Slot") == [
        "Het is klaar.",
        "In mei volgt meer.",
        "Daarna niets.",
        "Slot",
    ]


def test_the_mark_of_a_note_glued_to_a_full_stop_ends_the_sentence() -> None:
    assert parts("Het is klaar.2 In mei volgt meer. Zie art. 3 en nr.12 Daar staat het.") == [
        "Het is klaar.2",
        "In mei volgt meer.",
        "Zie art. 3 en nr.12 Daar staat het.",
    ]


def test_a_web_address_is_not_cut() -> None:
    assert parts("Kijk op www.voorbeeld.nl voor meer.") == ["Kijk op www.voorbeeld.nl voor meer."]


def test_a_short_opening_line_is_a_sentence_of_its_own() -> None:
    assert parts("Aanleiding\nDe raad vroeg hierom.") == ["Aanleiding", "De raad vroeg hierom."]


def test_a_wrapped_line_is_not_cut() -> None:
    text = "De gemeente gaat in gesprek met alle bewoners van\nDe Hoek en omgeving."
    assert parts(text) == [text]


@given(st.text(alphabet="aA1.!?•-)\"' \t\r\n"))
def test_spans_run_forward_and_lose_only_space_and_marks(text: str) -> None:
    spans = list(sentences(text))
    assert all(start < end for start, end in spans)
    assert [start for start, _end in spans] == sorted(start for start, _end in spans)
    assert all(text[start:end] == text[start:end].strip() for start, end in spans)


@pytest.mark.parametrize("unit", [".", ". ", "\n ", " ", "- ", "•", ".'", "A\n", "a. "])
def test_very_long_texts_of_one_kind_are_read(unit: str) -> None:
    text = unit * (200_000 // len(unit)) + "x"
    assert sum(end - start for start, end in sentences(text)) <= len(text)
