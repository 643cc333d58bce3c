"""The invented lessons of the demo world: which say the same, and the words of each."""

import json
from dataclasses import dataclass
from itertools import combinations

from benchmarks.prove.running import ROOT
from leerlus.search import Passage


@dataclass(frozen=True)
class Known:
    """A lesson; those of one `group` say the same in other words. A near miss has no group."""

    key: str
    group: str
    operation: str
    title: str
    text: str

    @property
    def passage(self) -> Passage:
        """The lesson as the index holds it."""
        return Passage(kind="lesson", key=self.key, version=1, title=self.title, text=self.text, by_meaning=True)


def lessons() -> list[Known]:
    """All of them, in the order of the file."""
    listed = json.loads((ROOT / "demo" / "lessons" / "lessons.json").read_text(encoding="utf-8"))["lessons"]
    return [
        Known(
            key=f"LES-{number}",
            group=row["insight_group"],
            operation=row["operation"],
            title=row["title"],
            text="\n".join((row["context"], row["insight"], row["advice"])),
        )
        for number, row in enumerate(listed, 1)
    ]


def pairs(known: list[Known]) -> list[tuple[str, str]]:
    """The pairs that say the same, from other operations."""
    return [
        (one.key, other.key)
        for one, other in combinations(known, 2)
        if one.group and one.group == other.group and one.operation != other.operation
    ]


def lesson_texts() -> list[str]:
    """The words of each lesson: none of them names anyone."""
    return [f"{one.title}.\n{one.text}" for one in lessons()]
