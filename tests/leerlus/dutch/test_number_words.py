import pytest

from leerlus.dutch.number_words import number, ordinal


@pytest.mark.parametrize(
    ("words", "value"), [("twee", 2), ("anderhalf", 1.5), ("een half", 0.5), ("12", 12), ("enkele", None), ("²", None)]
)
def test_a_cardinal_has_its_value_and_a_vague_word_none(words: str, value: float | None) -> None:
    assert number(words) == value


@pytest.mark.parametrize(
    ("words", "value"), [("derde kwartaal", 3), ("2e", 2), ("Q4", 4), ("laatste", 4), ("geen", None)]
)
def test_an_ordinal_is_read_in_words_and_digits(words: str, value: int | None) -> None:
    assert ordinal(words) == value
