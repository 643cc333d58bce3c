"""Put one thing before the public: a new snapshot, and its file. The caller holds the lock and the transaction."""

from datetime import datetime
from typing import cast

from leerlus_site.publication.contents import Built
from leerlus_site.publication.operations.deliver import deliver_later
from leerlus_site.publication.operations.settle import remove_files_later
from leerlus_site.publication.public_store import put
from leerlus_site.snapshots.contents import SCHEMA, DocumentContent
from leerlus_site.snapshots.models import PublicFile, Snapshot


def publish(built: Built, before: Snapshot | None, *, reference: str, at: datetime) -> Snapshot:
    """The next version of one thing, in place of `before`; `reference` is that of the act that made it public."""
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
        release_reference=reference,
    )
    if built.kind == "document":
        _publish_file(built)
        deliver_later(built.key)
    return made


def _publish_file(built: Built) -> None:
    """The public file follows the content: there when the content offers it, gone when it no longer does."""
    if built.file is None:
        remove_files_later(built.key)
        return
    offered = cast(DocumentContent, built.content)["file"]
    assert offered is not None
    digest = offered["sha256"]
    if PublicFile.objects.filter(document_key=built.key).exclude(pk=digest).exists():
        # Another version was public: its bytes go at once.
        remove_files_later(built.key)
    put(digest)
    PublicFile.objects.update_or_create(
        sha256=digest,
        defaults={
            "name": offered["name"],
            "media_type": offered["media_type"],
            "size": offered["size"],
            "document_key": built.key,
        },
    )
