"""How soon the reader is ready: importing it, and one page from the command line."""

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.prove.point import Part, at_most
from benchmarks.speed.processes import seconds
from benchmarks.speed.texts import motions

_ROUNDS = 7
_PAGE = 3_000


def measure() -> Sequence[Part]:
    """Seconds of processor time, the least of several rounds: other programs on this computer only add to it."""
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "blad.txt"
        page.write_text("\n\n".join(motions())[:_PAGE], encoding="utf-8")
        bare = _least(sys.executable, "-c", "pass")
        imported = _least(sys.executable, "-c", "import leerlus")
        read = _least(sys.executable, "-m", "leerlus", "read", page)
    return (
        at_most("seconds to import leerlus, Python's own start left out", max(imported - bare, 0), 0.15),
        at_most("seconds to read one page, start included", read, 0.6),
    )


def _least(*words: str | Path) -> float:
    return min(seconds(words) for _ in range(_ROUNDS))
