"""The steps of a loop; every step also needs actor, time and reason."""

from enum import StrEnum

from leerlus.register.states import Steps


class LoopState(StrEnum):
    """How far a loop has come."""

    SENT = "sent"
    RECEIVED = "received"
    DEFERRED = "deferred"
    FORWARDED = "forwarded"
    REACTED = "reacted"
    FOLLOWED_UP = "followed_up"
    CLOSED_EFFECTIVE = "closed_effective"
    CLOSED_WITHOUT_EFFECT = "closed_without_effect"
    REOPENED = "reopened"


_L = LoopState
_ANSWERS = (_L.DEFERRED, _L.FORWARDED, _L.REACTED)
WAITING = frozenset({_L.SENT, _L.RECEIVED, _L.DEFERRED, _L.REOPENED})
"""In these the addressee still owes a reaction."""
CLOSED = frozenset({_L.CLOSED_EFFECTIVE, _L.CLOSED_WITHOUT_EFFECT})

LOOP_STEPS: Steps = {
    # Who answers has received, so the receipt need not be confirmed first.
    _L.SENT: (_L.RECEIVED, *_ANSWERS, _L.CLOSED_WITHOUT_EFFECT),
    _L.RECEIVED: (*_ANSWERS, _L.CLOSED_WITHOUT_EFFECT),
    _L.DEFERRED: (*_ANSWERS, _L.CLOSED_WITHOUT_EFFECT),
    # The loop goes on as a new one, before the next addressee.
    _L.FORWARDED: (),
    _L.REACTED: (_L.FOLLOWED_UP, _L.CLOSED_WITHOUT_EFFECT, _L.REOPENED),
    _L.FOLLOWED_UP: (_L.CLOSED_EFFECTIVE, _L.CLOSED_WITHOUT_EFFECT, _L.REOPENED),
    _L.CLOSED_EFFECTIVE: (_L.REOPENED,),
    _L.CLOSED_WITHOUT_EFFECT: (_L.REOPENED,),
    _L.REOPENED: (*_ANSWERS, _L.CLOSED_WITHOUT_EFFECT),
}
