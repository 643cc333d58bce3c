"""Let the ladder stand still, and let it go on: recorded decisions."""

from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from leerlus.errors import StepRefused
from leerlus.loops import guards
from leerlus.loops.kinds import PauseGround
from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.history.operations.record import record
from leerlus_site.loops.models import Loop, Pause


@transaction.atomic
def pause(
    ground: PauseGround, *, last_day: date | None, reason: str, by: User, at: datetime, loop: Loop | None = None
) -> Pause:
    """From today to `last_day`, or until someone ends it, no day counts: for one loop, or for all."""
    check(by, Act.PAUSE_LADDER)
    guards.need_words(reason, "De reden van de stilstand")
    today = localdate(at)
    if last_day and last_day < today:
        raise StepRefused("De laatste dag ligt in het verleden. Kies een latere dag, of laat hem leeg.")
    made = Pause.objects.create(
        loop=loop, ground=ground, first_day=today, last_day=last_day, reason=reason, by_function=function_of(by)
    )
    _record(made, "ladder_paused", by=by, at=at, reason=reason)
    return made


@transaction.atomic
def resume(paused: Pause, *, reason: str, by: User, at: datetime) -> Pause:
    """The pause ends today; tomorrow the days count again."""
    check(by, Act.PAUSE_LADDER)
    guards.need_words(reason, "De reden om verder te gaan")
    mine, today = Pause.objects.select_for_update(of=("self",)).get(pk=paused.pk), localdate(at)
    if mine.last_day and mine.last_day <= today:
        raise StepRefused("Deze stilstand is al voorbij.")
    mine.last_day = max(today, mine.first_day)
    mine.save(update_fields=["last_day"])
    _record(mine, "ladder_resumed", by=by, at=at, reason=reason)
    return mine


def _record(paused: Pause, verb: str, *, by: User, at: datetime, reason: str) -> None:
    record(
        by=by,
        function=function_of(by),
        verb=verb,
        object_type="loop" if paused.loop else "ladder",
        object_id=paused.loop.reference if paused.loop else "all",
        reason=reason,
        payload={"ground": paused.ground, "last_day": str(paused.last_day or "")},
        at=at,
    )
