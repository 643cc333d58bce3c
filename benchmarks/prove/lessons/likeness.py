"""S3: of the five lessons that "similar" shows, how many say the same in other words, from another operation."""

import statistics
import tempfile
from collections.abc import Callable
from pathlib import Path

from benchmarks.prove.lessons.pairs import Known, lessons, pairs
from benchmarks.prove.point import Part, Point, at_least, from_parts
from leerlus.search import PassageIndex, installed_encoder

_COMMAND = "python -m benchmarks.prove --only lessons --point S3"
_SHOWN = 5
_PRECISION = 0.7
_PAIRS = 60

Similar = Callable[[Known], list[str]]


def measure() -> Point:
    """Precision at five over all lessons that have five others to find, near misses between them."""
    known = lessons()
    joined = pairs(known)
    parts = [at_least("pairs of lessons that say the same", len(joined), _PAIRS)]
    with tempfile.TemporaryDirectory() as made:
        parts += _measured(known, _similar(Path(made) / "plain", known, by_meaning=False), "")
        if installed_encoder():
            parts += _measured(known, _similar(Path(made) / "meant", known, by_meaning=True), ", with paraphrase")
    return from_parts("S3", parts, n=len(joined), command=_COMMAND)


def _similar(folder: Path, known: list[Known], *, by_meaning: bool) -> Similar:
    encoder = installed_encoder() if by_meaning else None
    PassageIndex.build(folder, (one.passage for one in known), encoder=encoder)
    index = PassageIndex(folder, encoder=encoder)

    def similar(one: Known) -> list[str]:
        found = index.similar(f"{one.title}\n{one.text}", without=("lesson", one.key), limit=_SHOWN)
        return [near.passage.key for near in found]

    return similar


def _measured(known: list[Known], similar: Similar, how: str) -> list[Part]:
    group = {one.key: one.group for one in known}
    shares, first = [], []
    for one in known:
        if not one.group:
            continue
        right = [group[key] == one.group for key in similar(one)]
        shares.append(sum(right) / _SHOWN)
        first.append(right[:1] == [True])
    note = f"the first shown says the same for {sum(first)} of {len(first)}; one of five for {sum(map(bool, shares))}"
    return [
        at_least(f"precision at {_SHOWN} of similar{how}", round(statistics.mean(shares), 4), _PRECISION, note=note)
    ]
