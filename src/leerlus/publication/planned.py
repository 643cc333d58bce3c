"""When something must be public: the day that was planned, and whether it was kept."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class PlannedState(StrEnum):
    """How a planned day turned out, with today passed in; nothing of this is stored."""

    COMING = "coming"
    OVERDUE = "overdue"
    KEPT = "kept"
    KEPT_LATE = "kept_late"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """A planned day: `on` as it stands now, `public_on` the day it became public, `dropped` with a reason."""

    on: date
    public_on: date | None = None
    dropped: bool = False

    def state(self, today: date) -> PlannedState:
        """How it stands.

        >>> Planned(on=date(2026, 3, 2)).state(date(2026, 3, 2)).value
        'coming'
        """
        if self.public_on is not None:
            return PlannedState.KEPT if self.public_on <= self.on else PlannedState.KEPT_LATE
        if self.dropped:
            return PlannedState.DROPPED
        return PlannedState.OVERDUE if self.on < today else PlannedState.COMING

    def days_late(self, today: date) -> int:
        """How many days after the planned day; 0 while it is not late."""
        if self.dropped and self.public_on is None:
            return 0
        return max(0, ((self.public_on or today) - self.on).days)
