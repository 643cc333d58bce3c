"""Say which organisation owes an entry; let entries go along when functions move to their successor."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.db.models import Q

from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import Function, Organisation, User
from leerlus_site.accounts.operations.succeed import Succession
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


def move_entries(
    moved: Sequence[Succession], old: Organisation, new: Organisation, *, by: User, at: datetime, reason: str
) -> list[Entry]:
    """Entries of functions that ended go to their successor, and those of the old organisation to the new one.

    The caller checked the right and holds the transaction.
    """
    after = {one.before.pk: one.after for one in moved}
    rows = Entry.objects.select_for_update(of=("self",)).select_related("owner", "organisation")
    whose = Q(owner__in=after) | (Q(organisation=old) if old != new else Q())
    found = list(rows.filter(whose).order_by("reference"))
    for entry in found:
        entry.owner = after.get(entry.owner_id or 0, entry.owner)
        entry.organisation = new if entry.organisation_id == old.pk else entry.organisation
        entry.save(update_fields=["owner", "organisation"])
        record(
            by=by,
            function=function_of(by),
            verb="owner_assigned",
            object_type="entry",
            object_id=entry.reference,
            reason=reason,
            payload={"organisation": entry.organisation.key if entry.organisation else None},
            at=at,
        )
    return found
