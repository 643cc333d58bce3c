"""Words become the terms that a question and a text share."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leerlus.search import analyse
from leerlus.search.analyser import plain, stem
from leerlus.search.compounds import split
from leerlus.search.words import common_words, compound_parts, stem_exceptions


@pytest.mark.parametrize(
    ("asked", "stands"),
    [
        ("toezegging", "toegezegd"),
        ("toezeggingen", "toezegt"),
        ("maatregel", "maatregelen"),
        ("toeslag", "toeslagen"),
        ("kind", "kinderen"),
        ("belofte", "beloofde"),
        ("melding", "gemeld"),
        ("aanbeveling", "aanbevolen"),
        ("besluit", "besloten"),
        ("herstel", "herstelde"),
        ("uitvoering", "uitgevoerd"),
        ("excuses", "excuus"),
        ("coordinatie", "Coördinatie"),
        ("een", "één"),
        ("foto's", "foto"),
    ],
)
def test_forms_of_one_word_share_a_term(asked: str, stands: str) -> None:
    assert stem(plain(asked)) == stem(plain(stands))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("toezegging", "toeslag"),
        ("maatregel", "regel"),
        ("recht", "rechter"),
        ("wet", "weten"),
        ("minister", "ministerie"),
    ],
)
def test_different_words_keep_different_terms(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("kinderopvangtoeslag", {"kinderopvang", "toeslag", "kinder", "opvang"}),
        ("verantwoordingsdocument", {"verantwoording", "document"}),
        ("hersteloperaties", {"herstel", "operaties"}),
        ("snorfietstoeslag", {"snorfiets", "toeslag"}),
        ("waterschapsbesluiten", {"waterschap", "besluiten"}),
        ("toeslag", set()),
        ("gezegd", set()),
        ("", set()),
    ],
)
def test_a_compound_is_split_into_known_words_only(word: str, parts: set[str]) -> None:
    assert set(split(word)) == parts


@given(st.text(max_size=80))
def test_every_token_points_at_its_own_word(text: str) -> None:
    end = 0
    for token in analyse(text):
        assert end <= token.start < token.end <= len(text)
        assert token.term
        assert not any(sign.isspace() for sign in token.term)
        end = token.end


def test_the_word_lists_are_in_the_form_in_which_words_are_looked_up() -> None:
    words = {*stem_exceptions(), *compound_parts(), *common_words()}
    assert sorted(word for word in words if plain(word) != word) == []


def test_no_word_belongs_to_two_families() -> None:
    stems = stem_exceptions()
    assert sorted(word for word in stems.values() if stems[word] != word) == []
