"""Let a plan go."""

from datetime import datetime

from django.db import transaction

from leerlus_site.accounts.models import User
from leerlus_site.accounts.operations.record_act import record_act
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.common.required import need_words
from leerlus_site.planning.models import PlannedPublication
from leerlus_site.planning.operations.act import open_plan


@transaction.atomic
def drop(planned: PlannedPublication, *, reason: str, by: User, at: datetime) -> PlannedPublication:
    """The plan, dropped; it stays in the list with its reason. StepRefused without one."""
    check(by, Act.RELEASE)
    need_words({"De reden waarom dit niet doorgaat": reason})
    mine = open_plan(planned)
    mine.dropped = True
    mine.save(update_fields=["dropped"])
    record_act("planned", str(mine.pk), "planned_dropped", by=by, at=at, reason=reason)
    return mine
