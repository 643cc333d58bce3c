"""When a commitment is due, with the words that say so."""

from dataclasses import dataclass, field
from datetime import date

from leerlus.statements.period import Anchor, Certainty


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """The period that belongs to a commitment; fields as in `Period`."""

    start: int
    end: int
    quote: str
    from_: date | None
    until: date | None
    certainty: Certainty
    anchor: Anchor
    recurrence: str | None = field(default=None, metadata={"optional": True})
