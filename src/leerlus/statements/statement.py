"""The part that every statement shares."""

from collections.abc import Iterable
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from enum import Enum
from typing import Any, ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One thing that a document says: a span, its quote, and the rule that found it.

    `document.text[start:end] == quote` always; `page` is None where the format has no pages.
    """

    kind: ClassVar[str]
    start: int
    end: int
    quote: str
    page: int | None
    rule: str


def in_order(statements: Iterable[Statement]) -> list[Statement]:
    """Sorted as the contract asks: by start, then end, then kind; rule settles what is left."""
    return sorted(statements, key=lambda s: (s.start, s.end, s.kind, s.rule))


def to_json(statement: Statement) -> dict[str, Any]:  # Any: JSON values
    """The statement as a JSON object: `kind` first, then its fields under their contract names."""
    return {"kind": statement.kind, **_object(statement)}


def _object(value: Any) -> dict[str, Any]:  # Any: a dataclass of any kind, JSON values
    names = {"from_": "from"}
    return {
        names.get(f.name, f.name): _plain(getattr(value, f.name))
        for f in fields(value)
        if not (f.metadata.get("optional") and getattr(value, f.name) is None)
    }


def _plain(value: Any) -> Any:  # Any: JSON values
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if is_dataclass(value) and not isinstance(value, type):
        return _object(value)
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value
