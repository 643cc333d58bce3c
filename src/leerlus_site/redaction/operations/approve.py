"""Four eyes: one puts the redaction before another, who approves it or sends it back."""

from datetime import datetime

from django.db import transaction
from procrastinate.contrib.django import app

from leerlus.errors import StepRefused
from leerlus.redaction.plan import Decision, checked, forgotten
from leerlus.redaction.sheet import SheetState
from leerlus_site.accounts.models import User
from leerlus_site.accounts.operations.record_act import record_act
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.redaction.mapping import plan_of, text_of
from leerlus_site.redaction.models import PublicVersion, RedactionSheet
from leerlus_site.redaction.operations.words import locked, need_step

CARRY_OUT = "leerlus.carry_out_redaction"
_MOST_NAMED = 5


@transaction.atomic
def submit(sheet: RedactionSheet, *, strict: bool, by: User, at: datetime) -> RedactionSheet:
    """Put before someone else; StepRefused while something is undecided or forgotten."""
    check(by, Act.REDACT)
    mine = locked(sheet)
    need_step(mine, SheetState.SUBMITTED)
    waiting = mine.redactions.filter(decision__in=[Decision.PROPOSED, Decision.UNDECIDED]).count()
    if waiting:
        raise StepRefused(f"Over {waiting} passages is nog niet beslist. Beslis eerst bij elke passage.")
    text = text_of(mine)
    plan = checked(plan_of(mine), text)
    places = [start for _number, start in forgotten(plan, text)]
    if places:
        around = (text.text[max(0, start - 20) : start + 30] for start in places[:_MOST_NAMED])
        shown = "; ".join(f'"{" ".join(words.split())}"' for words in around)
        raise StepRefused(
            f"Woorden die u lakt, staan ook op {len(places)} andere plaatsen: {shown}. Voeg die toe en beslis erover."
        )
    mine.state, mine.prepared_by, mine.strict = SheetState.SUBMITTED, by, strict
    mine.approved_by = mine.approved_at = None
    mine.returned = mine.fault = ""
    mine.save()
    mine.workers.add(by)
    record_act(
        "document",
        mine.document.reference,
        "redaction_submitted",
        by=by,
        at=at,
        goes=mine.redactions.filter(decision="confirmed").count(),
    )
    return mine


@transaction.atomic
def approve(sheet: RedactionSheet, *, by: User, at: datetime) -> RedactionSheet:
    """Approved by someone who never worked on it; the worker then makes the public version."""
    check(by, Act.APPROVE_REDACTION)
    mine = locked(sheet)
    need_step(mine, SheetState.APPROVED)
    if mine.workers.filter(pk=by.pk).exists():
        raise StepRefused("U werkte zelf aan dit lakwerk. Iemand anders moet het nakijken.")
    mine.state, mine.approved_by, mine.approved_at = SheetState.APPROVED, by, at
    mine.save()
    app.configure_task(CARRY_OUT).defer(sheet_id=mine.pk)
    record_act("document", mine.document.reference, "redaction_approved", by=by, at=at)
    return mine


@transaction.atomic
def send_back(sheet: RedactionSheet, *, reason: str, by: User, at: datetime) -> RedactionSheet:
    """Back to who prepared it, with the reason; a public version that was made goes."""
    mine = locked(sheet)
    check(by, Act.APPROVE_REDACTION if mine.state == SheetState.SUBMITTED else Act.REDACT)
    need_step(mine, SheetState.OPEN)
    if not reason.strip():
        raise StepRefused("Schrijf erbij waarom dit opnieuw bekeken moet worden.")
    PublicVersion.objects.filter(sheet=mine).delete()
    mine.state, mine.returned = SheetState.OPEN, reason.strip()
    mine.approved_by = mine.approved_at = None
    mine.save()
    record_act("document", mine.document.reference, "redaction_reopened", by=by, at=at, reason=reason)
    return mine
