"""Which items may be proposed to belong together, and by what: the table of the proposals."""

from dataclasses import dataclass
from enum import StrEnum

from leerlus.register.linking.items import ItemKind
from leerlus.register.links import LinkKind


class By(StrEnum):
    """What a rule compares."""

    WORDS = "words"
    NUMBER = "number"
    MOTION = "motion"
    TITLE = "title"
    GENERAL = "general"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalRule:
    """From an item of kind `source` to one of kind `target`; `link` is the kind of link, None where none is made.

    `least` is how alike the words must be. `explanation` is what a person reads beside the proposal.
    """

    name: str
    source: ItemKind
    target: ItemKind
    by: By
    link: LinkKind | None
    explanation: str
    least: float = 0.0


_K = ItemKind
LINK_PROPOSALS: tuple[ProposalRule, ...] = (
    ProposalRule(
        name="link.row.last-year",
        source=_K.ROW,
        target=_K.ROW,
        by=By.NUMBER,
        link=None,
        explanation="Dezelfde maatregel in een eerdere bijlage: hetzelfde nummer of bijna dezelfde woorden.",
        least=0.5,
    ),
    ProposalRule(
        name="link.row.motion",
        source=_K.ROW,
        target=_K.MOTION,
        by=By.MOTION,
        link=LinkKind.CARRIES_OUT,
        explanation="De rij noemt deze motie.",
    ),
    ProposalRule(
        name="link.row.commitment",
        source=_K.ROW,
        target=_K.COMMITMENT,
        by=By.WORDS,
        link=LinkKind.CARRIES_OUT,
        explanation="De rij gebruikt dezelfde woorden als de toezegging.",
        least=0.2,
    ),
    ProposalRule(
        name="link.row.recommendation",
        source=_K.ROW,
        target=_K.RECOMMENDATION,
        by=By.WORDS,
        link=LinkKind.CARRIES_OUT,
        explanation="De rij gebruikt dezelfde woorden als de aanbeveling.",
        least=0.2,
    ),
    ProposalRule(
        name="link.commitment.motion",
        source=_K.COMMITMENT,
        target=_K.MOTION,
        by=By.MOTION,
        link=LinkKind.ANSWERS,
        explanation="De toezegging noemt deze motie.",
    ),
    ProposalRule(
        name="link.commitment.asked",
        source=_K.COMMITMENT,
        target=_K.MOTION,
        by=By.WORDS,
        link=LinkKind.ANSWERS,
        explanation="De toezegging gebruikt dezelfde woorden als de motie.",
        least=0.2,
    ),
    ProposalRule(
        name="link.commitment.recommendation",
        source=_K.COMMITMENT,
        target=_K.RECOMMENDATION,
        by=By.WORDS,
        link=LinkKind.ANSWERS,
        explanation="De toezegging gebruikt dezelfde woorden als de aanbeveling.",
        least=0.2,
    ),
    ProposalRule(
        name="link.commitment.all-recommendations",
        source=_K.COMMITMENT,
        target=_K.RECOMMENDATION,
        by=By.GENERAL,
        link=LinkKind.ANSWERS,
        explanation="De reactie neemt de aanbevelingen in het algemeen over.",
    ),
    ProposalRule(
        name="link.motion.recommendation",
        source=_K.MOTION,
        target=_K.RECOMMENDATION,
        by=By.WORDS,
        link=LinkKind.ASKS_FOR,
        explanation="De motie vraagt met dezelfde woorden om de aanbeveling.",
        least=0.2,
    ),
    *(
        ProposalRule(
            name=f"link.{kind.name.lower()}.report",
            source=kind,
            target=_K.REPORT,
            by=By.TITLE,
            link=LinkKind.BELONGS_TO,
            explanation="Het stuk noemt dit rapport, of staat erin.",
        )
        for kind in (_K.RECOMMENDATION, _K.COMMITMENT, _K.ROW, _K.MOTION)
    ),
)
