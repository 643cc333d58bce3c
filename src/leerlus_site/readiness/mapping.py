"""From rows to the values that the rules work on."""

from leerlus.readiness.intake import Intake, Scale
from leerlus.readiness.matching import LessonAtHand
from leerlus.readiness.pack import Marked, Use
from leerlus_site.readiness.models import Pack, PackItem
from leerlus_site.register.models import LessonDetail


def intake(pack: Pack) -> Intake:
    """The intake of a pack."""
    return Intake(
        name=pack.trajectory.name,
        happened=pack.happened,
        harmed=pack.harmed,
        caused_by=pack.caused_by,
        scale=Scale(pack.scale),
        levels=frozenset(pack.levels),
        repairs=frozenset(pack.repairs),
        needs=pack.needs,
    )


def lesson_at_hand(detail: LessonDetail) -> LessonAtHand:
    """A lesson as matching looks at it."""
    entry, chosen = detail.entry, detail.values
    told = (entry.text, detail.context, detail.cause, detail.insight, detail.advice)
    return LessonAtHand(
        key=entry.reference,
        title=entry.title,
        text="\n".join(words for words in told if words),
        outcome=next(iter(chosen.get("outcome", ())), ""),
        levels=frozenset(chosen.get("government_level", ())),
        repairs=frozenset(chosen.get("repair", ())),
    )


def marked(item: PackItem) -> Marked:
    """What was said of an item."""
    return Marked(Use(item.use) if item.use else None, item.why)
