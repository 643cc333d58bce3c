"""Choose how often one gets a digest."""

from datetime import datetime

from django.db import transaction

from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.history.operations.record import record
from leerlus_site.work.digest_days import Frequency
from leerlus_site.work.models import DigestChoice


@transaction.atomic
def choose_digest(frequency: Frequency, *, by: User, at: datetime) -> DigestChoice:
    """The choice of the user himself; the same choice again records nothing."""
    check(by, Act.READ)
    before = DigestChoice.objects.filter(user=by).first()
    if before and before.frequency == frequency:
        return before
    choice, _made = DigestChoice.objects.update_or_create(user=by, defaults={"frequency": frequency})
    record(
        by=by,
        function=function_of(by),
        verb="digest_chosen",
        object_type="user",
        object_id=str(by.pk),
        payload={"frequency": frequency},
        at=at,
    )
    return choice
