"""Say from which perspective an organisation gives its points."""

from datetime import datetime

from django.db import transaction

from leerlus.register.value_lists import check_values
from leerlus_site.accounts.models import Organisation, User
from leerlus_site.accounts.operations.record_act import record_act
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.agenda.models import Voter


@transaction.atomic
def seat_voter(organisation: Organisation, perspective: str, *, by: User, at: datetime) -> Voter:
    """The organisation with that perspective; a second time changes it, also for the points that it gave."""
    check(by, Act.KEEP_AGENDA)
    check_values("perspective", [perspective])
    voter, _made = Voter.objects.update_or_create(organisation=organisation, defaults={"perspective": perspective})
    record_act("organisation", organisation.key, "voter_seated", by=by, at=at, perspective=perspective)
    return voter
