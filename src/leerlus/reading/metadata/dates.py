"""Dates as the head of a letter writes them."""

import re
from datetime import date

from leerlus.dutch.calendar_words import MONTHS

_WORDS = re.compile(r"\b(\d{1,2})\s+(?:de\s+)?([a-z]{3,9})\.?(?:\s+(\d{4}))?\b", re.IGNORECASE)
_DIGITS = re.compile(r"\b(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})\b")
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")


def first_date(words: str, *, year: int | None = None) -> date | None:
    """The first full date in `words`; `year` stands in where the words name only day and month.

    >>> first_date("Den Haag, 4 mei 2031")
    datetime.date(2031, 5, 4)
    """
    for written in _WORDS.finditer(words):
        month, named = MONTHS.get(written.group(2).lower()), written.group(3) or year
        if month and named:
            return _date(int(named), month, int(written.group(1)))
    if iso := _ISO.search(words):
        return _date(int(iso.group(1)), int(iso.group(2)), int(iso.group(3)))
    if digits := _DIGITS.search(words):
        return _date(int(digits.group(3)), int(digits.group(2)), int(digits.group(1)))
    return None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:  # a day that the month does not have, as in 31-02-2031
        return None
