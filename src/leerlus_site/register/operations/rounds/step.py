"""Take one step with an update: lock, right, guard of the core, save, record."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.timezone import localdate

from leerlus.register.rounds import check_update_step
from leerlus.register.states import UpdateState
from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import User
from leerlus_site.accounts.roles import Act
from leerlus_site.history.operations.record import record
from leerlus_site.register.mapping import writing_of
from leerlus_site.register.models import ProgressUpdate
from leerlus_site.register.operations.rounds.locking import check_own, locked_update


@dataclass(frozen=True)
class Step:
    """Where an update goes, which act that is, and the verb that history keeps."""

    to: UpdateState
    act: Act
    verb: str


def take_step(update: ProgressUpdate, step: Step, *, by: User, at: datetime, reason: str = "") -> ProgressUpdate:
    """The update after the step; part of the caller's transaction."""
    check_own(by, update, step.act, localdate(at))
    locked, round_state = locked_update(update)
    check_own(by, locked, step.act, localdate(at))
    check_update_step(
        UpdateState(locked.state), step.to, round_state=round_state, writing=writing_of(locked), reason=reason
    )
    locked.state, locked.returned, locked.at = step.to, reason, at
    locked.version += 1
    locked.save(update_fields=["state", "returned", "at", "version"])
    record(
        by=by,
        function=function_of(by),
        verb=step.verb,
        object_type="update",
        object_id=str(locked.pk),
        reason=reason,
        payload={"text": locked.text, "class": locked.update_class, "version": locked.version},
        at=at,
    )
    return locked
