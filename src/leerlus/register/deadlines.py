"""Due dates: what is late, with today passed in. The software never moves a due date."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class DueDate:
    """A due date as a source words it; `until` is inclusive, None where the words fix no day.

    `confirmed` is true once a person confirmed it or the parties agreed on it; `kept_on` is the day it was kept.
    """

    original_until: date | None
    until: date | None
    certainty: str
    words: str
    confirmed: bool
    kept_on: date | None = None
    shifts: Sequence[date | None] = ()


def is_overdue(due: DueDate | None, today: date) -> bool:
    """ "Termijn verstreken": only a confirmed due date whose last day lies before today and that was not kept."""
    return bool(due and due.confirmed and due.kept_on is None and due.until is not None and due.until < today)
