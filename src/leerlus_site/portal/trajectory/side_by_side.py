"""Operations side by side: the same rows for each, empty where the register does not know."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from leerlus_site.snapshots.contents import SourcedFact, TrajectoryContent

MOST, FEWEST = 4, 2


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that is known; `source` is empty where it is the source of the whole operation."""

    words: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """What is compared, and the lines of each operation in their order."""

    label: str
    cells: list[list[Line]]


def side_by_side(operations: Sequence[TrajectoryContent]) -> list[Row]:
    """The rows of which at least one operation tells something."""
    rows = [Row(label, [_said(words(one)) for one in operations]) for label, words in _PLAIN.items()]
    rows += [Row(label, [_said(words(one), _HERE) for one in operations]) for label, words in _KEPT_HERE.items()]
    rows += [Row(label, [_facts(one, label) for one in operations]) for label in _labels(operations)]
    rows.append(Row("Waar dit staat", [_said(one["source"]) for one in operations]))
    return [row for row in rows if any(row.cells)]


def by_label(facts: Sequence[SourcedFact]) -> list[tuple[str, list[SourcedFact]]]:
    """The facts under what they tell of, in their order."""
    labels = dict.fromkeys(fact["label"] for fact in facts)
    return [(label, [fact for fact in facts if fact["label"] == label]) for label in labels]


def _labels(operations: Sequence[TrajectoryContent]) -> list[str]:
    """What the facts of any operation tell of, each once, in the order in which each operation has them."""
    found: list[str] = []
    for one in operations:
        place = 0
        for label in dict.fromkeys(fact["label"] for fact in one["facts"]):
            if label in found:
                place = found.index(label) + 1
            else:
                found.insert(place, label)
                place += 1
    return found


def _said(words: str | None, source: str = "") -> list[Line]:
    return [Line(words, source)] if words else []


def _facts(one: TrajectoryContent, label: str) -> list[Line]:
    return [Line(fact["words"], fact["source"]) for fact in one["facts"] if fact["label"] == label]


def _without_pack(one: TrajectoryContent) -> str | None:
    return f"niet gebruikt: {one['without_pack']}" if one["without_pack"] else None


_PLAIN: dict[str, Callable[[TrajectoryContent], str | None]] = {
    "Wat er gebeurde": lambda one: one["description"],
    "Wie werden geraakt": lambda one: one["harmed"],
    "Waar het misging": lambda one: one["organisation"],
    "Wanneer": lambda one: one["years"],
    "Herstel door": lambda one: one["redress_by"],
}
_HERE = "dit register"
_KEPT_HERE: dict[str, Callable[[TrajectoryContent], str | None]] = {
    "Hoe het ervoor staat": lambda one: one["state"],
    "Startpakket": _without_pack,
}
