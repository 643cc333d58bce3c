"""What someone does for an organisation when something is put before it."""

from enum import StrEnum


class Duty(StrEnum):
    """The letters of the ladder go to people by their duty."""

    CONTACT = "contact"
    DEPUTY = "deputy"
    APPROVER = "approver"
    LEADERSHIP = "leadership"


ANSWERING = frozenset({Duty.CONTACT, Duty.DEPUTY})
APPROVING = frozenset({Duty.APPROVER})
