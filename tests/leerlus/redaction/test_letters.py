"""Words are found in every spelling, and a name is not found in another word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leerlus.redaction.letters import hits, is_telling, letters, needle


def found(quote: str, text: str) -> list[str]:
    read = letters(text)
    return [text[slice(*read.at(*hit))] for hit in hits(needle(quote), read)]


@pytest.mark.parametrize(
    ("quote", "text", "expected"),
    [
        ("Bakker", "mevrouw Bakker belt", ["Bakker"]),
        ("Bakker", "mevrouw BAKKER belt", ["BAKKER"]),
        ("Bakker", "mevrouw Bak-\nker belt", ["Bak-\nker"]),
        ("Bakker", "mevrouw B\u00e1kker belt", ["B\u00e1kker"]),
        ("Bakker", "mevrouw Bak\u00adker belt", ["Bak\u00adker"]),
        ("Ofﬁng", "de heer Offing belt", ["Offing"]),
        ("Bakker", "de bakkerij", []),
        ("Vos", "de vos in het veld", []),
        ("Vos", "mevrouw Vos", ["Vos"]),
        ("Fatma Bakker", "kijk op fatmabakker.example", ["fatmabakker"]),
        ("06 12345678", "bel 06-1234 5678.", ["06-1234 5678"]),
    ],
)
def test_words_are_found_in_every_spelling(quote: str, text: str, expected: list[str]) -> None:
    assert found(quote, text) == expected


@pytest.mark.parametrize("quote", ["De", "volgens", "Het", "en", "--"])
def test_common_words_tell_nothing_by_themselves(quote: str) -> None:
    assert not is_telling(quote)


@pytest.mark.parametrize("quote", ["Vos", "Bakker", "06 12345678", "f.bakker@example.nl", "de wijk Oost"])
def test_names_and_numbers_tell_something_by_themselves(quote: str) -> None:
    assert is_telling(quote)


@given(st.text(max_size=40), st.text(max_size=40))
def test_every_letter_leads_back_to_its_place(before: str, after: str) -> None:
    read = letters(f"{before} Bakker {after}")
    assert len(read.flat) == len(read.places) == len(read.begins)
    assert any(read.text[slice(*read.at(*hit))] == "Bakker" for hit in hits(needle("Bakker"), read))
