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


@pytest.mark.parametrize("text", ["excuses NABIJ/3 ouders", "excuses NEAR/3 ouders"])
def test_two_words_can_be_asked_for_near_each_other(text: str) -> None:
    assert parse(text).groups == ((Words(("excuus", "ouder"), within=3, quoted=True),),)


def test_nearness_without_a_second_word_is_left_out() -> None:
    assert terms("NABIJ excuses NABIJ") == [["excuus"]]


def test_a_question_is_strict_only_when_its_words_were_joined() -> None:
    assert parse("loket EN veerboot").strict
    assert not parse("loket veerboot").strict


def test_fields_narrow_and_are_no_words() -> None:
    question = parse('loket soort:motie organisatie:"Waterschap De Kreek" van:2023 tot:2024-02')
    assert terms("loket soort:motie") == [["loket"]]
    assert question.fields == (("soort", "motie"), ("organisatie", "Waterschap De Kreek"))
    assert (question.since, question.until) == ("2023-01-01", "2024-02-29")


def test_a_field_alone_is_a_question() -> None:
    assert not parse("soort:motie").empty


@pytest.mark.parametrize("text", ["van:morgen", "tot:2024-13", "van:0000", "tot:2023-02-30"])
def test_a_day_that_is_none_is_a_word_like_any_other(text: str) -> None:
    assert (parse(text).since, parse(text).until) == ("", "")
    assert parse(text).groups


def test_pairs_pass_over_common_words() -> None:
    assert parse("excuses van de minister").pairs == ("excuus_mini",)


@given(st.text(max_size=200))
def test_nothing_that_someone_types_is_an_error(text: str) -> None:
    question = parse(text)
    assert question.empty == (not (question.terms or question.fields or question.since or question.until))
