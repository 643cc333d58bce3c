"""The period that a commitment is due in: the one that stands by its verb, else the first that is not over yet."""

import re
from datetime import date

from leerlus.document import Document
from leerlus.reading.period import find as find_periods
from leerlus.statements import Certainty, Due, Period

_ATTRIBUTE = re.compile(r"(?:van|over|uit)\s|voor\s+(?:de\s+jaren\s+)?(?:20\d\d)(?!-)", re.IGNORECASE)
_BETWEEN = re.compile(
    r"\s+(?:(?:ik|we|wij|u|het\s+kabinet|de\s+(?:minister|staatssecretaris|regering)|(?:de|uw)\s+kamer|er|dan|daarom|ook|nog|dit|deze|het"
    r"|de|hem|haar|hierover|daarover|hiervoor|hiertoe|daartoe|hierop|daarop|graag|in\s+elk\s+geval|naar\s+verwachting)\s+){0,5}",
    re.IGNORECASE,
)
_CLAUSE_OPENS = re.compile(r"(?:^|[.,;:!?\n)])[\s\"']*(?:(?:en|maar|ook|dus|daarom|nog)\s+)?\Z", re.IGNORECASE)
_SINCE = re.compile(r"(?:sinds|sedert|afgelopen|vorige?|tot\s+nu)\b", re.IGNORECASE)

_PURPOSE = re.compile(r"voor\s+de\s+(?:\w+\s+)?termijn\b", re.IGNORECASE)
"""For how long something is meant, and not when it happens."""


def periods_of(document: Document) -> tuple[Period, ...]:
    """The document's periods that may lie ahead, in reading order."""
    periods = tuple(find_periods(document))
    today = document.metadata.date or _latest_day(periods)
    return tuple(period for period in periods if _ahead(period, today))


def due_in(text: str, periods: tuple[Period, ...], verb: tuple[int, int]) -> Due | None:
    """The due period of a sentence whose finite verb stands at `verb`, of the `periods` that it holds.

    One that stands by the verb goes first ("Na het debat in mei stuur ik voor de zomer een brief"); then the first that
    is fixed and no attribute ("het plan van 2035"); then the first.
    """
    fixed = [period for period in periods if period.certainty is not Certainty.UNRESOLVED or period.recurrence]
    candidates = fixed or list(periods)
    beside = [period for period in candidates if _beside(text, period, verb)]
    free = [period for period in candidates if not _ATTRIBUTE.match(period.quote)]
    chosen = next(iter(beside or free or candidates), None)
    if chosen is None:
        return None
    return Due(
        start=chosen.start,
        end=chosen.end,
        quote=chosen.quote,
        from_=chosen.from_,
        until=chosen.until,
        certainty=chosen.certainty,
        anchor=chosen.anchor,
        recurrence=chosen.recurrence,
    )


def _beside(text: str, period: Period, verb: tuple[int, int]) -> bool:
    """Whether only subject, listener and adverbs stand between the verb and the period after it, or nothing before."""
    if period.end <= verb[0]:
        return not text[period.end : verb[0]].strip() and not _ATTRIBUTE.match(period.quote) and _opens(text, period)
    return period.start >= verb[1] and bool(_BETWEEN.fullmatch(text, verb[1], period.start))


def _opens(text: str, period: Period) -> bool:
    """Whether the period opens its clause: "In mei stuur ik", not "Na het debat in mei stuur ik"."""
    return bool(_CLAUSE_OPENS.search(text, max(0, period.start - 40), period.start))


def _latest_day(periods: tuple[Period, ...]) -> date | None:
    """For a text without a date: the last single day it names, for days are told of what has been."""
    days = [period.until for period in periods if period.until and period.from_ == period.until]
    return max(days, default=None)


def _ahead(period: Period, today: date | None) -> bool:
    if _SINCE.search(period.quote) or _PURPOSE.match(period.quote):
        return False
    return today is None or period.until is None or period.until >= today
