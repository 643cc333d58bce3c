"""What is computed of a loop, with today passed in; nothing of this is stored."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from leerlus.loops.kinds import Judgement, Party
from leerlus.loops.loop import Loop


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """How often a day was moved, and how many days it lies from where it first was."""

    times: int
    days: int


def no_reaction(loop: Loop, today: date) -> int | None:
    """ "Nog geen reactie": the days since the question was last put; None once there is one, or for a recipient."""
    if loop.recipient_only or not loop.waits:
        return None
    return (today - loop.turn_since).days


def is_overdue(loop: Loop, today: date) -> bool:
    """ "Termijn verstreken": only where a confirmed term or an agreed day exists, and it has passed unanswered."""
    return loop.waits and not loop.recipient_only and loop.due is not None and loop.due < today


def shifted(loop: Loop) -> Shift | None:
    """How the day to react was moved; None when it never was."""
    if not loop.original_due or not loop.due or loop.due == loop.original_due:
        return None
    return Shift(times=max(1, len(loop.deferrals)), days=(loop.due - loop.original_due).days)


def differ(standpoints: Iterable[tuple[Party, Judgement]]) -> bool:
    """Whether the parties differ; words of one's own that fit no judgement are no difference.

    >>> differ([(Party.OWNER, Judgement.MET), (Party.RECEIVER, Judgement.PARTLY)])
    True
    >>> differ([(Party.OWNER, Judgement.MET), (Party.RECEIVER, Judgement.OTHER)])
    False
    """
    return len({judgement for _party, judgement in standpoints if judgement is not Judgement.OTHER}) > 1
