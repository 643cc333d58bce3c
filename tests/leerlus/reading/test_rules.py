"""Each rule finds its example, and not its counter-example; triggers are words, and open what the patterns match."""

import re
from datetime import date
from importlib import import_module

import pytest

from leerlus.document import Document, Metadata
from leerlus.reading import READERS
from leerlus.reading.rulebook import Rule, all_rules, rules

SENTENCE_KINDS = ("commitment", "recommendation", "finding", "decision", "person", "personal-data")
READ_BY = dict(READERS) | {"person-name": "leerlus.reading.person"}
READ = [rule for kind in READ_BY if kind.removesuffix("-name") in SENTENCE_KINDS for rule in rules(kind)]


def fired(rule: Rule, text: str) -> set[str]:
    """The names of the rules that find something in `text`."""
    document = Document(
        text=text,
        media_type="text/plain",
        sha256="",
        text_version="text/1",
        metadata=Metadata(date=date(2034, 12, 1)),
    )
    return {found.rule for found in import_module(READ_BY[rule.kind]).find(document)}


@pytest.mark.parametrize("rule", READ, ids=lambda rule: rule.name)
def test_a_rule_finds_its_example(rule: Rule) -> None:
    assert rule.name in fired(rule, rule.example)


@pytest.mark.parametrize("rule", READ, ids=lambda rule: rule.name)
def test_a_rule_leaves_its_counter_example(rule: Rule) -> None:
    assert rule.name not in fired(rule, rule.counter_example)


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.name)
def test_a_rule_is_explained_and_its_triggers_are_words(rule: Rule) -> None:
    assert rule.explanation.endswith((".", "'"))
    assert rule.trigger
    assert not [trigger for trigger in rule.trigger if re.search(r"\.\*|\{\d|\\b", trigger)]


def test_rule_names_differ() -> None:
    names = [rule.name for rule in all_rules()]
    assert len(names) == len(set(names))
