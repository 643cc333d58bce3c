"""Decide on passages: it goes, or it stays; one, all alike, or all proposals that are left."""

from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet

from leerlus.errors import StepRefused
from leerlus.redaction.plan import Decision, ground
from leerlus_site.accounts.models import User
from leerlus_site.accounts.operations.record_act import record_act
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.redaction.models import Redaction, RedactionSheet
from leerlus_site.redaction.operations.words import open_for_work

_DECIDED = (Decision.CONFIRMED, Decision.REJECTED)


@transaction.atomic
def decide(
    passage: Redaction, decision: Decision, *, ground_code: str, alike: bool, by: User, at: datetime
) -> list[Redaction]:
    """The passages as decided; `alike` takes all with the same words along. A decision may be changed again."""
    check(by, Act.REDACT)
    sheet = open_for_work(passage.sheet)
    if decision not in _DECIDED:
        raise StepRefused("Kies lakken of laten staan.")
    chosen = ground(ground_code).code
    rows = list(_alike(sheet, passage) if alike else sheet.redactions.filter(pk=passage.pk))
    for row in rows:
        row.decision, row.ground, row.decided_by, row.decided_at = decision, chosen, by, at
    Redaction.objects.bulk_update(rows, ["decision", "ground", "decided_by", "decided_at"])
    sheet.workers.add(by)
    places = [[row.start, row.end] for row in rows]
    record_act(
        "document",
        sheet.document.reference,
        "redaction_decided",
        by=by,
        at=at,
        decision=decision.value,
        ground=chosen,
        places=places,
    )
    return rows


@transaction.atomic
def confirm_proposals(sheet: RedactionSheet, *, by: User, at: datetime) -> int:
    """Confirm all proposals that nobody decided on yet; what is in doubt stays in doubt. How many there were."""
    check(by, Act.REDACT)
    mine = open_for_work(sheet)
    left = mine.redactions.filter(decision=Decision.PROPOSED)
    number = left.update(decision=Decision.CONFIRMED, decided_by=by, decided_at=at)
    if number:
        mine.workers.add(by)
        record_act(
            "document",
            mine.document.reference,
            "redaction_decided",
            by=by,
            at=at,
            decision=Decision.CONFIRMED.value,
            proposals=number,
        )
    return number


def _alike(sheet: RedactionSheet, passage: Redaction) -> QuerySet[Redaction]:
    return sheet.redactions.filter(quote__iexact=passage.quote)
