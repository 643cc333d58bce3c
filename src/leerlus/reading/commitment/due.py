"""The period that a commitment is due in: the first in its sentence that is not over yet."""

import re
from datetime import date

from leerlus.document import Document
from leerlus.reading.period import find as find_periods
from leerlus.statements import Certainty, Due, Period

_SINCE = re.compile(r"(?:sinds|sedert|afgelopen|vorige?|tot\s+nu)\b", re.IGNORECASE)


def periods_of(document: Document) -> tuple[Period, ...]:
    """The document's periods that may lie ahead, in reading order."""
    periods = tuple(find_periods(document))
    today = document.metadata.date or _latest_day(periods)
    return tuple(period for period in periods if _ahead(period, today))


def due_in(periods: tuple[Period, ...]) -> Due | None:
    """The due period of a sentence that holds `periods`: the first that is fixed, else the first."""
    fixed = [period for period in periods if period.certainty is not Certainty.UNRESOLVED or period.recurrence]
    chosen = next(iter(fixed or list(periods)), None)
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


def _latest_day(periods: tuple[Period, ...]) -> date | None:
    """For a text without a date: the last single day it names, for days are told of what has been."""
    days = [period.until for period in periods if period.until and period.from_ == period.until]
    return max(days, default=None)


def _ahead(period: Period, today: date | None) -> bool:
    if _SINCE.search(period.quote):
        return False
    return today is None or period.until is None or period.until >= today
