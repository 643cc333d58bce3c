"""L5: pages over 100,000 entries with five rounds each beside those over 1,000: as quick, with as many queries."""

import json
import sys

from benchmarks.prove.point import Part, Point, at_most, exactly, from_parts
from benchmarks.prove.running import empty_var, run

FEW, MANY, LONGER = 1_000, 100_000, 1.5
PROBES = ("benchmarks.prove.loops.pages_probe", "benchmarks.prove.loops.public_probe")
COMMAND = "; ".join(f"python -m {probe} {entries}" for probe in PROBES for entries in (FEW, MANY))


def measure() -> Point:
    """Fill a site of its own twice, and ask each page often enough to see it undisturbed."""
    few, many = ({page: took for probe in PROBES for page, took in _asked(probe, n).items()} for n in (FEW, MANY))
    parts = [part for page in few for part in _parts(page, few[page], many[page])]
    return from_parts("L5", parts, n=MANY, command=COMMAND)


def _asked(probe: str, entries: int) -> dict[str, dict[str, float]]:
    with empty_var() as env:
        said = run([sys.executable, "-m", probe, str(entries)], env=env | {"DATABASE_ROLE": "owner"})
    if said.status:
        raise OSError(f"the probe failed: {said.error[-600:]}")
    pages: dict[str, dict[str, float]] = json.loads(said.out)
    return pages


def _parts(page: str, few: dict[str, float], many: dict[str, float]) -> list[Part]:
    ratio = many["ms"] / few["ms"]
    note = f"{few['ms']:.1f} ms at {FEW} entries, {many['ms']:.1f} ms at {MANY}"
    return [
        at_most(f"{page}: times as long", round(ratio, 2), LONGER, note=note),
        exactly(f"{page}: queries", many["queries"], few["queries"], note=f"{few['queries']} at {FEW} entries"),
    ]
