"""Record that something became public that is no document here: a page elsewhere, a letter sent by others."""

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
def tell_public(planned: PlannedPublication, on: date, *, where: str, by: User, at: datetime) -> PlannedPublication:
    """The plan with its day; StepRefused where a document of ours tells it by itself, or without where it stands."""
    check(by, Act.RELEASE)
    need_words({"Waar het openbaar staat": where})
    mine = open_plan(planned)
    if mine.document_id is not None:
        raise StepRefused("Dit plan gaat over een document in Leerlus. Geef dat uit; dan staat de dag er vanzelf.")
    mine.public_on = on
    mine.save(update_fields=["public_on"])
    record_act("planned", str(mine.pk), "planned_kept", by=by, at=at, reason=where, on=on.isoformat())
    return mine
