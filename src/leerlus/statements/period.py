"""Dates and time spans with policy meaning."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import ClassVar

from leerlus.statements.statement import Statement


class Certainty(StrEnum):
    """How firmly the words fix the span."""

    EXACT = "exact"
    APPROXIMATE = "approximate"
    UNRESOLVED = "unresolved"


class Anchor(StrEnum):
    """Where the year comes from: the words, the document date, or nowhere."""

    EXPLICIT = "explicit"
    DOCUMENT = "document"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Period(Statement):
    """`from_` and `until` are inclusive, None where open; `recurrence` is an ISO 8601 duration ("P1Y")."""

    kind: ClassVar[str] = "period"
    from_: date | None
    until: date | None
    certainty: Certainty
    anchor: Anchor
    recurrence: str | None = field(default=None, metadata={"optional": True})
