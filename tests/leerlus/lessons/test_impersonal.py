"""Names and personal data in a lesson."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leerlus.lessons import personal_words, refusal


def _words(text: str, **options: tuple[str, ...]) -> list[str]:
    return [found.words for found in personal_words({"context": text}, **options)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Wij spraken met mevrouw Kaya over geld.", "Kaya"),
        ("Wij spraken met Fatima Kaya over geld.", "Fatima Kaya"),
        ("Volgens Jansen ging het mis.", "Jansen"),
        ("Jansen belde drie keer.", "Jansen"),
        ("Marieke belde drie keer.", "Marieke"),
        ("Het bezoek aan marie was: Marieke wilde niet.", "Marieke"),
        ("Het huis stond aan de Dorpsstraat 12 leeg.", "Dorpsstraat 12"),
        ("De brief kwam terug van 1234 AB.", "1234 AB"),
        ("Nummer 111222333 stond in twee lijsten.", "111222333"),
        ("Nummer 111.222.333 stond in twee lijsten.", "111.222.333"),
        ("Mail naar j.kaya@voorbeeld.example als het niet lukt.", "j.kaya@voorbeeld.example"),
        ("Minister Kaya kwam langs.", "Kaya"),
    ],
)
def test_what_names_someone_is_found(text: str, words: str) -> None:
    assert words in _words(text)


@pytest.mark.parametrize(
    "text",
    [
        "De dienst belde niemand terug. Daardoor wachtten 400 huishoudens een jaar.",
        "In Groningen en in Caribisch Nederland gold een andere termijn.",
        "Wil iemand bezwaar maken, help dan met de brief.",
        "Medewerkers van de Belastingdienst mochten niet afwijken.",
        "Er kwamen 123456789 brieven binnen.",
        "Wij waren onderweg 12 weken kwijt.",
    ],
)
def test_a_lesson_about_what_happened_names_no_one(text: str) -> None:
    assert _words(text) == []


def test_a_word_that_may_be_a_name_is_let_through_once_a_person_cleared_it() -> None:
    text = "Het programma Zonneboog hielp."
    assert _words(text) == ["Zonneboog"]
    assert _words(text, cleared=("Zonneboog",)) == []


def test_a_certain_name_cannot_be_cleared() -> None:
    assert _words("Wij spraken met Fatima Kaya.", cleared=("Fatima Kaya",)) == ["Fatima Kaya"]


def test_the_name_of_an_organisation_names_no_one() -> None:
    text = "Wij vroegen het aan de Kustwacht Oosterzij."
    assert _words(text, known=("Kustwacht Oosterzij",)) == []


def test_the_refusal_says_which_words() -> None:
    assert "'Kaya'" in refusal(personal_words({"advice": "Bel mevrouw Kaya."}))


@given(st.text(max_size=200))
def test_any_text_can_be_looked_at(text: str) -> None:
    for found in personal_words({"context": text}):
        assert found.words
