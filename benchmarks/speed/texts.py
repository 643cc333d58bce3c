"""The texts that speed is measured on: official motions where they are here, else texts of our own."""

import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from benchmarks.gold_sets import OWN, SHARED
from demo.build import build
from leerlus.formats import text
from leerlus.formats.official_xml import read

MEGABYTE = 1_000_000
QUIET = (
    "Het water stond hoog en de mensen hielpen elkaar met zandzakken langs de weg naar het dorp. "
    "Kinderen keken toe vanaf de dijk, waar de schapen graasden alsof er niets aan de hand was.\n\n"
)
"""Sentences in which no rule finds anything."""


@cache
def motions() -> tuple[str, ...]:
    """The plain text of each motion."""
    found = tuple(read(path.read_bytes()).text for path in sorted((SHARED / "samples" / "kst-xml").glob("*.xml")))
    return found or _own()


def mixed(size: int) -> list[str]:
    """The motions again and again, each time in another order, until they hold `size` characters."""
    texts, length, again = list[str](), 0, 0
    known = motions()
    while length < size:
        again += 1
        for place in range(len(known)):
            texts.append(known[(place * _step(again, known)) % len(known)])
            length += len(texts[-1])
            if length >= size:
                break
    return texts


def _step(again: int, known: Sequence[str]) -> int:
    """A stride that visits each text once: it has no divisor in common with their number."""
    strides = [stride for stride in range(1, 4 * len(known)) if all(stride % d or len(known) % d for d in range(2, 50))]
    return strides[again % len(strides)]


def _own() -> tuple[str, ...]:
    with tempfile.TemporaryDirectory() as folder:
        papers = build(Path(folder))
        files = [path for path in (*papers, *OWN.iterdir()) if path.suffix in (".txt", ".md")]
        return tuple(text.decoded(path.read_bytes()) for path in sorted(files))
