"""Release: a person makes it public; snapshots, public files and the index job in one transaction."""

from datetime import datetime

from django.db import transaction

from leerlus.errors import StepRefused
from leerlus.register.states import RELEASE_STEPS, ReleaseState, check_step
from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.history.operations.record import record
from leerlus_site.publication.checks import Weight, check_release
from leerlus_site.publication.current import changed
from leerlus_site.publication.models import Release
from leerlus_site.publication.operations.publish import publish
from leerlus_site.publication.operations.refresh_index import refresh_index_later
from leerlus_site.publication.public_store import lock


@transaction.atomic
def release(draft: Release, *, by: User, at: datetime, reason: str) -> Release:
    """Make a prepared release public; StepRefused when the check stops it or it went out already."""
    check(by, Act.RELEASE)
    if not reason.strip():
        raise StepRefused("Schrijf erbij waarom dit nu openbaar wordt.")
    lock()
    locked = Release.objects.select_for_update().get(pk=draft.pk)
    check_step(RELEASE_STEPS, ReleaseState(locked.state), ReleaseState.CHECKED)
    stops = [remark for remark in check_release(locked) if remark.weight is Weight.STOP]
    if stops:
        raise StepRefused(f"De controle houdt deze uitgave tegen: {stops[0].key}: {stops[0].sentence}")
    published = [
        publish(built, before, reference=locked.reference, at=at)
        for built, before in changed(locked.items.values_list("kind", "key"))
    ]
    locked.state, locked.released_by, locked.released_at, locked.reason = ReleaseState.PUBLISHED, by, at, reason
    locked.save()
    refresh_index_later(published)
    record(
        by=by,
        function=function_of(by),
        verb="released",
        object_type="release",
        object_id=locked.reference,
        reason=reason,
        payload={"items": locked.items.count()},
        at=at,
    )
    return locked
