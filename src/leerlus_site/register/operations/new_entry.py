"""Give something a place in the register."""

from datetime import datetime

from django.db import transaction

from leerlus.register.annex import short_title
from leerlus.register.kinds import REFERENCE_PREFIX, EntryKind
from leerlus.register.states import first_state
from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.common.turns import next_reference
from leerlus_site.history.operations.record import record
from leerlus_site.register.mapping import NewEntry
from leerlus_site.register.models import (
    ActionDetail,
    BottleneckDetail,
    CommitmentDetail,
    Entry,
    LessonDetail,
    MotionDetail,
    RecommendationDetail,
    ReportDetail,
)
from leerlus_site.register.models.entry import Detail

_DETAILS: dict[EntryKind, type[Detail]] = {
    EntryKind.REPORT: ReportDetail,
    EntryKind.RECOMMENDATION: RecommendationDetail,
    EntryKind.COMMITMENT: CommitmentDetail,
    EntryKind.ACTION: ActionDetail,
    EntryKind.MOTION: MotionDetail,
    EntryKind.LESSON: LessonDetail,
    EntryKind.BOTTLENECK: BottleneckDetail,
}


@transaction.atomic
def new_entry(new: NewEntry, *, by: User, at: datetime, reason: str = "") -> Entry:
    """Save and record a new entry; PermissionDenied unless `by` may edit entries."""
    check(by, Act.EDIT_ENTRY)
    return enter(new, by=by, at=at, reason=reason)


def enter(new: NewEntry, *, by: User, at: datetime, reason: str) -> Entry:
    """The same inside another operation, which checked its own right and holds the transaction."""
    entry = Entry.objects.create(
        kind=new.kind,
        state=new.state or first_state(new.kind),
        reference=next_reference(Entry.objects.all(), f"{REFERENCE_PREFIX[new.kind]}-{at.year}-"),
        source_number=new.source_number,
        title=short_title(new.title or new.text),
        text=new.text,
        organisation=new.organisation,
        created_at=at,
    )
    _DETAILS[new.kind](entry=entry, kind=new.kind.value, **new.detail).save(force_insert=True)
    record(
        by=by,
        function=function_of(by),
        verb="entered",
        object_type="entry",
        object_id=entry.reference,
        reason=reason,
        payload={"title": entry.title, "state": entry.state},
        at=at,
    )
    return entry
