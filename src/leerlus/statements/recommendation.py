"""Sentences in which someone outside the addressed body asks it to act."""

from dataclasses import dataclass
from typing import ClassVar

from leerlus.statements.statement import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendation(Statement):
    """`adviser` as written or understood from the document, None where unknown."""

    kind: ClassVar[str] = "recommendation"
    adviser: str | None
