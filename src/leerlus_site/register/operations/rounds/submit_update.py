"""Hand a draft to the akkoordgever; completeness is checked here."""

from datetime import datetime

from django.db import transaction

from leerlus.register.states import UpdateState
from leerlus_site.accounts.models import User
from leerlus_site.accounts.roles import Act
from leerlus_site.register.models import ProgressUpdate
from leerlus_site.register.operations.rounds.step import Step, take_step


@transaction.atomic
def submit_update(update: ProgressUpdate, *, by: User, at: datetime) -> ProgressUpdate:
    """The update, submitted; StepRefused with what is lacking, or once the round is closed."""
    return take_step(update, Step(UpdateState.SUBMITTED, Act.WRITE_UPDATE, "update_submitted"), by=by, at=at)
