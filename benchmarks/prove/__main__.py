"""`python -m benchmarks.prove [--only ISSUE] [--point ID]`: a JSON line a point; exit status 1 when one does not hold.

With FAST=1 in the environment what takes many minutes is left out; that point then does not hold.
"""

import argparse
import sys
import traceback
from importlib import import_module

from benchmarks.prove import POINTS
from benchmarks.prove.point import Point, unmeasured


def main(words: list[str]) -> int:
    """Measure the points of the named issue, or of all."""
    known = dict(POINTS)
    parser = argparse.ArgumentParser(prog="python -m benchmarks.prove", description=__doc__)
    parser.add_argument("--only", choices=sorted(known), help="the issue")
    parser.add_argument("--point", help="one point of it, by its id")
    asked = parser.parse_args(words)
    rows = [row for issue, package in POINTS if asked.only in (None, issue) for row in import_module(package).POINTS]
    chosen = [(point, module) for point, module in rows if asked.point in (None, point)]
    holds = [_show(_measured(point, module)) for point, module in chosen]
    return 0 if holds and all(holds) else 1


def _measured(point: str, module: str) -> Point:
    try:
        found: Point = import_module(module).measure()
    except Exception as failure:  # whatever broke: the other points are still measured, this one does not hold
        traceback.print_exc()
        return unmeasured(point, f"{type(failure).__name__}: {failure}", command=f"python -m {module}")
    return found


def _show(point: Point) -> bool:
    sys.stdout.write(point.line() + "\n")
    sys.stdout.flush()
    return point.holds


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
