"""The ladder: which steps are due, and when the next one comes. The steps stand in `data/ladder.toml`."""

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from importlib.resources import files

from leerlus.dutch.date_ranges import DateRange
from leerlus.loops.calendar import counted_from, is_closed
from leerlus.loops.loop import DoneStep, Loop

_TABLE = tomllib.loads(files("leerlus.loops.data").joinpath("ladder.toml").read_text(encoding="utf-8"))
FORWARDED_ROOM: int = _TABLE["forwarded_room"]
DECISION = "decision"
"""The step from which a person may decide that a silence becomes public."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step: `day` counted from the last day to react, `to` who gets the letter."""

    key: str
    day: int
    to: tuple[str, ...]
    announces: bool = False


LADDER: tuple[Step, ...] = tuple(Step(**{**row, "to": tuple(row["to"])}) for row in _TABLE["step"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Climb:
    """What is due today, in order, and the step that comes after with its day, as far as it can be told.

    One letter goes out, for the last of `due`; the others are recorded as passed.
    """

    due: tuple[Step, ...] = ()
    following: Step | None = None
    following_on: date | None = None


def steps_due(loop: Loop, closed: Sequence[DateRange], today: date) -> Climb:
    """What the ladder asks today; nothing for a loop that does not climb, was answered, or stands still.

    `closed` holds recess and pauses: those days do not count, and on them nothing goes out.
    """
    if not loop.climbs or not loop.waits:
        return Climb()
    planned = list(_planned(loop, closed))
    late = [step for step, day in planned if day <= today]
    due = () if is_closed(today, closed) or _deferred(loop, today) else tuple(_up_to_notice(late))
    ahead = [(step, day) for step, day in planned if step not in due]
    if not ahead:
        return Climb(due=due)
    step, day = ahead[0]
    # A step that waits behind a notice gets its day only when the notice went out.
    return Climb(due=due, following=step, following_on=None if any(one.announces for one in due) else day)


def _planned(loop: Loop, closed: Sequence[DateRange]) -> Iterator[tuple[Step, date]]:
    """The steps that were not done, each with its day; ends at a pause that has no end yet."""
    assert loop.due is not None
    done = loop.done_in_turn()
    first_day = _first_day(loop)
    notice: tuple[Step, DoneStep] | None = None
    for step in LADDER:
        if step.key in done:
            notice = (step, done[step.key]) if step.announces else notice
            continue
        day = counted_from(loop.due, step.day, closed)
        if notice and day is not None:
            after_notice = counted_from(notice[1].on, step.day - notice[0].day, closed)
            day = max(day, after_notice) if after_notice else None
        if day is None:
            return
        # What should have come before the question was put, or within a deferral, is not made up for.
        if step.day > 0 or day > first_day:
            yield step, max(day, first_day)


def _first_day(loop: Loop) -> date:
    """Nothing is due before the question was put, nor before a deferral has run out."""
    ends = [deferral.until for deferral in loop.deferrals if deferral.turn == loop.turn]
    return max([loop.turn_since, *ends])


def _deferred(loop: Loop, today: date) -> bool:
    return any(deferral.turn == loop.turn and today <= deferral.until for deferral in loop.deferrals)


def _up_to_notice(steps: Sequence[Step]) -> Iterator[Step]:
    """A notice is never passed over: what is due after it waits."""
    for step in steps:
        yield step
        if step.announces:
            return
