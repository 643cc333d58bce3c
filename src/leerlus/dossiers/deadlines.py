"""What must be ready when, counted back from the day of the debate."""

import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib.resources import files

from leerlus.dutch.recess import christmas_recess, summer_recess

_SATURDAY = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Something that must be ready `days` working days before; `source` says where that number comes from."""

    code: str
    label: str
    days: int
    source: str


@cache
def steps() -> tuple[Step, ...]:
    """All steps, the last before the debate first."""
    rows = tomllib.loads(files("leerlus.dossiers.data").joinpath("steps.toml").read_text(encoding="utf-8"))["step"]
    return tuple(Step(**row) for row in rows)


def working_days_before(day: date, count: int) -> date:
    """The day that lies `count` working days before; Saturdays, Sundays and days in a recess are no working days.

    >>> working_days_before(date(2026, 3, 10), 3)
    datetime.date(2026, 3, 5)
    >>> working_days_before(date(2026, 9, 2), 2)
    datetime.date(2026, 7, 3)
    """
    while count:
        day -= timedelta(days=1)
        count -= _works(day)
    return day


def due_days(debate_on: date) -> tuple[tuple[Step, date], ...]:
    """Each step with its last day, the earliest first."""
    found = ((step, working_days_before(debate_on, step.days)) for step in steps())
    return tuple(sorted(found, key=lambda row: (row[1], row[0].code)))


def _works(day: date) -> bool:
    breaks = (summer_recess(day.year), christmas_recess(day.year), christmas_recess(day.year - 1))
    return day.weekday() < _SATURDAY and not any(
        one.first <= day <= one.last for one in breaks if one.first and one.last
    )
