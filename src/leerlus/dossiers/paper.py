"""What is known of the papers of a dossier, as far as they can contradict each other."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class PaperRole(StrEnum):
    """What a paper is in the dossier."""

    NOTA = "nota"
    LETTER = "letter"
    ANNEX = "annex"


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Words of a paper: what they stand for, as written, and where."""

    value: str
    quote: str
    start: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """One paper. `key` is ours; `references` are those of its sender; `annexes` the names that it lists.

    `sessions` are (Kamerstuk, session) as "kst-29362-321 2022-2023"; `people` the names of office holders;
    `promises` are firm promises on which no commitment in the register stands. `withheld` is true where the paper, or
    a part of it, is not public; `motivation` is what it says of that, or None where it has no such part.
    """

    key: str
    role: PaperRole
    title: str
    text: str
    dated: date | None = None
    references: tuple[str, ...] = ()
    annexes: tuple[str, ...] = ()
    sessions: tuple[Said, ...] = ()
    people: tuple[Said, ...] = ()
    promises: tuple[Said, ...] = ()
    withheld: bool = False
    motivation: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """Someone decided: a forum or an office holder, never a person's name."""

    who: str
    on: date
