"""What the acts share: the sheet as it stands now, and the steps that it may take."""

from leerlus.errors import StepRefused
from leerlus.redaction.sheet import SHEET_STEPS, SheetState
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
