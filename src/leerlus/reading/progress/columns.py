"""Which column of a progress table holds what, by the words in its header."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from leerlus.reading.rulebook import rules

_NUMBER = re.compile(
    r"(?:(?:nr|actie|maatregel|aanbeveling|motie)\.?\s*)?[A-Z]?-?\d{1,4}(?:[.-]\d{1,3}){0,3}\.?[a-z]?\)?", re.I
)


class Column(StrEnum):
    """The parts of a row."""

    NUMBER = "number"
    ACTION = "action"
    TEXT = "text"
    STATE = "state"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Columns:
    """The place of each part, counted from 0; `width` is the number of columns."""

    number: int | None
    action: int
    text: int
    state: int | None
    width: int


def columns(header: tuple[str, ...]) -> Columns | None:
    """The columns under a header, or None where the header is not that of a progress table.

    >>> columns(("Actie", "Omschrijving", "Stand van zaken"))
    Columns(number=0, action=1, text=2, state=None, width=3)
    """
    roles = [role(cell) for cell in header]
    text, state = _first(roles, Column.TEXT), _first(roles, Column.STATE)
    if text is None:
        text, state = state, None
    described = [index for index, found in enumerate(roles) if found is Column.ACTION]
    if text is None or not described or text < described[0]:
        return None
    number = _first(roles, Column.NUMBER)
    action = described[-1] if number is None and len(described) > 1 else described[0]
    if number is None and len(described) > 1:
        number = described[0]
    return Columns(number, action, text, state, len(header))


@lru_cache(maxsize=4096)
def role(cell: str) -> Column | None:
    """What a header cell announces; None for words that no header uses. Kept for the lines at hand."""
    words = " ".join(cell.strip(" *:_").lstrip("#" if cell.strip(" *:_") != "#" else "").split())
    if not words or len(words) > 60:
        return None
    header = _headers().fullmatch(words)
    return Column(header.lastgroup) if header and header.lastgroup else None


@cache
def _headers() -> re.Pattern[str]:
    """All columns in one pattern; the first that fits the words holds."""
    columns = [rule for rule in rules("progress") if rule.name.startswith("progress.column.")]
    names = [rule.name.rpartition(".")[2] for rule in columns]
    return re.compile(
        "|".join(f"(?P<{name}>{rule.pattern})" for name, rule in zip(names, columns, strict=True)),
        re.IGNORECASE | re.VERBOSE,
    )


def source_number(cell: str) -> str | None:
    """The number of a row as its source writes it, without a closing full stop; None for words."""
    words = cell.strip(" *_")
    if not _NUMBER.fullmatch(words):
        return None
    return words.rstrip(".)")


def _first(roles: list[Column | None], wanted: Column) -> int | None:
    return roles.index(wanted) if wanted in roles else None
