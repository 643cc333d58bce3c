"""A data leak: the document is offline, its derived copies are gone and its file is open, in one act."""

from datetime import datetime

from django.db import transaction

from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.documents.models import Document
from leerlus_site.history.operations.record import record
from leerlus_site.publication.models import Erasure, ErasureGround
from leerlus_site.publication.operations.propose_erasure import open_file
from leerlus_site.publication.operations.purge import affected, purge, put_back
from leerlus_site.publication.public_store import lock


@transaction.atomic
def report_leak(document: Document, *, by: User, at: datetime, reason: str) -> Erasure:
    """One person may do this at once; to erase what lies inside is for another to confirm.

    The document becomes "vertrouwelijk", so that no release brings it back.
    """
    check(by, Act.PROPOSE_ERASURE)
    lock()
    stored = Document.objects.select_for_update(of=("self",)).get(pk=document.pk)
    erasure = open_file(stored, ground=ErasureGround.DATA_LEAK, by=by, at=at, reason=reason)
    things = affected(stored.reference)
    gone = purge(stored.reference, at=at)
    Document.objects.filter(pk=stored.pk).update(marking="vertrouwelijk")
    put_back(things, reference=erasure.reference, at=at)
    record(
        by=by,
        function=function_of(by),
        verb="leak_reported",
        object_type="document",
        object_id=stored.reference,
        reason=reason,
        payload={"erasure": erasure.reference, **gone},
        at=at,
    )
    return erasure
