"""Plan a day on which something must be public."""

from datetime import date, datetime

from django.db import transaction

from leerlus_site.accounts.models import User
from leerlus_site.accounts.operations.record_act import record_act
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.documents.models import Document
from leerlus_site.planning.models import PlannedPublication
from leerlus_site.planning.operations.act import need


@transaction.atomic
def plan(
    title: str, on: date, *, basis: str, source: str, document: Document | None = None, by: User, at: datetime
) -> PlannedPublication:
    """The planned day; StepRefused without what it is, why that day, and where that is said."""
    check(by, Act.RELEASE)
    for words, what in ((title, "Wat openbaar moet worden"), (basis, "Waarom op die dag"), (source, "Waar dat staat")):
        need(words, what)
    made = PlannedPublication.objects.create(
        title=title, document=document, on=on, original_on=on, basis=basis, source=source
    )
    record_act("planned", str(made.pk), "publication_planned", by=by, at=at, reason=basis, on=on.isoformat())
    return made
