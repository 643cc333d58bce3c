"""Two lessons say the same: one goes up in the other, and both keep their reference."""

from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from leerlus.lessons import guards
from leerlus.register.lessons import LessonState
from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.history.operations.record import record
from leerlus_site.lessons.mapping import detail_of
from leerlus_site.lessons.models import Merge
from leerlus_site.lessons.operations.public_words import need_public_words
from leerlus_site.register.models import Entry
from leerlus_site.register.operations.change_state import move


@transaction.atomic
def merge(merged: Entry, kept: Entry, *, by: User, at: datetime, reason: str) -> Merge:
    """`merged` is withdrawn and points at `kept`; `part` undoes it. Nothing of either is lost."""
    check(by, Act.KEEP_LESSONS)
    rows = {
        entry.pk: entry
        for entry in Entry.objects.select_for_update(of=("self",))
        .filter(pk__in=[merged.pk, kept.pk], kind="lesson")
        .select_related("lessondetail")
        .order_by("pk")
    }
    into, gone = rows[kept.pk], rows[merged.pk]
    guards.need_mergeable((into.reference, into.state), (gone.reference, gone.state))
    for entry in (into, gone):
        need_public_words({"reason": reason}, marking=detail_of(entry).marking, cleared=detail_of(entry).cleared)
    was = gone.state
    move(gone, LessonState.WITHDRAWN, by=by, at=at, reason=reason)
    made = Merge.objects.create(kept=into, merged=gone, was_state=was, reason=reason, on=localdate(at))
    record(
        by=by,
        function=function_of(by),
        verb="merged",
        object_type="entry",
        object_id=into.reference,
        reason=reason,
        payload={"merged": gone.reference, "was": was},
        at=at,
    )
    return made
