"""Look at the files that a release would offer: once for each, apart from the request and from any transaction."""

from datetime import datetime

from django.db import transaction
from procrastinate.contrib.django import app

from leerlus.errors import FileError
from leerlus.publication.file_check import VERSION, faults_of
from leerlus_site.documents.models import Document
from leerlus_site.publication.contents.document import build_documents
from leerlus_site.publication.models import FileCheck, Release
from leerlus_site.publication.offered import offered_bytes

CHECK_FILES = "leerlus.check_files"


def check_files_later(release: Release) -> None:
    """Queue the job in the caller's transaction."""
    app.configure_task(CHECK_FILES).defer(release_id=release.pk)


def check_files(release: Release, *, at: datetime, at_most: int | None = None) -> int:
    """Look at each file of the release that was not looked at yet; how many are still left after `at_most`."""
    waiting = _unseen(release)
    now = list(waiting)[:at_most]
    for sha256 in now:
        faults, unreadable = _seen(sha256)
        found = FileCheck(sha256=sha256, version=VERSION, faults=faults, unreadable=unreadable, checked_at=at)
        _keep(found, waiting[sha256])
    return len(waiting) - len(now)


def _unseen(release: Release) -> dict[str, str]:
    """The key of the document by the digest of its file."""
    keys = release.items.filter(kind="document").values_list("key", flat=True)
    offered = {built.file: built.key for built in build_documents("document", keys) if built.file}
    seen = FileCheck.objects.filter(pk__in=offered, version=VERSION).values_list("pk", flat=True)
    return {sha256: offered[sha256] for sha256 in offered.keys() - set(seen)}


def _seen(sha256: str) -> tuple[list[str], str]:
    """The faults, and why it could not be looked at."""
    try:
        return [fault.value for fault in faults_of(offered_bytes(sha256))], ""
    except FileNotFoundError:
        # The file was taken from the disk behind our back.
        return [], "Het staat niet meer in de opslag."
    except FileError as error:
        return [], str(error)


@transaction.atomic
def _keep(found: FileCheck, key: str) -> None:
    """Write it down, unless the document was erased or changed meanwhile."""
    Document.objects.select_for_update(of=("self",)).get(reference=key)
    if any(built.file == found.pk for built in build_documents("document", [key])):
        found.save()
