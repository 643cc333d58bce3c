"""What the acts share: the row as it stands now, words that point at no one, and what the history is told."""

from datetime import datetime
from typing import Any

from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import User
from leerlus_site.history.operations.record import record
from leerlus_site.refusals.models import Refusal


def locked(refusal: Refusal) -> Refusal:
    """The row as it stands now, held until the transaction ends."""
    return Refusal.objects.select_for_update(of=("self",)).get(pk=refusal.pk)


def record_act(
    refusal: Refusal,
    verb: str,
    *,
    by: User,
    at: datetime,
    reason: str = "",
    **payload: Any,  # Any: JSON values
) -> None:
    """Record what was done; the last statement of the transaction."""
    record(
        by=by,
        function=function_of(by),
        verb=verb,
        object_type="refusal",
        object_id=refusal.reference,
        reason=reason,
        payload=payload,
        at=at,
    )
