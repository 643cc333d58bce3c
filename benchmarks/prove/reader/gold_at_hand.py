"""R1: the figures of `make gold` on the letters, seeds and paragraphs beside this project."""

from collections.abc import Iterator

from benchmarks.gold_sets import gold_sets
from benchmarks.prove.point import Part, Point, at_least, from_parts, unmeasured
from benchmarks.prove.running import SHARED
from benchmarks.scoring import Score, scores

COMMAND = "make gold"
BARS = {
    "citation": 0.97,
    "period (right)": 0.92,
    "commitment": 0.85,
    "person": 0.95,
    "personal-data": 0.93,
    "section": 0.97,
    "progress row": 1.00,
    "progress status": 0.97,
    "progress motions": 0.97,
    "metadata": 0.95,
}
REPORTED = ("recommendation", "finding", "decision", "commitment due", "defect")
"""Kinds with fewer than thirty answers: shown, and not held against a bar."""
_AIM = 0.875


def measure() -> Point:
    """The pooled letters and seeds, and the paragraphs with periods."""
    if not (SHARED / "gold").is_dir():
        return unmeasured("R1", "../shared/gold is not here", command=COMMAND)
    sets = {gold.name: gold for gold in gold_sets() if gold.name.startswith("shared")}
    found = {name: scores(gold.answers, gold.readings()) for name, gold in sets.items()}
    parts = [*_held(found["shared"]), *_reported(found["shared"])]
    periods = found["shared periods"].get("period (right)", Score())
    parts.append(at_least("period (right) in paragraphs, F1", round(periods.f1, 3), BARS["period (right)"]))
    looked_at = sum(score.gold for score in found["shared"].values()) + periods.gold
    return from_parts("R1", parts, n=looked_at, command=COMMAND)


def _held(found: dict[str, Score]) -> Iterator[Part]:
    for kind, bar in BARS.items():
        yield at_least(f"{kind}, F1", round(found[kind].f1, 3) if kind in found else None, bar)


def _reported(found: dict[str, Score]) -> Iterator[Part]:
    for kind in REPORTED:
        figure = round(found[kind].f1, 3) if kind in found else None
        yield Part(name=f"{kind}, F1, reported only", figure=figure, bar=_AIM, holds=True)
