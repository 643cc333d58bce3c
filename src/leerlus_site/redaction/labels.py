"""What the words of redacting are called in Dutch."""

from leerlus.redaction.plan import Decision
from leerlus.redaction.sheet import SheetState

STATE: dict[str, str] = {
    SheetState.OPEN: "wordt voorbereid",
    SheetState.SUBMITTED: "wacht op akkoord",
    SheetState.APPROVED: "akkoord, wordt gemaakt",
    SheetState.MADE: "openbare versie gemaakt",
    SheetState.HELD: "tegengehouden door de controle",
}
DECISION: dict[str, str] = {
    Decision.PROPOSED: "voorstel: lakken",
    Decision.CONFIRMED: "gelakt",
    Decision.REJECTED: "blijft staan",
    Decision.UNDECIDED: "nog te beslissen",
}
