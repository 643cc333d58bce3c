"""Tables of allowed steps, a state machine a kind of thing; every step also needs actor, time and reason."""

from enum import StrEnum

from leerlus.errors import StepRefused
from leerlus.register.kinds import EntryKind
from leerlus.register.lessons import BOTTLENECK_STEPS, LESSON_STEPS, BottleneckState, LessonState


class StatementState(StrEnum):
    """What a person decided about a found passage."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    EDITED = "edited"
    REJECTED = "rejected"


class ReportState(StrEnum):
    """A report is received and stays so."""

    RECEIVED = "received"


class RecommendationState(StrEnum):
    """What the addressee did with a recommendation."""

    RECEIVED = "received"
    UNDER_CONSIDERATION = "under_consideration"
    ADOPTED = "adopted"
    PARTLY_ADOPTED = "partly_adopted"
    DECLINED = "declined"
    REFERRED = "referred"
    ANSWERED_IN_GENERAL = "answered_in_general"
    OVERTAKEN = "overtaken"


class CommitmentState(StrEnum):
    """From promise to verified, as owner and receiver see it."""

    OPEN = "open"
    CLAIMED_KEPT = "claimed_kept"
    VERIFIED = "verified"
    REOPENED = "reopened"
    LAPSED = "lapsed"
    REPLACED = "replaced"


class ActionState(StrEnum):
    """From plan to anchored; reported is not delivered, delivered is not effective."""

    PLANNED = "planned"
    RUNNING = "running"
    REPORTED_DONE = "reported_done"
    DELIVERED = "delivered"
    EFFECTIVE = "effective"
    PARTLY_EFFECTIVE = "partly_effective"
    INEFFECTIVE = "ineffective"
    ANCHORED = "anchored"
    STOPPED = "stopped"


class MotionState(StrEnum):
    """What the House did with a motion."""

    SUBMITTED = "ingediend"
    HELD = "aangehouden"
    WITHDRAWN = "ingetrokken"
    REJECTED = "verworpen"
    CARRIED = "aangenomen"


class MotionPartState(StrEnum):
    """Execution of one part of a motion that was carried."""

    IN_PROGRESS = "in behandeling"
    DONE = "afgedaan"
    NOT_EXECUTED = "niet uitgevoerd"


class UpdateState(StrEnum):
    """A progress update on its way to the public; imported rows enter as published, with their source."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    VALIDATED = "validated"
    PUBLISHED = "published"


class ReleaseState(StrEnum):
    """A publication on its way out, and back."""

    DRAFT = "draft"
    CHECKED = "checked"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"
    ERASED = "erased"


_S, _R, _C, _A, _M, _P, _U, _L = (
    StatementState,
    RecommendationState,
    CommitmentState,
    ActionState,
    MotionState,
    MotionPartState,
    UpdateState,
    ReleaseState,
)
_OUTCOMES = (_R.ADOPTED, _R.PARTLY_ADOPTED, _R.DECLINED, _R.REFERRED, _R.ANSWERED_IN_GENERAL, _R.OVERTAKEN)

Steps = dict[StrEnum, tuple[StrEnum, ...]]

