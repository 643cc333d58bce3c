"""Make the public store agree with the table: bytes that no public file names are taken away.

The table decides what may be downloaded. Who takes a file from the public deletes the row and asks for the bytes in
the same transaction: right after the commit, and by a job that stands in that transaction, for when this process ends
in between.
"""

from collections.abc import Iterable
from functools import partial

from django.db import transaction
from procrastinate.contrib.django import app

from leerlus_site.publication import public_store
from leerlus_site.snapshots.models import PublicFile

REMOVE_PUBLIC_FILES = "leerlus.remove_public_files"


def remove_files_later(document_key: str) -> int:
    """Take the files of a document from the public, in the caller's transaction; how many there were."""
    files = PublicFile.objects.filter(document_key=document_key)
    digests = list(files.values_list("sha256", flat=True))
    if digests:
        files.delete()
        app.configure_task(REMOVE_PUBLIC_FILES).defer(digests=[*digests])
        transaction.on_commit(partial(remove_files, digests))
    return len(digests)


@transaction.atomic
def remove_files(digests: Iterable[str]) -> None:
    """Take these bytes away, unless a release made them public again meanwhile."""
    public_store.lock()
    asked = set(digests)
    for digest in asked - set(PublicFile.objects.filter(sha256__in=asked).values_list("sha256", flat=True)):
        public_store.remove(digest)


@transaction.atomic
def sweep_public_store() -> int:
    """Take away all that no row names, half-written files too; how many there were."""
    public_store.lock()
    known = set(PublicFile.objects.values_list("sha256", flat=True))
    orphans = [path for path in public_store.stored() if path.name not in known]
    for path in orphans:
        path.unlink(missing_ok=True)
    return len(orphans)
