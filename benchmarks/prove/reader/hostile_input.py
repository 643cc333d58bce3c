"""R4: tests with hostile input, time that grows with the size alone, and a coverage-guided search on record."""

import re
from collections import Counter
from collections.abc import Iterator

from benchmarks.fuzz import TARGETS
from benchmarks.prove.point import Part, Point, at_least, exactly, from_parts
from benchmarks.prove.running import ROOT
from benchmarks.prove.suites import tests, together
from benchmarks.speed import growth

COMMAND = "pytest the suites of hostile input; make bench ARGS=growth; benchmarks/fuzz/RECORD.md (make fuzz MINUTES=30)"
SUITES = {
    "any bytes in any format": ("tests/leerlus/formats/test_hostile.py",),
    "the child that reads: no network, no file, limits": ("tests/leerlus/formats/test_sandbox.py",),
    "lines of a batch": ("tests/leerlus/cli/test_batch.py",),
    "long lines and brackets for each reader": ("tests/leerlus/reading/test_properties.py",),
}
_RECORD = ROOT / "benchmarks" / "fuzz" / "RECORD.md"
_ROW = re.compile(r"^\| [\d-]{10} \| (?P<target>\w+) \| (?P<minutes>[\d.]+) \| (?P<runs>\d+) \|", re.MULTILINE)
_MINUTES = 30


def measure() -> Point:
    """Suites, growth and the record."""
    counts = {name: together(tests(*places)) for name, places in SUITES.items()}
    parts = [count.part(name) for name, count in counts.items()] + [*growth.measure(), *_searched()]
    return from_parts("R4", parts, n=sum(count.all for count in counts.values()), command=COMMAND)


def _searched() -> Iterator[Part]:
    minutes: Counter[str] = Counter()
    runs = 0
    for row in _ROW.finditer(_RECORD.read_text(encoding="utf-8")):
        minutes[row["target"]] += float(row["minutes"])  # type: ignore[assignment]  # a Counter counts fractions too
        runs += int(row["runs"])
    missing = [name for name, _longest in TARGETS if name not in minutes]
    yield at_least("minutes of searching on record", sum(minutes.values()), _MINUTES, note=f"{runs} executions")
    yield exactly("formats that were never searched", len(missing), 0, note=", ".join(missing))
