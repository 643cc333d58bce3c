"""References to published documents, rules and motions."""

from dataclasses import dataclass, field
from typing import ClassVar

from leerlus.statements.statement import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation(Statement):
    """A reference with an identifier.

    `scheme` is kamerstuk, staatscourant, staatsblad, tractatenblad, ecli, handelingen or law; `target` is the
    identifier ("kst-29362-321", "Grondwet art. 68"); `session` is "2022-2023" where the text states it; `bwb` is the
    number of a known law in the Basiswettenbestand.
    """

    kind: ClassVar[str] = "citation"
    scheme: str
    target: str
    session: str | None = None
    bwb: str | None = field(default=None, metadata={"optional": True})


@dataclass(frozen=True, slots=True, kw_only=True)
class MotionCitation(Statement):
    """A motion named by number and/or mover, without a Kamerstuk number; a slip is kept as written."""

    kind: ClassVar[str] = "citation"
    scheme: str = "motion"
    target: str
    number: str | None
    mover: str | None
    part: str | None
