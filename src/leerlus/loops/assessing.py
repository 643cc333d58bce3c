"""What an independent assessment does to the entry it is about."""

from enum import StrEnum

from leerlus.loops.kinds import Criterion, Judgement
from leerlus.register.kinds import EntryKind
from leerlus.register.lessons import BottleneckState, LessonState
from leerlus.register.states import ActionState

_DELIVERED, _EFFECTIVE = Criterion.DELIVERED, Criterion.EFFECTIVE
_FROM_TO: dict[tuple[EntryKind, StrEnum, Criterion, Judgement], StrEnum] = {
    (EntryKind.ACTION, ActionState.REPORTED_DONE, _DELIVERED, Judgement.MET): ActionState.DELIVERED,
    (EntryKind.ACTION, ActionState.DELIVERED, _EFFECTIVE, Judgement.MET): ActionState.EFFECTIVE,
    (EntryKind.ACTION, ActionState.DELIVERED, _EFFECTIVE, Judgement.PARTLY): ActionState.PARTLY_EFFECTIVE,
    (EntryKind.ACTION, ActionState.DELIVERED, _EFFECTIVE, Judgement.UNMET): ActionState.INEFFECTIVE,
    (EntryKind.LESSON, LessonState.ANCHORED, _EFFECTIVE, Judgement.MET): LessonState.LEARNED,
    (EntryKind.BOTTLENECK, BottleneckState.IN_PROGRESS, _EFFECTIVE, Judgement.MET): BottleneckState.RESOLVED,
}


def state_after(kind: EntryKind, state: StrEnum, criterion: Criterion, judgement: Judgement) -> StrEnum | None:
    """The state that the assessment gives the entry; None where it only stands beside it.

    >>> state_after(EntryKind.LESSON, LessonState.ANCHORED, Criterion.EFFECTIVE, Judgement.MET).value
    'learned'
    """
    return _FROM_TO.get((kind, state, criterion, judgement))
