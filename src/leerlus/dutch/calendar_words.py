"""The names of months, seasons and weekdays."""

from datetime import date

MONTHS: dict[str, int] = {
    "januari": 1,
    "jan": 1,
    "februari": 2,
    "feb": 2,
    "febr": 2,
    "maart": 3,
    "mrt": 3,
    "april": 4,
    "apr": 4,
    "mei": 5,
    "juni": 6,
    "jun": 6,
    "juli": 7,
    "jul": 7,
    "augustus": 8,
    "aug": 8,
    "september": 9,
    "sept": 9,
    "sep": 9,
    "oktober": 10,
    "okt": 10,
    "november": 11,
    "nov": 11,
    "december": 12,
    "dec": 12,
}

NAMES = tuple(name for name in MONTHS if len(name) > 5 or name in ("maart", "april", "mei", "juni", "juli"))
"""The twelve names in full, January first."""

SEASONS: dict[str, int] = {"voorjaar": 3, "lente": 3, "zomer": 6, "najaar": 9, "herfst": 9, "winter": 12}
"""A season as policy letters use it and its first month: three whole months, the winter running into the next year."""

WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
"""The seven days, Monday first."""


def day_in_words(day: date) -> str:
    """A date as a letter writes it.

    >>> day_in_words(date(2026, 3, 1))
    '1 maart 2026'
    """
    return f"{day.day} {NAMES[day.month - 1]} {day.year}"
