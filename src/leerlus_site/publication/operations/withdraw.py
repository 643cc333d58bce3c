"""Take something back from the public: the trace stays, the bytes go at once."""

from datetime import datetime

from django.db import transaction

from leerlus.errors import StepRefused
from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.history.operations.record import record
from leerlus_site.publication.operations.deliver import deliver_later
from leerlus_site.publication.operations.refresh_index import refresh_index_later
from leerlus_site.publication.operations.settle import remove_files_later
from leerlus_site.publication.public_store import lock
from leerlus_site.snapshots.models import Snapshot


@transaction.atomic
def withdraw(snapshot: Snapshot, *, by: User, at: datetime, reason: str) -> None:
    """The snapshot is no longer current; a document's public file goes at once."""
    check(by, Act.RELEASE)
    if not reason.strip():
        raise StepRefused("Schrijf erbij waarom dit wordt ingetrokken.")
    lock()
    if not Snapshot.objects.filter(pk=snapshot.pk, is_current=True).update(is_current=False, withdrawn_at=at):
        raise StepRefused("Dit is al ingetrokken of vervangen.")
    if snapshot.kind == "document":
        remove_files_later(snapshot.key)
        deliver_later(snapshot.key)
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
