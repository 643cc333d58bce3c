"""Say which organisation owes an entry."""

from datetime import datetime

from django.db import transaction

from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import Function, Organisation, User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.history.operations.record import record
from leerlus_site.register.models import Entry


@transaction.atomic
def assign_owner(
    entry: Entry,
    organisation: Organisation | None,
    owner: Function | None = None,
    *,
    by: User,
    at: datetime,
    reason: str,
) -> Entry:
    """Set organisation and owning function, and record it."""
    check(by, Act.EDIT_ENTRY)
    locked = Entry.objects.select_for_update(of=("self",)).get(pk=entry.pk)
    locked.organisation, locked.owner = organisation, owner
    locked.save(update_fields=["organisation", "owner"])
    record(
        by=by,
        function=function_of(by),
        verb="owner_assigned",
        object_type="entry",
        object_id=locked.reference,
        reason=reason,
        payload={"organisation": organisation.key if organisation else None},
        at=at,
    )
    return locked
