"""How often someone wants a digest, and on which days it is written. Pure: the day is an argument."""

from datetime import date
from enum import StrEnum

_SATURDAY = 5


class Frequency(StrEnum):
    """What a person chose; daily where he chose nothing."""

    DAILY = "daily"
    WEEKLY = "weekly"
    OFF = "off"


def period_of(frequency: Frequency, day: date) -> str:
    """The period that a digest written on that day covers: its name in the letter's key; empty for no digest.

    Daily on working days. Weekly once a week, on the first working day on which the worker runs.

    >>> period_of(Frequency.DAILY, date(2026, 3, 2)), period_of(Frequency.WEEKLY, date(2026, 3, 2))
    ('2026-03-02', '2026-W10')
    >>> period_of(Frequency.DAILY, date(2026, 3, 1)), period_of(Frequency.OFF, date(2026, 3, 2))
    ('', '')
    """
    if frequency is Frequency.OFF or day.weekday() >= _SATURDAY:
        return ""
    if frequency is Frequency.DAILY:
        return day.isoformat()
    year, week, _weekday = day.isocalendar()
    return f"{year}-W{week:02}"
