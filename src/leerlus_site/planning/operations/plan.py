"""Plan a day on which something must be public."""

from datetime import date, datetime

from django.db import transaction

from leerlus_site.accounts.models import User
from leerlus_site.accounts.operations.record_act import record_act
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.common.required import need_words
from leerlus_site.documents.models import Document
from leerlus_site.planning.models import PlannedPublication


@transaction.atomic
def plan(
    title: str, on: date, *, basis: str, source: str, document: Document | None = None, by: User, at: datetime
) -> PlannedPublication:
    """The planned day; StepRefused without what it is, why that day, and where that is said."""
    check(by, Act.RELEASE)
    need_words({"Wat openbaar moet worden": title, "Waarom op die dag": basis, "Waar dat staat": source})
    made = PlannedPublication.objects.create(
        title=title, document=document, on=on, original_on=on, basis=basis, source=source
    )
    record_act("planned", str(made.pk), "publication_planned", by=by, at=at, reason=basis, on=on.isoformat())
    return made
