"""What the words of refusing are called in Dutch."""

from leerlus.register.refusals import House, RefusalState

STATE: dict[str, str] = {
    RefusalState.ASKED: "nog niet beantwoord",
    RefusalState.REFUSED: "geweigerd",
    RefusalState.GIVEN: "gegeven",
}
HOUSE: dict[str, str] = {House.SECOND: "Tweede Kamer", House.FIRST: "Eerste Kamer"}
