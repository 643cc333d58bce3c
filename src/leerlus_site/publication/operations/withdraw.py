"""Take something back from the public: the trace stays, the bytes go at once."""

from datetime import datetime
from functools import partial

from django.db import transaction

from leerlus.errors import StepRefused
from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.history.operations.record import record
from leerlus_site.publication.operations.refresh_index import refresh_index_later
from leerlus_site.publication.public_store import remove
from leerlus_site.snapshots.models import PublicFile, Snapshot


@transaction.atomic
def withdraw(snapshot: Snapshot, *, by: User, at: datetime, reason: str) -> None:
    """The snapshot is no longer current; a document's public file is removed after the commit."""
    check(by, Act.RELEASE)
    if not reason.strip():
        raise StepRefused("Schrijf erbij waarom dit wordt ingetrokken.")
    if not Snapshot.objects.filter(pk=snapshot.pk, is_current=True).update(is_current=False):
        raise StepRefused("Dit is al ingetrokken of vervangen.")
    if snapshot.kind == "document":
        _withdraw_files(snapshot.key)
    refresh_index_later([snapshot])
    record(
        by=by,
        function=function_of(by),
        verb="withdrawn",
        object_type=snapshot.kind,
        object_id=snapshot.key,
        reason=reason,
        payload={"version": snapshot.version},
        at=at,
    )


def _withdraw_files(document_key: str) -> None:
    files = PublicFile.objects.filter(document_key=document_key)
    for sha256 in list(files.values_list("sha256", flat=True)):
        transaction.on_commit(partial(remove, sha256))
    files.delete()
