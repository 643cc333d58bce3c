"""The gate against plain `re`: every rule of the kinds that are read by sentences, in every sentence.

Both get the same folded text and the same sentences, made before the clock starts; what is compared is finding the
hits. The gate remembers nothing from one round to the next. Every hit must be the same, rule by rule.
"""

import time
from collections.abc import Callable, Sequence
from statistics import median

from benchmarks.prove.point import Part, at_least, exactly
from benchmarks.speed.texts import MEGABYTE, QUIET, mixed, motions
from leerlus.document import Document
from leerlus.formats.text import read
from leerlus.reading.gate import TOGETHER, hits
from leerlus.reading.rulebook import rules

_ROUNDS = 3
_LARGE, _QUIET_SIZE = 10 * MEGABYTE, 500_000
Hit = tuple[str, int, int]


def measure() -> Sequence[Part]:
    """The motions, ten megabytes of them, and text without hits."""
    texts = {
        "the motions": ("\n\n".join(motions()), 15, _ROUNDS),
        "10 MB of motions": ("\n\n".join(mixed(_LARGE)), 15, 1),
        "text without hits": (QUIET * (_QUIET_SIZE // len(QUIET)), 100, _ROUNDS),
    }
    parts = []
    for name, (words, bar, rounds) in texts.items():
        document = read(words.encode())
        gate(read(words[:100_000].encode()))
        ratio, different = compared(document, rounds)
        parts.append(at_least(f"gate against plain re, {name}", ratio, bar))
        parts.append(exactly(f"hits that differ, {name}", different, 0))
    return parts


def compared(document: Document, rounds: int) -> tuple[float, int]:
    """How many times longer plain `re` takes (the median of the rounds), and how many hits differ."""
    assert document.sentences  # made before the clock starts
    spent, found = [], (list[Hit](), list[Hit]())
    for _ in range(rounds):
        (ours, mine), (theirs, others) = _timed(gate, document), _timed(plain, document)
        spent.append(theirs / ours)
        found = (mine, others)
    return median(spent), len(set(found[0]) ^ set(found[1]))


def gate(document: Document) -> list[Hit]:
    """All hits through the gate, with the folded text and the sentences at hand."""
    document.made_of_text.clear()
    return [(rule.name, *match.span()) for kind in TOGETHER for rule, match in hits(document, kind)]


def plain(document: Document) -> list[Hit]:
    """All hits by `re` alone."""
    table = [(rule.name, rule.compiled) for kind in TOGETHER for rule in rules(kind)]
    text = document.folded
    return [
        (name, *match.span())
        for start, end in document.sentences
        for name, pattern in table
        for match in pattern.finditer(text, start, end)
    ]


def _timed(work: Callable[[Document], list[Hit]], document: Document) -> tuple[float, list[Hit]]:
    began = time.process_time()
    found = work(document)
    return time.process_time() - began, found
