"""Release: a person makes it public; snapshots, public files and the index job in one transaction."""

from datetime import datetime

from django.db import connection, transaction

from leerlus.errors import StepRefused
from leerlus.register.states import RELEASE_STEPS, ReleaseState, check_step
from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.documents.models import Document
from leerlus_site.history.operations.record import record
from leerlus_site.publication.checks import Weight, check_release
from leerlus_site.publication.contents import Built
from leerlus_site.publication.current import changed
from leerlus_site.publication.models import Release
from leerlus_site.publication.operations.refresh_index import refresh_index_later
from leerlus_site.publication.public_store import put
from leerlus_site.snapshots.contents import SCHEMA
from leerlus_site.snapshots.models import PublicFile, Snapshot

_LOCK = 7_203


@transaction.atomic
def release(draft: Release, *, by: User, at: datetime, reason: str) -> Release:
    """Make a prepared release public; StepRefused when the check stops it or it went out already."""
    check(by, Act.RELEASE)
    if not reason.strip():
        raise StepRefused("Schrijf erbij waarom dit nu openbaar wordt.")
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
    locked = Release.objects.select_for_update().get(pk=draft.pk)
    check_step(RELEASE_STEPS, ReleaseState(locked.state), ReleaseState.CHECKED)
    stops = [remark for remark in check_release(locked) if remark.weight is Weight.STOP]
    if stops:
        raise StepRefused(f"De controle houdt deze uitgave tegen: {stops[0].key}: {stops[0].sentence}")
    published = [
        _publish(built, before, locked, at) for built, before in changed(locked.items.values_list("kind", "key"))
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


def _publish(built: Built, before: Snapshot | None, release: Release, at: datetime) -> Snapshot:
    if before is not None:
        Snapshot.objects.filter(pk=before.pk).update(is_current=False)
    last = Snapshot.objects.filter(kind=built.kind, key=built.key).order_by("-version").first()
    made = Snapshot.objects.create(
        kind=built.kind,
        key=built.key,
        version=last.version + 1 if last else 1,
        schema=SCHEMA,
        title=built.title,
        sort_title=built.title.casefold(),
        state=built.state,
        organisation_key=built.organisation_key,
        report_key=built.report_key,
        on_date=built.on_date,
        due_until=built.due_until,
        silent_since=built.silent_since,
        silent_of=list(built.silent_of),
        content=built.content,
        metadata=built.metadata,
        released_at=at,
        release_reference=release.reference,
    )
    if built.kind == "document":
        _publish_file(built)
    return made


def _publish_file(built: Built) -> None:
    """The public file follows the content: there when the content offers it, gone when it no longer does."""
    if built.file is None:
        PublicFile.objects.filter(document_key=built.key).delete()
        return
    document = Document.objects.get(reference=built.key)
    put(document.sha256)
    PublicFile.objects.update_or_create(
        sha256=document.sha256,
        defaults={
            "name": document.file_name,
            "media_type": document.media_type,
            "size": document.size,
            "document_key": built.key,
        },
    )
