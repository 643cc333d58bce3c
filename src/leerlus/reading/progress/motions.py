"""The motions that a row names: number, first mover, part."""

import re
from collections.abc import Iterator
from functools import cache

from leerlus.reading.rulebook import rules
from leerlus.statements import MotionReference


def motions(action: str) -> tuple[MotionReference, ...]:
    """Every motion in a description, in reading order; the mover as written, co-movers left out, "c.s." kept.

    >>> motions("Een loket openen (NR. 8 Motie De Boer/Kaya, deel 2)")
    (MotionReference(number='8', mover='De Boer', part='2'),)
    """
    return tuple(reference for _start, reference in _found(action))


def movers(action: str) -> Iterator[str]:
    """Every surname after "motie", co-movers too."""
    for match in _named(action):
        yield match.group("mover")
        yield from (
            name.strip() for name in re.split(r"\s?/\s?|\sen\s|,\s", match.group("others") or "") if name.strip()
        )


def _found(action: str) -> list[tuple[int, MotionReference]]:
    found = []
    taken: list[tuple[int, int]] = []
    for match in _named(action):
        taken.append(match.span())
        circle = (match.group("circle") or "").rstrip()
        mover = match.group("mover") + circle
        number = match.group("number") or match.group("after")
        if not number:  # "NR 8 motie van Os" names Van Os; without a number "van" is a preposition
            mover = mover.removeprefix("van ")
        found.append((match.start(), MotionReference(number=number, mover=mover, part=match.group("part"))))
    for match in _rule("bare").finditer(action):
        if not any(start < match.end() and match.start() < end for start, end in taken):
            found.append(
                (match.start(), MotionReference(number=match.group("number"), mover=None, part=match.group("part")))
            )
    return sorted(found, key=lambda pair: pair[0])


def _named(action: str) -> Iterator[re.Match[str]]:
    return _rule("numbered").finditer(action)


@cache
def _rule(name: str) -> re.Pattern[str]:
    return next(rule.compiled for rule in rules("progress") if rule.name == f"progress.motion.{name}")
