"""Days in a question: "2023", "2023-06" or "2023-06-01"."""

import re
from calendar import monthrange
from datetime import date

_DAY = re.compile(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?")


def first_day(text: str) -> str:
    """The first day that `text` can mean, as an ISO date; empty for no day.

    >>> first_day("2023-06")
    '2023-06-01'
    """
    return _iso(text, last=False)


def last_day(text: str) -> str:
    """The last day that `text` can mean, as an ISO date; empty for no day.

    >>> last_day("2024-02"), last_day("2024-02-30")
    ('2024-02-29', '')
    """
    return _iso(text, last=True)


def day_number(iso: str) -> int:
    """An ISO date as a number that sorts, 20230601; 0 for no date.

    >>> day_number("2023-06-01")
    20230601
    """
    return int(iso.replace("-", "")) if iso else 0


def _iso(text: str, *, last: bool) -> str:
    found = _DAY.fullmatch(text)
    if not found:
        return ""
    year, month, day = (int(part) if part else 0 for part in found.groups())
    try:
        month = month or (12 if last else 1)
        return date(year, month, day or (monthrange(year, month)[1] if last else 1)).isoformat()
    except ValueError:
        # The year 0, a thirteenth month, or the thirtieth of February.
        return ""
