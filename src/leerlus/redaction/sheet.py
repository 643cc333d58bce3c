"""The way of a redaction in the office: prepared by one, approved by another, then carried out and verified."""

from enum import StrEnum


class SheetState(StrEnum):
    """How far the redaction of a document is; `held` is where the verifier found a trace or nothing could be made."""

    OPEN = "open"
    SUBMITTED = "submitted"
    APPROVED = "approved"
    MADE = "made"
    HELD = "held"


SHEET_STEPS: dict[SheetState, frozenset[SheetState]] = {
    SheetState.OPEN: frozenset({SheetState.SUBMITTED}),
    SheetState.SUBMITTED: frozenset({SheetState.APPROVED, SheetState.OPEN}),
    SheetState.APPROVED: frozenset({SheetState.MADE, SheetState.HELD}),
    SheetState.HELD: frozenset({SheetState.OPEN}),
    # Something was overlooked: the public version goes, and two people look again.
    SheetState.MADE: frozenset({SheetState.OPEN}),
}
