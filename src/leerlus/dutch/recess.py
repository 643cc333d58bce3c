"""Fixed points of the parliamentary year.

The dates of a recess are set anew each year; the first and last day here hold about, so a period that rests on them is
approximate. The other recesses move too much to say anything about without the calendar of that year.
"""

from datetime import date, timedelta

from leerlus.dutch.date_ranges import DateRange


def prinsjesdag(year: int) -> DateRange:
    """The third Tuesday of September (Grondwet, article 65)."""
    first = date(year, 9, 1)
    day = first + timedelta(days=(1 - first.weekday()) % 7 + 14)
    return DateRange(day, day)


def summer_recess(year: int) -> DateRange:
    """From the first week of July to the end of August."""
    return DateRange(date(year, 7, 6), date(year, 8, 31))


def christmas_recess(year: int) -> DateRange:
    """From the third week of December into the second of January."""
    return DateRange(date(year, 12, 21), date(year + 1, 1, 10))


def christmas(year: int) -> DateRange:
    """Both days."""
    return DateRange(date(year, 12, 25), date(year, 12, 26))


def turn_of_the_year(year: int) -> DateRange:
    """The first of January after `year`."""
    return DateRange(date(year + 1, 1, 1), date(year + 1, 1, 1))
