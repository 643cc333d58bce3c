"""`make bench`: how fast the reader is, as ratios measured side by side in one run.

The text is made here: sentences of our own, many of them without any hit. Each pair is run in turn, several times; the
median of the ratios counts, because machines are noisy.
"""

import json
import statistics
import sys
import time
from collections.abc import Callable
from hashlib import sha256

from leerlus.document import Document
from leerlus.dutch.sentences import sentences
from leerlus.pipeline import read_document
from leerlus.reading.gate import hits
from leerlus.reading.rulebook import rules

_ROUNDS = 7
_HITS = (
    "Wij sturen de Kamer voor 1 juli 2026 een brief over de dijken (Kamerstukken II 2025/26, 39 940, nr. 7). "
    "De commissie concludeert dat het loket in het najaar van 2025 te laat open ging. "
)
_PLAIN = "Het water stond hoog en de mensen hielpen elkaar met zandzakken langs de weg naar het dorp. " * 12


def document(text: str) -> Document:
    """A document without structure, never read before: caches are per document."""
    return Document(text=text, media_type="text/plain", sha256=sha256(text.encode()).hexdigest(), text_version="text/1")


def ratio(ours: Callable[[], object], theirs: Callable[[], object]) -> float:
    """How many times longer `theirs` takes than `ours`: the median over the rounds."""
    return statistics.median(_seconds(theirs) / _seconds(ours) for _ in range(_ROUNDS))


def _seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def gate(text: str) -> int:
    """Hits of all period and citation rules through the gate."""
    made = document(text)
    return sum(1 for kind in ("period", "citation") for _hit in hits(made, kind))


def plain(text: str) -> int:
    """The same by `re` alone: each rule in each sentence."""
    made = document(text)
    return sum(
        1
        for start, end in made.sentences
        for kind in ("period", "citation")
        for rule in rules(kind)
        for _match in rule.compiled.finditer(made.folded, start, end)
    )


def floor(text: str) -> str:
    """The least that any reader does: JSON in, sentences, JSON out."""
    said = json.loads(json.dumps({"text": text}))
    return json.dumps([said["text"][start:end] for start, end in sentences(said["text"])])


def main() -> int:
    """Print a line a ratio."""
    mixed, empty = (_HITS + _PLAIN) * 60, _PLAIN * 120
    gate(mixed)
    rows = {
        "gate against plain re, text with hits": ratio(lambda: gate(mixed), lambda: plain(mixed)),
        "gate against plain re, text without hits": ratio(lambda: gate(empty), lambda: plain(empty)),
        "whole reading against the floor (1 = as fast)": ratio(
            lambda: read_document(document(mixed)), lambda: floor(mixed)
        ),
    }
    if gate(mixed) != plain(mixed):
        sys.stdout.write("the gate and plain re do not find the same hits\n")
        return 1
    for name, value in rows.items():
        sys.stdout.write(f"{name:48} {value:8.3f}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
