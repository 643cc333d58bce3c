"""What the words of the calendar are called in Dutch."""

from leerlus.publication.planned import PlannedState

STATE: dict[str, str] = {
    PlannedState.COMING: "komt",
    PlannedState.OVERDUE: "de dag is voorbij",
    PlannedState.KEPT: "op tijd openbaar",
    PlannedState.KEPT_LATE: "te laat openbaar",
    PlannedState.DROPPED: "vervallen",
}
