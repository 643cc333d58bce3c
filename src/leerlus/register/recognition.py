"""Recognition: that someone acknowledged what was done to people; and what may be part of a redress operation."""

from enum import StrEnum

from leerlus.errors import StepRefused
from leerlus.register.kinds import EntryKind


class Recognition(StrEnum):
    """How someone acknowledges."""

    APOLOGY = "apology"
    CONVERSATION = "conversation"
    MONUMENT = "monument"
    RESPONSIBILITY = "responsibility"


JOINABLE = (EntryKind.REPORT, EntryKind.RECOMMENDATION, EntryKind.COMMITMENT, EntryKind.ACTION, EntryKind.MOTION)
"""What may be part of a redress operation; with a report comes all that belongs to it."""
_RECOGNISES = (EntryKind.COMMITMENT, EntryKind.ACTION)


def check_part(kind: EntryKind, recognition: Recognition | None) -> None:
    """Raise StepRefused unless an entry of that kind may be part of an operation, or may be a recognition in it.

    >>> check_part(EntryKind.COMMITMENT, Recognition.APOLOGY)
    """
    if kind not in JOINABLE:
        raise StepRefused("Alleen een rapport, aanbeveling, toezegging, maatregel of motie kan bij een traject horen.")
    if recognition is not None and kind not in _RECOGNISES:
        raise StepRefused("Alleen een toezegging of maatregel kan een erkenning zijn. Laat het veld erkenning leeg.")
