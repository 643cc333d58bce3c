"""Sentences in which the author binds itself to a future act or a continuing course."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from leerlus.statements.due import Due
from leerlus.statements.statement import Statement


class Strength(StrEnum):
    """`firm` suggests a toezegging, `soft` a voornemen; a reviewer confirms."""

    FIRM = "firm"
    SOFT = "soft"


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment(Statement):
    """`actor` as written ("het kabinet", "ik"), None where the sentence names none."""

    kind: ClassVar[str] = "commitment"
    actor: str | None
    strength: Strength
    due: Due | None
