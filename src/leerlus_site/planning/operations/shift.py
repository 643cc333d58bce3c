"""Move a planned day."""

from datetime import date, datetime

from django.db import transaction

from leerlus.errors import StepRefused
from leerlus_site.accounts.models import User
from leerlus_site.accounts.operations.record_act import record_act
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.common.required import need_words
from leerlus_site.planning.models import PlannedPublication
from leerlus_site.planning.operations.act import open_plan


@transaction.atomic
def shift(planned: PlannedPublication, on: date, *, reason: str, by: User, at: datetime) -> PlannedPublication:
    """The plan with its new day, the first day kept; StepRefused without a reason or where nothing changes."""
    check(by, Act.RELEASE)
    need_words({"De reden van het verschuiven": reason})
    mine = open_plan(planned)
    if mine.on == on:
        raise StepRefused("Dit is de dag die er al staat. Kies een andere dag.")
    was, mine.on = mine.on, on
    mine.save(update_fields=["on"])
    record_act(
        "planned",
        str(mine.pk),
        "planned_shifted",
        by=by,
        at=at,
        reason=reason,
        was=was.isoformat(),
        became=on.isoformat(),
    )
    return mine
