"""Conclusions of an adviser or evaluator about how things are or went."""

from dataclasses import dataclass
from typing import ClassVar

from leerlus.statements.statement import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding(Statement):
    """`finder` as written or understood from the document, None where unknown."""

    kind: ClassVar[str] = "finding"
    finder: str | None
