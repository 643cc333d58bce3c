"""The rule book: rules are found by name, and mistakes in a table say where they stand."""

import pytest

from leerlus.errors import RuleError
from leerlus.reading.rulebook import Rule, all_rules, rule, rules


def test_a_rule_is_found_by_its_name() -> None:
    assert rule("kamerstuk.modern").kind == "citation"


def test_an_unknown_name_is_answered_with_the_nearest_names() -> None:
    with pytest.raises(RuleError, match=r"Bedoelt u .*kamerstuk\.modern"):
        rule("kamerstuk.modem")


def test_a_name_that_looks_like_none_is_answered_with_the_way_to_the_list() -> None:
    with pytest.raises(RuleError, match="toont alle regels"):
        rule("qqqqqqqq")


def test_a_kind_without_a_table_has_no_rules() -> None:
    assert rules("no-such-kind") == ()


def test_all_rules_holds_the_rules_of_each_kind_in_the_order_of_its_table() -> None:
    assert [found for found in all_rules() if found.kind == "citation"] == list(rules("citation"))


def test_a_broken_pattern_names_its_rule() -> None:
    broken = Rule("proef.stuk", "citation", "Een proef.", ("proef",), "(proef", "proef", "niets")
    with pytest.raises(RuleError, match=r"proef\.stuk"):
        _ = broken.compiled
