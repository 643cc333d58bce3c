"""What the acts share: the sheet as it stands now, and what the history is told of it (never the words that go)."""

from datetime import datetime
from typing import Any

from leerlus.errors import StepRefused
from leerlus.redaction.sheet import SHEET_STEPS, SheetState
from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import User
from leerlus_site.history.operations.record import record
from leerlus_site.redaction.labels import STATE
from leerlus_site.redaction.models import RedactionSheet


def locked(sheet: RedactionSheet) -> RedactionSheet:
    """The row as it stands now, held until the transaction ends."""
    found = RedactionSheet.objects.select_related("document", "text").select_for_update(of=("self",))
    return found.get(pk=sheet.pk)


def open_for_work(sheet: RedactionSheet) -> RedactionSheet:
    """The same, where passages may still be decided on; else StepRefused."""
    mine = locked(sheet)
    if mine.state != SheetState.OPEN:
        raise StepRefused(
            f"Dit lakwerk staat op '{STATE[mine.state]}'. Stuur het eerst terug of heropen het, en pas het dan aan."
        )
    return mine


def need_step(sheet: RedactionSheet, asked: SheetState) -> None:
    """StepRefused, in Dutch, where the table does not allow it."""
    current = SheetState(sheet.state)
    if asked not in SHEET_STEPS[current]:
        raise StepRefused(f"Dit lakwerk staat op '{STATE[current]}'. Van daar kan dit niet. Laad de bladzijde opnieuw.")


def record_act(
    sheet: RedactionSheet,
    verb: str,
    *,
    by: User,
    at: datetime,
    reason: str = "",
    **payload: Any,  # Any: JSON values
) -> None:
    """Record what was done, under the document; the last statement of the transaction."""
    record(
        by=by,
        function=function_of(by),
        verb=verb,
        object_type="document",
        object_id=sheet.document.reference,
        reason=reason,
        payload=payload,
        at=at,
    )
