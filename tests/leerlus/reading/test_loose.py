"""A loose pattern begins wherever the pattern itself does: tried on all rules, with words changed at random."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leerlus.reading.loose import loosened, narrow
from leerlus.reading.rulebook import Rule, all_rules

RULES = all_rules()
SIGNS = st.sampled_from("éÜß·ćŁ€•…–’\u2009 -_.,;:()'\"\n\t09azAZ\x1c\x85\xa0") | st.characters()


@st.composite
def changed(draw: st.DrawFn, words: str) -> str:
    """The words with a few signs put in, taken out or replaced."""
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, len(words)))
        words = words[:at] + draw(SIGNS) * draw(st.integers(0, 2)) + words[at + draw(st.integers(0, 1)) :]
    return words


def places(rule: Rule, words: str) -> set[int]:
    """Where the rule matches, overlapping or not."""
    return {at for at in range(len(words)) if rule.compiled.match(words, at)}


def loose_places(rule: Rule, words: str) -> set[int]:
    """Where its loose form begins; everywhere if the words cannot be narrowed."""
    sentence = narrow(words)
    assert rule.begins is not None
    if sentence is None:
        return set(range(len(words)))
    found, at = set(), rule.begins(sentence, 0)
    while at >= 0:
        found.add(at)
        at = rule.begins(sentence, at + 1) if at < len(sentence) else -1
    return found


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_has_a_loose_form_that_finds_its_example(rule: Rule) -> None:
    assert rule.begins is not None
    assert places(rule, rule.example) <= loose_places(rule, rule.example)


@given(data=st.data(), rule=st.sampled_from(RULES))
def test_the_loose_form_begins_wherever_the_rule_does(data: st.DataObject, rule: Rule) -> None:
    words = data.draw(changed(data.draw(st.sampled_from([rule.example, rule.example.upper(), rule.counter_example]))))
    assert places(rule, words) <= loose_places(rule, words)


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"a (?= b )", "ab"),
        (r"(?<! \w ) één", "één"),
        (r"(?<! [\w-] ) (?: één | twee )", "één"),
        (r"é (?! \w )", "é."),
        (r"(?: a | é ) \b", "é!"),
        (r"\b é", "é"),
        (r"(?P<x> a )? b (?(x) c | d )", "bd"),
        (r"(?P<x> a )? b (?(x) c )", "b"),
        (r"a{2,40}+ b", "aaab"),
        (r"[^\W\d_a-z]", "Ć"),
        (r"[ş]", "ş"),
        (r"[^ş]", "•"),
        (r"€ \s \d", "€\u00a05"),
        (r"\s", "\x1c"),
        (r"[]x]", "]"),
        (r"\# \  [#] # what follows is said to people", "# #"),
        (r"a (?! x ) (?= bc )", "abc"),
        (r"(?: a (?= b ) )? b", "ab"),
        (r"(?: a (?= \s ) | b ) (?! \w )", "a  b"),
        (r"(?i: A ) (?-i: B )", "aB"),
    ],
)
def test_a_loose_form_lets_through_what_the_pattern_matches(pattern: str, words: str) -> None:
    at = re.compile(pattern, re.IGNORECASE | re.VERBOSE).search(words)
    begins, sentence = loosened(pattern), narrow(words)
    assert at is not None
    assert begins is not None
    assert sentence is not None
    assert begins(sentence, 0) <= at.start()
    assert begins(sentence, at.start()) == at.start()


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"(?<! \w ) ga (?! [\w-] )", "vergadering"),
        (r"nr (?! \w )", "nra"),
        (r"a (?= b )", "ac"),
        (r"(?P<x> a ) (?(x) b | (?!) )", "ac"),
    ],
)
def test_a_loose_form_keeps_word_edges_and_what_must_follow(pattern: str, words: str) -> None:
    begins, sentence = loosened(pattern), narrow(words)
    assert begins is not None
    assert sentence is not None
    assert begins(sentence, 0) == -1


def test_a_pattern_that_looks_back_at_its_own_words_has_no_loose_form() -> None:
    assert loosened(r"(?P<x> a ) (?P=x)") is None
    assert loosened(r"( a ) \1") is None


@pytest.mark.parametrize("words", ["ſtaat", "\u212a", "İ", "μ", "a\u2028b", "٣"])
def test_a_sentence_whose_letters_have_a_double_in_latin_is_not_narrowed(words: str) -> None:
    assert narrow(words) is None


def test_letters_that_ignore_case_are_the_same_inside_and_outside_latin_are_all_known() -> None:
    latin = re.compile(f"[{re.escape(''.join(map(chr, range(256))))}]", re.IGNORECASE)
    double = [sign for sign in map(chr, range(256, 0x3000)) if latin.fullmatch(sign)]
    assert [sign for sign in double if narrow(sign) is not None] == []
