"""States of a redress operation, of a scheme within it, and what a step needs."""

from enum import StrEnum

from leerlus.errors import StepRefused
from leerlus.register.states import check_step


class TrajectoryState(StrEnum):
    """From exploring to evaluated."""

    EXPLORING = "exploring"
    LISTENING = "listening"
    DESIGNING = "designing"
    DECIDED = "decided"
    RUNNING = "running"
    AFTERCARE = "aftercare"
    EVALUATED = "evaluated"
    STOPPED = "stopped"


class SchemePhase(StrEnum):
    """Where a scheme within an operation is."""

    ANNOUNCED = "announced"
    OPEN = "open"
    CLOSED = "closed"
    ENDED = "ended"


class Whose(StrEnum):
    """Whose need it is."""

    HARMED = "harmed"
    STAFF = "staff"


_T = TrajectoryState

TRAJECTORY_STEPS: dict[StrEnum, tuple[StrEnum, ...]] = {
    _T.EXPLORING: (_T.LISTENING, _T.STOPPED),
    _T.LISTENING: (_T.DESIGNING, _T.STOPPED),
    _T.DESIGNING: (_T.DECIDED, _T.STOPPED),
    _T.DECIDED: (_T.RUNNING, _T.STOPPED),
    # What does not work is designed anew, with people already in it.
    _T.RUNNING: (_T.AFTERCARE, _T.DESIGNING, _T.STOPPED),
    _T.AFTERCARE: (_T.EVALUATED, _T.STOPPED),
    _T.EVALUATED: (_T.STOPPED,),
    _T.STOPPED: (),
}


def check_trajectory_step(
    current: TrajectoryState, asked: TrajectoryState, *, reason: str, signed_pack: bool, without_pack: str = ""
) -> bool:
    """Whether the step goes without a signed pack, which is then public with its reason; StepRefused where it cannot.

    >>> check_trajectory_step(
    ...     TrajectoryState.LISTENING, TrajectoryState.DESIGNING, reason="Genoeg gehoord", signed_pack=True
    ... )
    False
    """
    check_step(TRAJECTORY_STEPS, current, asked)
    if not reason.strip():
        raise StepRefused("De reden ontbreekt. Schrijf erbij waarom deze stap nu wordt gezet.")
    if asked is not TrajectoryState.DESIGNING or signed_pack:
        return False
    if not without_pack.strip():
        raise StepRefused(
            "Er is geen ondertekend startpakket. Onderteken dat eerst, of schrijf waarom u zonder begint: "
            "die reden wordt openbaar."
        )
    return True
