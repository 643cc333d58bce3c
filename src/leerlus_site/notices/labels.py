"""Dutch words for the states of a letter."""

from leerlus_site.notices.states import LetterState

STATE_LABELS: dict[LetterState, str] = {
    LetterState.WAITING: "wacht op verzending",
    LetterState.SENDING: "wordt verstuurd",
    LetterState.SENT: "verstuurd",
    LetterState.FAILED: "niet verstuurd",
    LetterState.KEPT: "bewaard, niet naar buiten verstuurd",
}
