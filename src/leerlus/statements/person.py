"""Mentions of natural persons by name."""

from dataclasses import dataclass
from typing import ClassVar

from leerlus.statements.statement import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Statement):
    """`keep` is true for holders of public office and authors of cited works; `reason` says why."""

    kind: ClassVar[str] = "person"
    name: str
    role: str | None
    keep: bool
    reason: str
