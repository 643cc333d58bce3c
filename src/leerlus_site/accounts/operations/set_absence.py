"""Say when one is away, and who stands in."""

from datetime import date, datetime

from django.db import transaction

from leerlus.errors import StepRefused
from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import Absence, User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.history.operations.record import record


@transaction.atomic
def set_absence(substitute: User, first_day: date, last_day: date, *, by: User, at: datetime) -> Absence:
    """`by` is away on these days, both included, and `substitute` stands in; the work stays where it was."""
    check(by, Act.SET_ABSENCE)
    if substitute.pk == by.pk:
        raise StepRefused("U kunt niet uw eigen vervanger zijn. Kies iemand anders.")
    if not substitute.is_active:
        raise StepRefused(f"Het account van {substitute.name} is gesloten. Kies iemand anders.")
    if substitute.role != by.role:
        raise StepRefused(f"{substitute.name} heeft een andere rol en kan niet doen wat u doet. Kies iemand anders.")
    if last_day < first_day:
        raise StepRefused("De laatste dag ligt voor de eerste. Kies een latere laatste dag.")
    absence = Absence.objects.create(user=by, substitute=substitute, first_day=first_day, last_day=last_day)
    record(
        by=by,
        function=function_of(by),
        verb="absence_set",
        object_type="user",
        object_id=str(by.pk),
        payload={"substitute": substitute.pk, "first_day": str(first_day), "last_day": str(last_day)},
        at=at,
    )
    return absence
