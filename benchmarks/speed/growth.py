"""Whether four times as much text takes about four times as long, on text made to be hard."""

import time
from collections.abc import Callable, Sequence

from benchmarks.prove.point import Part, at_most
from benchmarks.speed.texts import mixed
from leerlus.formats.text import read
from leerlus.pipeline import as_json, read_document

_FOLD, _MOST = 4, 6
HARD: dict[str, tuple[Callable[[int], str], int]] = {
    "motions": (lambda size: "\n\n".join(mixed(size)), 2_000_000),
    "one line of words": (lambda size: "het kabinet verzoekt de minister in 2031 om " * (size // 44), 1_000_000),
    "one line without spaces": (lambda size: "a" * size, 1_000_000),
    "one line of digits": (lambda size: "12345 " * (size // 6), 1_000_000),
    "nested brackets": (lambda size: "(" * size + "nr. 3" + ")" * size, 10_000),
    "nested brackets and quotes": (lambda size: "([\"'" * size, 10_000),
    "citations": (lambda size: "Kamerstuk 31 999, nr. 7; " * size, 20_000),
    "citations a line each": (lambda size: "Zie Kamerstuk 31 999, nr. 7.\n" * size, 20_000),
    "dates": (lambda size: "3 mei 2031 en " * size, 20_000),
    "names": (lambda size: "de heer Jansen, minister De Vries-Van den Berg, " * size, 10_000),
    "headings": (lambda size: "Aanleiding\n\nDe brief is kort.\n\n" * size, 10_000),
    "rows of a table": (lambda size: "Nr | Actie | Stand van zaken\n" + "1 | Bellen | Loopt.\n" * size, 10_000),
    "blank lines": (lambda size: "\n \n" * size, 300_000),
    "list marks": (lambda size: "- a)\n" * size, 100_000),
}
"""Texts by name: how a text of some size is made, and the largest size."""


def measure() -> Sequence[Part]:
    """Processor time at the largest size over that at a quarter of it: 4 is straight, 16 is square."""
    read_document(read("\n\n".join(mixed(50_000)).encode()))
    return [growth(name, make, size) for name, (make, size) in HARD.items()]


def growth(name: str, make: Callable[[int], str], size: int) -> Part:
    """One text; the note says how long the largest took."""
    short, long = make(size // _FOLD).encode() + b" ja.", make(size).encode() + b" ja."
    quarter = min(_seconds(short) for _ in range(3))
    whole = min(_seconds(long) for _ in range(2))
    ratio = whole / max(quarter, 0.01)
    return at_most(f"growth, four times as many {name}", ratio, _MOST, note=f"{whole:.1f} s for {len(long)} bytes")


def _seconds(data: bytes) -> float:
    began = time.process_time()
    as_json(read_document(read(data)))
    return time.process_time() - began
