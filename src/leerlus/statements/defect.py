"""Things that a careful secretary would flag."""

from dataclasses import dataclass
from typing import ClassVar

from leerlus.statements.statement import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Defect(Statement):
    """`code` is stable ("annex-count"); `message` is a Dutch sentence."""

    kind: ClassVar[str] = "defect"
    code: str
    message: str
