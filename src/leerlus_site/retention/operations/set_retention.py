"""Write down how long a document is kept: by a person who read the selection list, with a reason."""

from datetime import datetime

from django.db import transaction

from leerlus.errors import StepRefused
from leerlus.publication.retention import Retention, faults
from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.documents.models import Document
from leerlus_site.history.operations.record import record
from leerlus_site.retention.mapping import columns_of, retention_of
from leerlus_site.retention.models import DocumentRetention


@transaction.atomic
def set_retention(
    document: Document, retention: Retention, *, by: User, at: datetime, reason: str
) -> DocumentRetention:
    """Set it, or change it; nothing is recorded where nothing differs. StepRefused with the first thing amiss."""
    check(by, Act.EDIT_ENTRY)
    wrong = next(faults(retention), None)
    if wrong:
        raise StepRefused(wrong)
    if not reason.strip():
        raise StepRefused("Schrijf erbij waarom deze bewaartermijn geldt of verandert.")
    locked = Document.objects.select_for_update(of=("self",)).get(pk=document.pk)
    if locked.erased_at is not None:
        raise StepRefused(f"{locked.reference} is gewist; een bewaartermijn heeft het niet meer.")
    before = DocumentRetention.objects.filter(document=locked).first()
    if before is not None and retention_of(before) == retention:
        return before
    columns = columns_of(retention)
    row, _made = DocumentRetention.objects.update_or_create(document=locked, defaults=columns)
    record(
        by=by,
        function=function_of(by),
        verb="retention_set",
        object_type="document",
        object_id=locked.reference,
        reason=reason,
        payload={
            "was": _plain(columns_of(retention_of(before))) if before else None,
            "became": _plain(columns),
        },
        at=at,
    )
    return row


def _plain(columns: dict[str, object]) -> dict[str, object]:
    """The columns as JSON."""
    return {name: value if isinstance(value, int | None) else str(value) for name, value in columns.items()}
