"""What a person may do with a proposal; what was decided stays, so that it is not proposed again."""

from enum import StrEnum

from leerlus.errors import StepRefused


class ProposalState(StrEnum):
    """Where a proposal stands."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


def check_undecided(state: str) -> None:
    """Raise StepRefused where someone decided already."""
    if state != ProposalState.PROPOSED:
        raise StepRefused("Over deze koppeling is al beslist. Ververs de pagina om te zien wat nog wacht.")
