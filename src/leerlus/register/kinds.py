"""Kinds of entry in the register."""

from enum import StrEnum


class EntryKind(StrEnum):
    """What an entry is; the value is stored and stands in addresses of the API."""

    REPORT = "report"
    RECOMMENDATION = "recommendation"
    COMMITMENT = "commitment"
    ACTION = "action"
    MOTION = "motion"
    LESSON = "lesson"
    BOTTLENECK = "bottleneck"


REFERENCE_PREFIX: dict[EntryKind, str] = {
    EntryKind.REPORT: "RAP",
    EntryKind.RECOMMENDATION: "AAN",
    EntryKind.COMMITMENT: "TOE",
    EntryKind.ACTION: "MAA",
    EntryKind.MOTION: "MOT",
    EntryKind.LESSON: "LES",
    EntryKind.BOTTLENECK: "KNE",
}
"""Own references read `PREFIX-YEAR-NUMBER`, as `TOE-2026-0007`; source numbers are kept apart from them."""
