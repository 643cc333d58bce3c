"""What `make prove` prints, and what it never says."""

import json
from importlib import import_module

import pytest

from benchmarks.prove import POINTS
from benchmarks.prove.point import at_least, at_most, exactly, from_parts, unmeasured
from benchmarks.prove.suites import Counts

ROWS = [row for _issue, package in POINTS for row in import_module(package).POINTS]


@pytest.mark.parametrize(("point", "module"), ROWS)
def test_each_point_has_a_module_that_measures(point: str, module: str) -> None:
    assert callable(import_module(module).measure)


def test_the_foundation_has_its_six_points() -> None:
    assert sorted(point for point, _module in import_module(dict(POINTS)["foundation"]).POINTS) == [
        *("F1", "F2", "F3", "F4", "F5", "F6")
    ]


def test_a_point_is_one_line_with_the_keys_that_were_agreed() -> None:
    line = from_parts("F9", [exactly("changes", 0, 0), at_least("rows", 38, 39)], n=39, command="x").line()
    told = json.loads(line)
    assert "\n" not in line
    assert {key: told[key] for key in ("id", "figure", "bar", "holds", "n", "command")} == {
        "id": "F9",
        "figure": 1,
        "bar": 2,
        "holds": False,
        "n": 39,
        "command": "x",
    }


@pytest.mark.parametrize(
    "holds",
    [
        at_most("minutes", None, 10).holds,
        at_least("F1", None, 0).holds,
        from_parts("F9", [], n=0, command="x").holds,
        unmeasured("F9", "not here", command="x").holds,
        Counts().part("none ran").holds,
        Counts(passed=3, skipped=1).part("one was skipped").holds,
        Counts(passed=3, failed=1, skipped=1).part("one failed", may_skip=True).holds,
    ],
)
def test_what_was_not_measured_or_left_out_never_holds(holds: bool) -> None:
    assert not holds
