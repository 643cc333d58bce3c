"""Counting days: recess and pauses do not count."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import islice

from leerlus.dutch.date_ranges import DateRange
from leerlus.dutch.recess import christmas_recess, summer_recess

_ONE = timedelta(days=1)


def recess_around(first: int, last: int) -> tuple[DateRange, ...]:
    """The summer and Christmas recess of the years from `first` to `last`."""
    return tuple(recess(year) for year in range(first, last + 1) for recess in (summer_recess, christmas_recess))


def is_closed(day: date, closed: Sequence[DateRange]) -> bool:
    """Whether the day lies in a recess or a pause; a pause without a last day goes on."""
    return any(
        (stretch.first is None or stretch.first <= day) and (stretch.last is None or day <= stretch.last)
        for stretch in closed
    )


def counted_from(day: date, days: int, closed: Sequence[DateRange]) -> date | None:
    """The day that lies `days` counted days after `day` (before it, where negative); closed days are not counted.

    None when a pause without a last day stands in the way.

    >>> summer = DateRange(date(2026, 7, 6), date(2026, 8, 31))
    >>> str(counted_from(date(2026, 7, 4), 2, [summer]))
    '2026-09-01'
    """
    if days == 0:
        return day
    open_days = _open_days(day, 1 if days > 0 else -1, closed)
    return next(islice(open_days, abs(days) - 1, None), None)


def _open_days(day: date, direction: int, closed: Sequence[DateRange]) -> Iterator[date]:
    """The days after (or before) `day` that count; ends at a pause that has no end."""
    current = day
    while True:
        current += direction * _ONE
        stretch = next((one for one in closed if is_closed(current, [one])), None)
        if stretch is None:
            yield current
            continue
        beyond = stretch.last if direction > 0 else stretch.first
        if beyond is None:
            return
        current = beyond
