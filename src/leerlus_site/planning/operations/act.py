"""What the acts share: the row as it stands now, and what the history is told."""

from datetime import datetime
from typing import Any

from leerlus.errors import StepRefused
from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import User
from leerlus_site.history.operations.record import record
from leerlus_site.planning.models import PlannedPublication


def open_plan(planned: PlannedPublication) -> PlannedPublication:
    """The row as it stands now, locked; StepRefused when it was dropped."""
    mine = PlannedPublication.objects.select_for_update(of=("self",)).get(pk=planned.pk)
    if mine.dropped:
        raise StepRefused("Dit plan is vervallen. Maak een nieuw plan als het toch doorgaat.")
    return mine


def need(words: str, what: str) -> None:
    """StepRefused for an empty text; `what` says what is missing."""
    if not words.strip():
        raise StepRefused(f"{what} ontbreekt. Schrijf het erbij.")


def record_act(
    planned: PlannedPublication,
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
        object_type="planned",
        object_id=str(planned.pk),
        reason=reason,
        payload=payload,
        at=at,
    )
