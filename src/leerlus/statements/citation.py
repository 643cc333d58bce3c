"""References to published documents, rules and motions."""

from dataclasses import dataclass, field
from typing import ClassVar

from leerlus.statements.statement import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation(Statement):
    """A reference with an identifier.

    `scheme` is kamerstuk, staatscourant, staatsblad, tractatenblad, ecli, handelingen or law; `target` is the
    identifier ("kst-29362-321", "Grondwet art. 68"); `session` is "2022-2023" where the text states it; `bwb` is the
    number of a known law in the Basiswettenbestand. Where the words leave more than one paper open, `ambiguous` is
    true, `candidates` names them, and `target` is the one that the words name first.
    """

    kind: ClassVar[str] = "citation"
    scheme: str
    target: str
    session: str | None = None
    bwb: str | None = field(default=None, metadata={"optional": True})
    ambiguous: bool | None = field(default=None, metadata={"optional": True})
    candidates: tuple[str, ...] | None = field(default=None, metadata={"optional": True})


@dataclass(frozen=True, slots=True, kw_only=True)
class MotionCitation(Statement):
    """A motion named by number and/or mover, without a Kamerstuk number; a slip is kept as written.

    A mover has many motions and each dossier has a number 12. So `candidates` names the papers that the same document
    gives elsewhere for such words, and `ambiguous` is true where there is not exactly one; a number and a mover
    together are enough.
    """

    kind: ClassVar[str] = "citation"
    scheme: str = "motion"
    target: str
    number: str | None
    mover: str | None
    part: str | None
    ambiguous: bool | None = field(default=None, metadata={"optional": True})
    candidates: tuple[str, ...] | None = field(default=None, metadata={"optional": True})
