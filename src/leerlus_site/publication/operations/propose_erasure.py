"""Propose to erase a document: the first of two people; nothing is gone yet."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from leerlus.errors import StepRefused
from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.common.turns import next_reference
from leerlus_site.documents.models import Document
from leerlus_site.history.operations.record import record
from leerlus_site.publication.models import Erasure, ErasureGround, ErasureState
from leerlus_site.publication.public_store import lock
from leerlus_site.retention.queries import may_be_destroyed


@transaction.atomic
def propose_erasure(document: Document, *, ground: ErasureGround, by: User, at: datetime, reason: str) -> Erasure:
    """The file of the erasure; StepRefused without a reason, or where one is open or done."""
    check(by, Act.PROPOSE_ERASURE)
    lock()
    erasure = open_file(document, ground=ground, by=by, at=at, reason=reason)
    record(
        by=by,
        function=function_of(by),
        verb="erasure_proposed",
        object_type="document",
        object_id=document.reference,
        reason=reason,
        payload={"erasure": erasure.reference, "ground": ground.value},
        at=at,
    )
    return erasure


def open_file(document: Document, *, ground: ErasureGround, by: User, at: datetime, reason: str) -> Erasure:
    """Write down the proposal, under the lock of the caller."""
    if not reason.strip():
        raise StepRefused("Schrijf erbij waarom dit gewist moet worden: de bewaartermijn, het verzoek of het lek.")
    if document.erased_at is not None:
        raise StepRefused(f"{document.reference} is al gewist.")
    if ground is ErasureGround.SELECTION_LIST and not may_be_destroyed(document, timezone.localdate(at)):
        raise StepRefused(
            f"De bewaartermijn van {document.reference} is niet voorbij, of nog niet vastgelegd. Leg eerst de termijn "
            "vast bij het document; wissen kan vanaf de dag na de laatste dag."
        )
    if Erasure.objects.filter(document_key=document.reference, state=ErasureState.PROPOSED).exists():
        raise StepRefused(f"Er ligt al een voorstel om {document.reference} te wissen. Daar wordt eerst over besloten.")
    return Erasure.objects.create(
        reference=next_reference(Erasure.objects.all(), f"WIS-{at.year}-"),
        document_key=document.reference,
        ground=ground,
        reason=reason,
        proposed_by=by,
        proposed_at=at,
    )
