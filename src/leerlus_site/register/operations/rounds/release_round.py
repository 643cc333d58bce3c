"""Release a round in one act: what was validated is published, and the actions follow what their owners said."""

from datetime import datetime

from django.db import transaction

from leerlus.errors import StepRefused
from leerlus.register.rounds import ROUND_STEPS, RoundState, check_update_step
from leerlus.register.states import UpdateState, check_step
from leerlus.statements import ProgressStatus
from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.history.operations.record import record
from leerlus_site.register.mapping import writing_of
from leerlus_site.register.models import Cycle
from leerlus_site.register.operations.rounds.follow_update import follow_update
from leerlus_site.register.operations.rounds.locking import locked_round
from leerlus_site.register.round_queries import missing


@transaction.atomic
def release_round(cycle: Cycle, *, by: User, at: datetime, reason: str) -> Cycle:
    """The round, released; StepRefused unless it is closed, without a reason, or while submitted updates wait.

    The public sees it after the next release of the portal, which has its own check.
    """
    check(by, Act.RELEASE_ROUND)
    if not reason.strip():
        raise StepRefused("Schrijf erbij waarom deze ronde nu wordt vrijgegeven.")
    locked, state = locked_round(cycle)
    check_step(ROUND_STEPS, state, RoundState.RELEASED)
    waiting = locked.updates.filter(state=UpdateState.SUBMITTED).count()
    if waiting:
        raise StepRefused(f"Er wachten nog {waiting} opgaven op akkoord. Vraag de akkoordgever om een besluit.")
    published = _publish(locked, at)
    locked.released_at = at
    locked.save(update_fields=["released_at"])
    record(
        by=by,
        function=function_of(by),
        verb="round_released",
        object_type="round",
        object_id=str(locked.pk),
        reason=reason,
        payload={
            "published": published,
            "missing": list(missing(locked).values_list("action__reference", flat=True)),
        },
        at=at,
    )
    return locked


def _publish(cycle: Cycle, at: datetime) -> int:
    validated = list(
        cycle.updates.select_for_update(of=("self",)).filter(state=UpdateState.VALIDATED).select_related("action")
    )
    for update in validated:
        check_update_step(
            UpdateState.VALIDATED,
            UpdateState.PUBLISHED,
            round_state=RoundState.RELEASED,
            writing=writing_of(update),
        )
        update.state, update.at = UpdateState.PUBLISHED, at
        update.save(update_fields=["state", "at"])
        follow_update(update.action, ProgressStatus(update.status))
    return len(validated)
