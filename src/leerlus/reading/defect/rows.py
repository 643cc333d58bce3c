"""Rows of a progress table that break off, answer half, or write a name in two ways."""

import re
from collections.abc import Iterator
from itertools import combinations

from leerlus.document import Document
from leerlus.reading.defect.found import Found, defect_rule
from leerlus.reading.progress import find
from leerlus.reading.progress.motions import movers
from leerlus.reading.sections.spelling import distance
from leerlus.statements import Progress

_LEAST = 5


def rows(document: Document) -> Iterator[Found]:
    """What is wrong within and between the rows of the document's progress tables."""
    found = list(find(document))
    for row in found:
        yield from _leftover(row)
        yield from _truncated(document, row)
        yield from _half_answered(row)
    yield from _names(document, found)


def _leftover(row: Progress) -> Iterator[Found]:
    rule = defect_rule("leftover-annotation.action")
    for match in rule.compiled.finditer(row.quote):
        if match.group() in row.action:
            message = f"In de omschrijving staat nog de aantekening {match.group()}."
            yield Found(row.start + match.start(), row.start + match.end(), rule.name, message)


def _truncated(document: Document, row: Progress) -> Iterator[Found]:
    rule = defect_rule("truncated.action")
    for part, words in (("omschrijving", row.action), ("stand van zaken", row.text)):
        if match := rule.compiled.search(words):
            tail = words[-30:]
            at = document.folded.find(tail, row.start, row.end)
            start, end = (at, at + len(tail)) if at >= 0 else (row.start, row.end)
            yield Found(start, end, rule.name, f"De {part} breekt af na “{match.group().strip()}”.")


def _half_answered(row: Progress) -> Iterator[Found]:
    """A state that speaks of one motion of the action by number, and not of the others."""
    asked = [motion.number for motion in row.motions if motion.number]
    rule = defect_rule("answer-misses-action")
    if len(set(asked)) < 2 or not rule.compiled.search(row.text):
        return
    missed = [number for number in dict.fromkeys(asked) if not re.search(rf"(?<!\d){number}(?!\d)", row.text)]
    if missed and len(missed) < len(set(asked)):
        numbers = " en ".join(missed)
        message = f"De stand van zaken zegt niets over motie {numbers}, die de actie wel noemt."
        yield Found(row.start, row.end, rule.name, message)


def _names(document: Document, found: list[Progress]) -> Iterator[Found]:
    """Movers whose names differ by one letter more or less; other letters may be other people."""
    written: dict[str, Progress] = {}
    for row in found:
        for name in movers(row.action):
            written.setdefault(name, row)
    for one, other in combinations(list(written)[:200], 2):
        near = len(one) >= _LEAST and len(other) >= _LEAST and abs(len(one) - len(other)) == 1
        if near and distance(one.lower(), other.lower()) == 1:
            row = written[one]
            start = document.folded.find(one, row.start, row.end)
            if start >= 0:
                message = f"De indiener heet hier {one} en elders {other}."
                yield Found(start, start + len(one), "defect.name-variant", message)
