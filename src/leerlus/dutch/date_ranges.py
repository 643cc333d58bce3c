"""Stretches of the calendar, and the sums that time phrases ask for.

>>> str(quarter(2025, 1).last), str(season(2025, 12).last)
('2025-03-31', '2026-02-28')
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class DateRange:
    """First and last day, both inclusive; None where the range is open."""

    first: date | None
    last: date | None

    @property
    def days(self) -> int:
        """The number of days; 0 for an open range."""
        return (self.last - self.first).days + 1 if self.first and self.last else 0


def months(year: int, month: int, *, count: int = 1) -> DateRange:
    """`count` whole months from the given one on."""
    first = date(year, month, 1)
    return DateRange(first, add_months(first, count) - timedelta(days=1))


def year(number: int) -> DateRange:
    """A calendar year."""
    return months(number, 1, count=12)


def quarter(number: int, index: int) -> DateRange:
    """Quarter `index` (1-4) of a year."""
    return months(number, 3 * index - 2, count=3)


def half(number: int, index: int) -> DateRange:
    """Half `index` (1-2) of a year."""
    return months(number, 6 * index - 5, count=6)


def season(number: int, first_month: int) -> DateRange:
    """The three months of a season that begins in `first_month` of the year."""
    return months(number, first_month, count=3)


def week(day: date) -> DateRange:
    """Monday to Sunday."""
    monday = day - timedelta(days=day.weekday())
    return DateRange(monday, monday + timedelta(days=6))


def add_months(day: date, count: int) -> date:
    """The same day `count` months on, or the last day of that month where it is shorter."""
    index = day.year * 12 + day.month - 1 + count
    target, month = divmod(index, 12)
    return date(target, month + 1, min(day.day, monthrange(target, month + 1)[1]))


def add_workdays(day: date, count: int) -> date:
    """`count` days on, Saturdays and Sundays not counted; public holidays are."""
    weeks, rest = divmod(count, 5)
    reached = day + timedelta(weeks=weeks)
    while rest:
        reached += timedelta(days=1)
        rest -= reached.weekday() < 5
    return reached


def shifted(day: date, count: float, unit: str) -> date:
    """`day` moved by `count` units (day, workday, week, month, quarter, year, decade), rounded to whole ones."""
    if unit in _MONTHS:
        return add_months(day, round(count * _MONTHS[unit]))
    if unit == "workday":
        return add_workdays(day, round(count))
    return day + timedelta(days=round(count * (7 if unit == "week" else 1)))


_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120}


def day_before(day: date) -> date:
    """Yesterday, seen from `day`; the calendar's first day stays."""
    return day - timedelta(days=day > date.min)


def day_after(day: date) -> date:
    """Tomorrow, seen from `day`; the calendar's last day stays."""
    return day + timedelta(days=day < date.max)
