"""States of lessons and of the bottlenecks that several lessons share."""

from enum import StrEnum


class LessonState(StrEnum):
    """From an observation to learned; anchored is seen by the team, learned by someone independent."""

    OBSERVED = "observed"
    IDENTIFIED = "identified"
    RETURNED = "returned"
    IN_PROGRESS = "in_progress"
    ANCHORED = "anchored"
    LEARNED = "learned"
    WITHDRAWN = "withdrawn"


class Origin(StrEnum):
    """Where an observation comes from."""

    PASSAGE = "passage"
    SIGNAL = "signal"
    EXPERIENCE = "experience"


class BottleneckState(StrEnum):
    """From described to resolved."""

    DESCRIBED = "described"
    RETURNED = "returned"
    IN_PROGRESS = "in_progress"
    RESOLVED = "resolved"
    WITHDRAWN = "withdrawn"


_S, _B = LessonState, BottleneckState

LESSON_STEPS: dict[StrEnum, tuple[StrEnum, ...]] = {
    _S.OBSERVED: (_S.IDENTIFIED, _S.WITHDRAWN),
    _S.IDENTIFIED: (_S.RETURNED, _S.WITHDRAWN),
    _S.RETURNED: (_S.IN_PROGRESS, _S.WITHDRAWN),
    _S.IN_PROGRESS: (_S.ANCHORED, _S.WITHDRAWN),
    # What was anchored may turn out to be gone again.
    _S.ANCHORED: (_S.LEARNED, _S.IN_PROGRESS, _S.WITHDRAWN),
    _S.LEARNED: (_S.IN_PROGRESS, _S.WITHDRAWN),
    _S.WITHDRAWN: (),
}
BOTTLENECK_STEPS: dict[StrEnum, tuple[StrEnum, ...]] = {
    _B.DESCRIBED: (_B.RETURNED, _B.WITHDRAWN),
    _B.RETURNED: (_B.IN_PROGRESS, _B.WITHDRAWN),
    _B.IN_PROGRESS: (_B.RESOLVED, _B.WITHDRAWN),
    _B.RESOLVED: (_B.IN_PROGRESS, _B.WITHDRAWN),
    _B.WITHDRAWN: (),
}
