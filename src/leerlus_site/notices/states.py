"""How far a letter is."""

from enum import StrEnum


class LetterState(StrEnum):
    """waiting -> sending -> sent | failed; back to waiting for another try; kept where there is no mail server."""

    WAITING = "waiting"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    KEPT = "kept"
