"""What portal and workplace agree on about messages of readers: how far one is, how long it lasts, its secret. Pure."""

from datetime import timedelta
from enum import StrEnum
from hashlib import sha256

FOLLOW_FOR = timedelta(days=365)
"""So long after a message was sent its sender may follow it."""

ADDRESS_KEPT = timedelta(days=30)
"""So long after the answer an e-mail address is kept, in case the answer raises a question."""


class MessageState(StrEnum):
    """received -> looking -> answered."""

    RECEIVED = "received"
    LOOKING = "looking"
    ANSWERED = "answered"


class AnswerKind(StrEnum):
    """What came of a message."""

    CORRECTED = "corrected"
    UNCHANGED = "unchanged"
    ELSEWHERE = "elsewhere"


def token_digest(token: str) -> str:
    """What is stored of a secret: nobody can make the secret from it."""
    return sha256(token.encode()).hexdigest()
