"""The reference facts: what the ombudsman compared, and the actions of one ministry's share."""

import json
from pathlib import Path
from typing import Any

import pytest

from leerlus.register.updates import UpdateClass, update_class
from leerlus.statements import ProgressStatus

ROOT = Path(__file__).parents[2]
GOLD = ROOT.parent / "shared" / "gold" / "seeds.jsonl"


def reference(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((ROOT / "demo" / "reference" / name).read_text(encoding="utf-8"))
    return loaded


ACTIONS: list[dict[str, Any]] = reference("ongekend_onrecht_actions.json")["actions"]


def test_ten_operations_were_compared() -> None:
    operations = reference("redress_operations.json")["operations"]
    assert len({operation["id"] for operation in operations}) == 10


def test_an_operation_has_a_name_and_a_short_description() -> None:
    for operation in reference("redress_operations.json")["operations"]:
        assert operation["name"]
        assert 3 <= len(operation["description"].split()) <= 14


def test_the_share_of_the_ministry_is_39_actions() -> None:
    assert len({action["number"] for action in ACTIONS}) == 39


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action["number"])
def test_an_action_is_described_in_at_most_eight_words(action: dict[str, Any]) -> None:
    assert 3 <= len(action["description"].split()) <= 8
    assert action["state_2024"] in set(UpdateClass)


@pytest.mark.skipif(not GOLD.is_file(), reason="the annotated sources are not here")
def test_numbers_motions_and_states_agree_with_the_annotation() -> None:
    rows = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    annotated = {
        row["number"]: (
            [(motion["number"], motion["part"]) for motion in row["motions"]],
            update_class(ProgressStatus(row["status"])),
        )
        for row in rows
        if row["kind"] == "progress"
    }
    assert annotated == {
        action["number"]: ([(m["number"], m["part"]) for m in action["motions"]], action["state_2024"])
        for action in ACTIONS
    }
