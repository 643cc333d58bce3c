"""Items of a decision asked for or taken."""

from dataclasses import dataclass
from typing import ClassVar

from leerlus.statements.statement import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision(Statement):
    """`status` is "asked" or "taken"."""

    kind: ClassVar[str] = "decision"
    status: str
