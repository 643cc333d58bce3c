"""The part that every statement shares."""

from collections.abc import Iterable
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
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
    return {"kind": statement.kind, **as_object(statement)}


def as_object(value: Any) -> dict[str, Any]:  # Any: a dataclass of any kind, JSON values
    """The fields of a dataclass as a JSON object, at any depth; what is optional and unknown is left out."""
    found = {}
    kind: Any = type(value)  # Any: mypy does not see that a class can be a key
    for name, shown, optional in _fields(kind):
        item = getattr(value, name)
        if item is not None:
            found[shown] = item if type(item) in _AS_THEY_ARE else _plain(item)
        elif not optional:
            found[shown] = None
    return found


@cache
def _fields(kind: Any) -> tuple[tuple[str, str, bool], ...]:  # Any: a dataclass
    """Each field's name, its name in the contract, and whether it is left out when it is None."""
    return tuple(
        (one.name, "from" if one.name == "from_" else one.name, bool(one.metadata.get("optional")))
        for one in fields(kind)
    )


_AS_THEY_ARE = (str, int, bool)


def _plain(value: Any) -> Any:  # Any: JSON values
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if is_dataclass(value) and not isinstance(value, type):
        return as_object(value)
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value
