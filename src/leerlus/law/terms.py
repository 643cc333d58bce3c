"""Terms to react, each with its legal source.

A term that a jurist has not confirmed is shown with that mark and never makes a deadline; the rows stand in
`data/terms.toml`.
"""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

from leerlus.dutch.date_ranges import add_months


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A term; `months` is None where the law asks for an answer and names no number of days."""

    key: str
    label: str
    source: str
    confirmed: bool
    months: int | None = None


@cache
def terms() -> dict[str, Term]:
    """All terms by key."""
    table = tomllib.loads(files("leerlus.law.data").joinpath("terms.toml").read_text(encoding="utf-8"))
    return {row["key"]: Term(**row) for row in table["term"]}


def last_day(term: Term, received_on: date) -> date | None:
    """The last day to react; None where the law fixes no number of days or nobody confirmed the term.

    >>> last_day(terms()["ombudsman"], date(2026, 3, 2)) is None
    True
    """
    if not term.confirmed or term.months is None:
        return None
    return add_months(received_on, term.months)
