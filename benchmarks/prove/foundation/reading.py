"""F2: what is read in the seeds, by the scorer that lies beside them."""

import re

from benchmarks.prove.point import Point, at_least, from_parts, unmeasured
from benchmarks.prove.running import BIN, ROOT, SHARED, run, surroundings

COMMAND = (
    "leerlus read ../shared/seeds/*.txt --format jsonl"
    " | python ../shared/gold/score.py --gold ../shared/gold/seeds.jsonl"
)
BARS = {
    "progress row": 1.0,
    "progress action": 1.0,
    "progress text": 1.0,
    "progress themes": 1.0,
    "progress status": 0.95,
    "progress motions": 0.95,
    "citation": 0.90,
    "period (right)": 0.75,
    "section": 0.90,
    "metadata": 0.90,
}
_ROW = re.compile(r"^(?P<kind>\S[\w() -]*?) +(?P<gold>\d+) +\d+ +[\d.]+ +[\d.]+ +(?P<f1>[\d.]+)$", re.MULTILINE)


def measure() -> Point:
    """Run the command of the issue and hold its table against the bars."""
    if not (SHARED / "seeds").is_dir() or not (SHARED / "gold").is_dir():
        return unmeasured("F2", "../shared/seeds and ../shared/gold are not here", command=COMMAND)
    env = surroundings()
    said = run(["sh", "-c", COMMAND], cwd=ROOT, env=env | {"PATH": f"{BIN}:{env['PATH']}"})
    rows = {row["kind"]: row for row in _ROW.finditer(said.out)}
    parts = [
        at_least(f"{kind}, F1", float(rows[kind]["f1"]) if kind in rows else None, bar) for kind, bar in BARS.items()
    ]
    looked_at = sum(int(rows[kind]["gold"]) for kind in BARS if kind in rows)
    return from_parts("F2", parts, n=looked_at, command=COMMAND)
