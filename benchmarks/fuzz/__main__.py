"""`python -m benchmarks.fuzz MINUTES [--record] [TARGET…]`: each target an equal part of the time, one after another.

Inputs that broke something stay in build/fuzz/TARGET/broken; exit status 1 when there are any.
"""

import argparse
import re
import subprocess
import sys
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.fuzz import TARGETS
from benchmarks.fuzz.seeds import write_seeds

_ROOT = Path(__file__).resolve().parents[2]
_RECORD = Path(__file__).with_name("RECORD.md")
_RAN = re.compile(r"stat::number_of_executed_units:\s*(\d+)")
_COVERED = re.compile(r"cov: (\d+)")


@dataclass(frozen=True)
class Run:
    """What one target did: how often it was tried, how many branches it saw, how many inputs broke it."""

    target: str
    minutes: float
    executions: int
    covered: int
    broken: int


def main(words: list[str]) -> int:
    """Search all targets, or those named, and say what came of it."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fuzz", description=__doc__)
    parser.add_argument("minutes", type=float)
    parser.add_argument("targets", nargs="*", metavar="TARGET")
    parser.add_argument("--record", action="store_true", help="add the run to RECORD.md")
    asked = parser.parse_args(words)
    chosen = [row for row in TARGETS if not asked.targets or row[0] in asked.targets]
    runs = []
    for name, longest in chosen:
        runs.append(_search(name, longest, seconds=60 * asked.minutes / len(chosen)))
        sys.stdout.write(_row(runs[-1]) + "\n")
        sys.stdout.flush()
    if asked.record:
        with _RECORD.open("a", encoding="utf-8") as record:
            record.writelines(f"{_row(run)}\n" for run in runs)
    return int(any(run.broken for run in runs))


def _search(name: str, longest: int, *, seconds: float) -> Run:
    """Search one target; after something broke the search goes on with what it has found."""
    folder = _ROOT / "build" / "fuzz" / name
    broken, corpus, model = folder / "broken", folder / "corpus", folder / "model"
    broken.mkdir(parents=True, exist_ok=True)
    model.write_bytes(write_seeds(name, corpus))
    began, executions, covered = time.monotonic(), 0, 0
    while (left := seconds - (time.monotonic() - began)) >= 1:
        options = [
            f"-max_total_time={int(left)}",
            f"-max_len={longest}",
            "-timeout=30",
            "-rss_limit_mb=2048",
            "-print_final_stats=1",
            f"-artifact_prefix={broken}/",
        ]
        words = [sys.executable, "-m", "benchmarks.fuzz.target", name, str(model), *options, str(corpus)]
        said = subprocess.run(words, cwd=_ROOT, capture_output=True, text=True, errors="replace", check=False).stderr
        (folder / "last.log").write_text(said, encoding="utf-8")
        if not _RAN.search(said):
            raise OSError(f"the search of {name} did not run: {said[-600:]}")
        executions += sum(map(int, _RAN.findall(said)))
        covered = max([covered, *map(int, _COVERED.findall(said))])
    return Run(name, (time.monotonic() - began) / 60, executions, covered, len(list(broken.iterdir())))


def _row(run: Run) -> str:
    day = datetime.now(UTC).date().isoformat()
    return f"| {day} | {run.target} | {run.minutes:.1f} | {run.executions} | {run.covered} | {run.broken} |"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