STATEMENT_STEPS: Steps = {
    _S.PROPOSED: (_S.ACCEPTED, _S.EDITED, _S.REJECTED),
    _S.ACCEPTED: (),
    _S.EDITED: (),
    _S.REJECTED: (_S.PROPOSED,),
}
REPORT_STEPS: Steps = {ReportState.RECEIVED: ()}
RECOMMENDATION_STEPS: Steps = {
    _R.RECEIVED: (_R.UNDER_CONSIDERATION, *_OUTCOMES),
    _R.UNDER_CONSIDERATION: _OUTCOMES,
    # An answer in general words may be followed by an explicit one, and a partial by a full one.
    _R.ANSWERED_IN_GENERAL: (_R.ADOPTED, _R.PARTLY_ADOPTED, _R.DECLINED, _R.OVERTAKEN),
    _R.PARTLY_ADOPTED: (_R.ADOPTED, _R.OVERTAKEN),
    _R.ADOPTED: (_R.OVERTAKEN,),
    _R.DECLINED: (_R.UNDER_CONSIDERATION, _R.OVERTAKEN),
    _R.REFERRED: (_R.UNDER_CONSIDERATION, _R.OVERTAKEN),
    _R.OVERTAKEN: (),
}
COMMITMENT_STEPS: Steps = {
    _C.OPEN: (_C.CLAIMED_KEPT, _C.LAPSED, _C.REPLACED),
    _C.CLAIMED_KEPT: (_C.VERIFIED, _C.REOPENED),
    _C.REOPENED: (_C.CLAIMED_KEPT, _C.LAPSED, _C.REPLACED),
    _C.VERIFIED: (_C.REOPENED,),
    _C.LAPSED: (),
    _C.REPLACED: (),
}
ACTION_STEPS: Steps = {
    _A.PLANNED: (_A.RUNNING, _A.REPORTED_DONE, _A.STOPPED),
    _A.RUNNING: (_A.REPORTED_DONE, _A.STOPPED),
    # A later round may tell that work reported done goes on after all.
    _A.REPORTED_DONE: (_A.DELIVERED, _A.RUNNING, _A.STOPPED),
    _A.DELIVERED: (_A.EFFECTIVE, _A.PARTLY_EFFECTIVE, _A.INEFFECTIVE, _A.STOPPED),
    _A.EFFECTIVE: (_A.ANCHORED, _A.STOPPED),
    _A.PARTLY_EFFECTIVE: (_A.ANCHORED, _A.STOPPED),
    _A.INEFFECTIVE: (_A.RUNNING, _A.STOPPED),
    _A.ANCHORED: (_A.STOPPED,),
    _A.STOPPED: (),
}
MOTION_STEPS: Steps = {
    _M.SUBMITTED: (_M.HELD, _M.WITHDRAWN, _M.REJECTED, _M.CARRIED),
    _M.HELD: (_M.SUBMITTED, _M.WITHDRAWN, _M.REJECTED, _M.CARRIED),
    _M.WITHDRAWN: (),
    _M.REJECTED: (),
    _M.CARRIED: (),
}
MOTION_PART_STEPS: Steps = {
    _P.IN_PROGRESS: (_P.DONE, _P.NOT_EXECUTED),
    _P.DONE: (_P.IN_PROGRESS,),
    _P.NOT_EXECUTED: (_P.IN_PROGRESS,),
}
UPDATE_STEPS: Steps = {
    _U.DRAFT: (_U.SUBMITTED,),
    _U.SUBMITTED: (_U.VALIDATED, _U.DRAFT),
    _U.VALIDATED: (_U.PUBLISHED, _U.DRAFT),
    _U.PUBLISHED: (),
}
RELEASE_STEPS: Steps = {
    _L.DRAFT: (_L.CHECKED,),
    _L.CHECKED: (_L.PUBLISHED, _L.DRAFT),
    _L.PUBLISHED: (_L.WITHDRAWN, _L.ERASED),
    _L.WITHDRAWN: (_L.ERASED,),
    _L.ERASED: (),
}

ENTRY_STEPS: dict[EntryKind, Steps] = {
    EntryKind.REPORT: REPORT_STEPS,
    EntryKind.RECOMMENDATION: RECOMMENDATION_STEPS,
    EntryKind.COMMITMENT: COMMITMENT_STEPS,
    EntryKind.ACTION: ACTION_STEPS,
    EntryKind.MOTION: MOTION_STEPS,
    EntryKind.LESSON: LESSON_STEPS,
    EntryKind.BOTTLENECK: BOTTLENECK_STEPS,
}

ASSESSED: dict[EntryKind, frozenset[StrEnum]] = {
    EntryKind.ACTION: frozenset({_A.DELIVERED, _A.EFFECTIVE, _A.PARTLY_EFFECTIVE, _A.INEFFECTIVE}),
    EntryKind.LESSON: frozenset({LessonState.LEARNED}),
    EntryKind.BOTTLENECK: frozenset({BottleneckState.RESOLVED}),
}
"""States that only an assessment by someone independent gives."""

OWN_ACT: dict[EntryKind, frozenset[StrEnum]] = {
    EntryKind.LESSON: frozenset(
        {LessonState.IDENTIFIED, LessonState.RETURNED, LessonState.ANCHORED, LessonState.WITHDRAWN}
    ),
    EntryKind.BOTTLENECK: frozenset({BottleneckState.RETURNED}),
}
"""States that belong to an act of their own, which asks for more than a reason."""


def first_state(kind: EntryKind) -> StrEnum:
    """The state in which an entry of that kind begins."""
    return next(iter(ENTRY_STEPS[kind]))


def check_step(steps: Steps, current: StrEnum, asked: StrEnum) -> None:
    """Raise StepRefused unless the table allows to go from `current` to `asked`."""
    allowed = steps[current]
    if asked not in allowed:
        choices = ", ".join(f"'{state}'" for state in allowed) or "geen enkele stap"
        raise StepRefused(f"Van '{current}' naar '{asked}' kan niet. Vanaf '{current}' kan: {choices}.")
