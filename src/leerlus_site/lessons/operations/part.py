"""Undo a merge: the lesson that went up in another stands on its own again."""

from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from leerlus.errors import StepRefused
from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.history.operations.record import record
from leerlus_site.lessons.models import Merge
from leerlus_site.register.models import Entry


@transaction.atomic
def part(merge: Merge, *, by: User, at: datetime, reason: str) -> Entry:
    """The lesson in the state that it had before; StepRefused without a reason, or when it was undone already."""
    check(by, Act.KEEP_LESSONS)
    if not reason.strip():
        raise StepRefused("Schrijf erbij waarom dit toch twee lessen zijn.")
    locked = Merge.objects.select_for_update().get(pk=merge.pk)
    if locked.undone_on is not None:
        raise StepRefused("Dit samenvoegen is al teruggedraaid.")
    back = Entry.objects.select_for_update(of=("self",)).get(pk=locked.merged_id)
    back.state = locked.was_state
    back.save(update_fields=["state"])
    locked.undone_on, locked.undone_reason = localdate(at), reason
    locked.save(update_fields=["undone_on", "undone_reason"])
    record(
        by=by,
        function=function_of(by),
        verb="parted",
        object_type="entry",
        object_id=back.reference,
        reason=reason,
        payload={"from": locked.kept.reference, "to": back.state},
        at=at,
    )
    return back
