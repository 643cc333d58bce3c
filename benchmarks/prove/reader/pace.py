"""R3: speed as `make bench` measures it; what has no bar in the issue is left to that."""

from benchmarks import pdf_speed
from benchmarks.prove.point import Point, from_parts
from benchmarks.speed import gate, starting, whole

COMMAND = "make bench"
_ASKED = ("PDF against bare text, all together", "peak memory", "whole reading")


def measure() -> Point:
    """The gate, the whole reading, the start, PDF and its memory."""
    others = [part for part in (*whole.measure(), *pdf_speed.measure()) if part.name.startswith(_ASKED)]
    parts = [*gate.measure(), *starting.measure(), *others]
    return from_parts("R3", parts, n=len(parts), command=COMMAND)
