"""The akkoordgever stands behind what his organisation says, or sends it back with the reason."""

from datetime import datetime

from django.db import transaction

from leerlus.errors import StepRefused
from leerlus.register.states import UpdateState
from leerlus_site.accounts.models import User
from leerlus_site.accounts.roles import Act
from leerlus_site.register.models import ProgressUpdate
from leerlus_site.register.operations.rounds.step import Step, take_step


@transaction.atomic
def validate_update(update: ProgressUpdate, *, seen: int, by: User, at: datetime) -> ProgressUpdate:
    """The update, validated; StepRefused unless it was submitted, and when it is not the version that was `seen`."""
    if update.version != seen:
        raise StepRefused("De tekst is intussen veranderd. Lees haar opnieuw en geef dan uw akkoord.")
    return take_step(update, Step(UpdateState.VALIDATED, Act.VALIDATE_UPDATE, "update_validated"), by=by, at=at)


@transaction.atomic
def return_update(update: ProgressUpdate, *, by: User, at: datetime, reason: str) -> ProgressUpdate:
    """The update, a draft again, with the reason beside it; StepRefused without one, or once the round is closed."""
    step = Step(UpdateState.DRAFT, Act.VALIDATE_UPDATE, "update_returned")
    return take_step(update, step, by=by, at=at, reason=reason)
