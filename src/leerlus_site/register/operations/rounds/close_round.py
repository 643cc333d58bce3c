"""Close a round: from then on nobody writes, and what is missing is on record."""

from datetime import datetime

from django.db import transaction

from leerlus.errors import StepRefused
from leerlus.register.rounds import ROUND_STEPS, RoundState
from leerlus.register.states import check_step
from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.history.operations.record import record
from leerlus_site.register.models import Cycle
from leerlus_site.register.operations.rounds.locking import locked_round
from leerlus_site.register.round_queries import missing


@transaction.atomic
def close_round(cycle: Cycle, *, seen_missing: int, by: User, at: datetime, reason: str) -> Cycle:
    """The round, closed for good. `seen_missing` is how many missing updates the closer had before him.

    Raises StepRefused when that number is no longer right, so that nobody closes over what he did not see, and
    without a reason when the closing date has not come yet.
    """
    check(by, Act.RELEASE_ROUND)
    locked, state = locked_round(cycle)
    check_step(ROUND_STEPS, state, RoundState.CLOSED)
    lacking = list(missing(locked).values_list("action__reference", flat=True))
    if len(lacking) != seen_missing:
        raise StepRefused(
            f"Intussen is er iets veranderd: van {len(lacking)} maatregelen is nu geen opgave ontvangen. "
            "Bekijk de lijst opnieuw en sluit daarna de ronde."
        )
    if locked.closes_on and at.date() <= locked.closes_on and not reason.strip():
        raise StepRefused("De sluitingsdatum is nog niet voorbij. Schrijf erbij waarom de ronde nu al sluit.")
    locked.closed = True
    locked.save(update_fields=["closed"])
    record(
        by=by,
        function=function_of(by),
        verb="round_closed",
        object_type="round",
        object_id=str(locked.pk),
        reason=reason,
        payload={"missing": lacking},
        at=at,
    )
    return locked
