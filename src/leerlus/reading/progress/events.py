"""What a progress table holds, in reading order: headings and rows, before themes and status are read."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading between rows; `level` where the format or a number says it, else None."""

    title: str
    start: int
    end: int
    level: int | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One row as laid out: `state` is the short word of a status column beside the text, where there is one."""

    start: int
    end: int
    number: str | None
    action: str
    text: str
    state: str | None = None


Event = Heading | Entry
