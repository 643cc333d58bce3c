"""Rows of a progress table."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from leerlus.statements.statement import Statement


class ProgressStatus(StrEnum):
    """What the state of a row says; a row that says both nothing new and done is completed."""

    NO_UPDATE = "no-update"
    COMPLETED = "completed"
    RUNNING = "running"
    PLANNED = "planned"
    TRANSFERRED = "transferred"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True, kw_only=True)
class MotionReference:
    """A motion as a row names it."""

    number: str | None
    mover: str | None
    part: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress(Statement):
    """One row: `action` is the description, `text` the state as written, `themes` the headings above, outer first."""

    kind: ClassVar[str] = "progress"
    number: str | None
    action: str
    motions: tuple[MotionReference, ...]
    themes: tuple[str, ...]
    text: str
    status: ProgressStatus
