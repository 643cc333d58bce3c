"""Take a document from everything that was made public, and put back what may stay without it."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import Q, TextField
from django.db.models.functions import Cast

from leerlus_site.publication.candidates import candidates
from leerlus_site.publication.current import build
from leerlus_site.publication.operations.deliver import deliver_later
from leerlus_site.publication.operations.publish import publish
from leerlus_site.publication.operations.refresh_index import refresh_index_later
from leerlus_site.publication.operations.settle import remove_files_later
from leerlus_site.snapshots.models import Snapshot

_EMPTY = "Niet meer openbaar"


def purge(document_key: str, *, at: datetime) -> dict[str, int]:
    """Empty every snapshot that says something of the document, old versions too; the counts by what it was.

    The caller holds the lock and the transaction. Nothing of it is current afterwards, so pages, lists, sitemaps and
    exports have lost it with the commit; search answers are checked against what is current.
    """
    told = Snapshot.objects.annotate(said=Cast("content", TextField())).filter(
        Q(kind="document", key=document_key) | Q(said__contains=f'"{document_key}"')
    )
    found = list(told.defer("content").order_by("pk"))
    ids = [snapshot.pk for snapshot in found]
    Snapshot.objects.filter(pk__in=ids, is_current=True).update(withdrawn_at=at)
    Snapshot.objects.filter(pk__in=ids).update(is_current=False, title=_EMPTY, sort_title="", content={}, metadata={})
    if found:
        refresh_index_later(found)
    deliver_later(document_key)
    return {"snapshots": len(found), "public_files": remove_files_later(document_key)}


def affected(document_key: str) -> list[tuple[str, str]]:
    """(kind, key) of the other things that are public now and say something of the document."""
    current = Snapshot.objects.filter(is_current=True).exclude(kind="document", key=document_key)
    told = current.annotate(said=Cast("content", TextField())).filter(said__contains=f'"{document_key}"')
    return list(told.order_by("kind", "key").values_list("kind", "key"))


def put_back(things: Iterable[tuple[str, str]], *, reference: str, at: datetime) -> int:
    """Release these anew as they stand now, without the document; those that may not stay are left out."""
    allowed = set(candidates())
    made = [
        publish(built, None, reference=reference, at=at)
        for built in build([thing for thing in things if thing in allowed])
    ]
    if made:
        refresh_index_later(made)
    return len(made)
