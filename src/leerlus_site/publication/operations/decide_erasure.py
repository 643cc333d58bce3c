"""The second of two people decides on a proposal to erase: it is done, or it is refused."""

from datetime import datetime

from django.db import transaction
from django.db.models import CharField
from django.db.models.functions import Cast

from leerlus.errors import StepRefused
from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.documents.models import Document, Statement
from leerlus_site.documents.operations.erase_content import erase_content
from leerlus_site.history.models import Event
from leerlus_site.history.operations.erase import erase
from leerlus_site.history.operations.record import record
from leerlus_site.publication.models import Erasure, ErasureState, FileCheck
from leerlus_site.publication.operations.erase_copies import copied_words, erase_copies
from leerlus_site.publication.operations.erase_words import erase_words
from leerlus_site.publication.operations.purge import affected, purge, put_back
from leerlus_site.publication.public_store import lock
from leerlus_site.redaction.operations.erase_sheet import erase_sheet
from leerlus_site.redaction.queries import public_versions


@transaction.atomic
def confirm_erasure(erasure: Erasure, *, by: User, at: datetime, decision: str) -> Erasure:
    """Erase the document everywhere and write the declaration; StepRefused for the one who proposed it."""
    lock()
    locked = _open(erasure, by)
    document = Document.objects.select_for_update(of=("self",)).get(reference=locked.document_key)
    things = affected(document.reference)
    counts = purge(document.reference, at=at)
    FileCheck.objects.filter(pk__in=_digests(document)).delete()
    counts["redactions"] = erase_sheet(document)
    copied = copied_words(document)
    entries = erase_words(document)
    counts |= {"entries": len(entries), "copies": erase_copies(document, copied)} | erase_content(document, at=at)
    counts["payloads"] = _erase_history(document, entries, by=by, at=at, reason=locked.reference)
    counts["put_back"] = put_back(things, reference=locked.reference, at=at)
    return _decided(locked, ErasureState.DONE, by=by, at=at, decision=decision, counts=counts)


@transaction.atomic
def refuse_erasure(erasure: Erasure, *, by: User, at: datetime, decision: str) -> Erasure:
    """Leave the document as it is, with the reason; what a leak took offline stays so until a new release."""
    lock()
    locked = _open(erasure, by)
    if not decision.strip():
        raise StepRefused("Schrijf erbij waarom dit niet gewist wordt.")
    return _decided(locked, ErasureState.REFUSED, by=by, at=at, decision=decision, counts={})


def _open(erasure: Erasure, by: User) -> Erasure:
    check(by, Act.CONFIRM_ERASURE)
    locked = Erasure.objects.select_for_update(of=("self",)).get(pk=erasure.pk)
    if locked.state != ErasureState.PROPOSED:
        raise StepRefused(f"Over {locked.reference} is al besloten.")
    if locked.proposed_by_id == by.pk:
        raise StepRefused("U heeft dit zelf voorgesteld. Iemand anders moet erover besluiten.")
    return locked


def _digests(document: Document) -> list[str]:
    """Of the file and of its public version."""
    return [document.sha256, *(version.sha256 for version in public_versions([document.pk]).values())]


def _erase_history(document: Document, entries: list[str], *, by: User, at: datetime, reason: str) -> int:
    """Erase what the history holds in words about the document, its passages and the entries that stood on it alone."""
    passages = Statement.objects.filter(document=document).annotate(key=Cast("pk", CharField())).values("key")
    about = Event.objects.filter(object_type="document", object_id=document.reference)
    about |= Event.objects.filter(object_type="statement", object_id__in=passages)
    about |= Event.objects.filter(object_type="entry", object_id__in=entries)
    events = list(about.filter(payload__isnull=False).order_by("pk"))
    for event in events:
        erase(event, by=by, function=function_of(by), reason=reason, at=at)
    return len(events)


def _decided(
    erasure: Erasure, state: ErasureState, *, by: User, at: datetime, decision: str, counts: dict[str, int]
) -> Erasure:
    erasure.state, erasure.decided_by, erasure.decided_at = state, by, at
    erasure.decision, erasure.declaration = decision, counts
    erasure.save()
    record(
        by=by,
        function=function_of(by),
        verb="erased" if state == ErasureState.DONE else "erasure_refused",
        object_type="document",
        object_id=erasure.document_key,
        reason=erasure.reference,
        payload={"erasure": erasure.reference, **counts},
        at=at,
    )
    return erasure
