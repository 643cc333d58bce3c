"""Counts of the project, run with pytest and counted a file."""

import sys
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

from benchmarks.prove.point import Part
from benchmarks.prove.running import run


@dataclass(frozen=True)
class Counts:
    """How many tests passed, failed and were skipped, and which did not pass."""

    passed: int = 0
    failed: int = 0
    skipped: int = 0
    others: tuple[str, ...] = field(default=())

    @property
    def all(self) -> int:
        """How many there are."""
        return self.passed + self.failed + self.skipped

    def part(self, name: str, *, may_skip: bool = False) -> Part:
        """Passed against all; a skipped test holds only where it may be skipped."""
        bar = self.passed + self.failed + (0 if may_skip else self.skipped)
        note = "; ".join(self.others[:5]) + (f" ({self.skipped} skipped)" if self.skipped else "")
        holds = bool(self.passed) and self.passed == bar
        return Part(
            name=f"tests that pass: {name}", figure=self.passed, bar=max(bar, 1), holds=holds, note=note.strip()
        )


def tests(*places: str) -> dict[str, Counts]:
    """The counts a file, by its path without `.py`; a file that cannot be collected counts as failed."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.xml"
        said = run([sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", f"--junitxml={report}", *places])
        if not report.exists():
            raise OSError(f"pytest ended with status {said.status}: {(said.out + said.error)[-300:]}")
        cases = list(ElementTree.parse(report).iter("testcase"))
    return _counted(cases)


def together(found: dict[str, Counts]) -> Counts:
    """The counts of all files."""
    return Counts(
        sum(one.passed for one in found.values()),
        sum(one.failed for one in found.values()),
        sum(one.skipped for one in found.values()),
        tuple(name for one in found.values() for name in one.others),
    )


def _counted(cases: list[ElementTree.Element]) -> dict[str, Counts]:
    files: dict[str, Counter[str]] = {}
    others: dict[str, list[str]] = {}
    for case in cases:
        place = (case.get("classname") or case.get("name") or "").replace(".", "/")
        outcome = {"failure": "failed", "error": "failed", "skipped": "skipped"}
        state = next((outcome[child.tag] for child in case if child.tag in outcome), "passed")
        files.setdefault(place, Counter())[state] += 1
        if state == "failed":
            others.setdefault(place, []).append(case.get("name") or "")
    return {
        place: Counts(counts["passed"], counts["failed"], counts["skipped"], tuple(others.get(place, ())))
        for place, counts in files.items()
    }
