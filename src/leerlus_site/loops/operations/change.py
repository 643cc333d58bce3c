"""The part that every step with a loop shares: lock it, store what the rules gave back, record it."""

from datetime import datetime
from typing import Any

from leerlus.loops import loop as core
from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import User
from leerlus_site.history.operations.record import record
from leerlus_site.loops.models import Loop


def locked(loop: Loop) -> Loop:
    """The loop as it stands now; until the transaction ends nobody else changes it."""
    rows = Loop.objects.select_for_update(of=("self",)).select_related("addressee", "entry__organisation")
    return rows.get(pk=loop.pk)


def store(loop: Loop, after: core.Loop) -> None:
    """Save what the rules decided."""
    loop.state, loop.turn, loop.due, loop.asked_on = after.state.value, after.turn, after.due, after.asked_on
    loop.save(update_fields=["state", "turn", "due", "asked_on"])


def record_step(
    loop: Loop,
    verb: str,
    *,
    by: User | None,
    at: datetime,
    reason: str = "",
    **payload: Any,  # Any: JSON values
) -> None:
    """Record the step; the last statement of the operation's transaction."""
    record(
        by=by,
        function=function_of(by) if by else "",
        verb=verb,
        object_type="loop",
        object_id=loop.reference,
        reason=reason,
        payload={"turn": loop.turn, **payload},
        at=at,
    )
