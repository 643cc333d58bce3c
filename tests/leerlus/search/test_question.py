"""What someone types becomes a question, whatever it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leerlus.search import parse
from leerlus.search.question import Words


def terms(text: str) -> list[list[str]]:
    return [[" ".join(words.terms) for words in group] for group in parse(text).groups]


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("loket veerboot", [["loket"], ["veerboot"]]),
        ("loket EN veerboot", [["loket"], ["veerboot"]]),
        ("loket OF veerboot", [["loket", "veerboot"]]),
        ("brug loket OR veerboot", [["brug"], ["loket", "veerboot"]]),
        ('"klacht loket"', [["klacht loket"]]),
        ("klachten-loket", [["klacht loket"]]),
        ("de loket", [["loket"]]),
        ("de", [["de"]]),
        ("OF loket", [["loket"]]),
        ("loket OF", [["loket"]]),
        ('loket "', [["loket"]]),
        ("", []),
        ("--", []),
    ],
)
def test_a_question_is_understood(text: str, groups: list[list[str]]) -> None:
    assert terms(text) == groups


@pytest.mark.parametrize("text", ["loket -veerboot", "loket NOT veerboot", "loket NIET veerboot"])
def test_a_word_can_be_left_out(text: str) -> None:
    question = parse(text)
    assert question.without == (Words(("veerboot",)),)
    assert terms(text) == [["loket"]]


def test_only_leaving_out_is_no_question() -> None:
    assert parse("-loket").empty


def test_a_loosened_question_is_content_with_one_of_the_words() -> None:
    loosened = parse("loket veerboot -brug").loosened()
    assert [len(group) for group in loosened.groups] == [2]
    assert loosened.without == parse("-brug").without


@given(st.text(max_size=200))
def test_nothing_that_someone_types_is_an_error(text: str) -> None:
    question = parse(text)
    assert question.empty == (not question.terms)
