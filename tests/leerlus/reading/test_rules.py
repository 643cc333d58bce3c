"""Every rule of every table is tried on its own example and counter-example."""

import re
from collections import Counter

import pytest
import re2

from leerlus.dutch.folding import fold
from leerlus.reading.gate import TOGETHER
from leerlus.reading.rulebook import Rule, all_rules

RULES = all_rules()
GATED = [rule for rule in RULES if rule.kind in TOGETHER]
DUTCH = set(re.findall(r"\w+", "aan bij dat de die door een en er het in is met of om op te van voor waar wat zonder"))


def by_name(rule: Rule) -> str:
    return rule.name


def found(rule: Rule, words: str) -> bool:
    """Whether the rule finds the words; the label of a field is the whole of what stands before its value."""
    search = rule.compiled.fullmatch if rule.name.startswith("metadata.label.") else rule.compiled.search
    return search(fold(words)) is not None


def test_names_are_unique() -> None:
    assert [name for name, times in Counter(rule.name for rule in RULES).items() if times > 1] == []


@pytest.mark.parametrize("rule", RULES, ids=by_name)
def test_its_example_matches(rule: Rule) -> None:
    assert found(rule, rule.example)


@pytest.mark.parametrize("rule", RULES, ids=by_name)
def test_its_counter_example_does_not_match(rule: Rule) -> None:
    assert not found(rule, rule.counter_example)


@pytest.mark.parametrize("rule", RULES, ids=by_name)
def test_it_explains_itself_in_a_dutch_sentence(rule: Rule) -> None:
    words = set(re.findall(r"\w+", rule.explanation.lower()))
    assert words & DUTCH
    assert rule.explanation.rstrip().endswith(".")


@pytest.mark.parametrize("rule", GATED, ids=by_name)
def test_its_triggers_are_words_and_short_classes(rule: Rule) -> None:
    for trigger in rule.trigger:
        assert not re.search(r"\.\*|\.\+|\{\d|\\b", trigger), f"{trigger} would make the gate slow"
        re2.compile(trigger)
        re.compile(trigger)


@pytest.mark.parametrize("rule", GATED, ids=by_name)
def test_its_example_opens_the_gate(rule: Rule) -> None:
    assert any(re.search(trigger, fold(rule.example), re.IGNORECASE) for trigger in rule.trigger)
