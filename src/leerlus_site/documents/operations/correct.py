"""Correct what is known of a document: its title, date, parties or marking."""

from datetime import datetime
from typing import Any

from django.db import transaction

from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.documents.models import Document
from leerlus_site.history.operations.record import record

CORRECTABLE = ("title", "genre", "date", "sender", "addressee", "subject", "organisation", "marking")


@transaction.atomic
def correct(
    document: Document,
    values: dict[str, Any],  # Any: column values
    *,
    by: User,
    at: datetime,
    reason: str,
) -> Document:
    """Set the given columns of CORRECTABLE; only the names of the changed ones are recorded."""
    check(by, Act.EDIT_ENTRY)
    locked = Document.objects.select_for_update(of=("self",)).get(pk=document.pk)
    changed = [name for name in CORRECTABLE if name in values and getattr(locked, name) != values[name]]
    for name in changed:
        setattr(locked, name, values[name])
    if not changed:
        return locked
    locked.save(update_fields=changed)
    record(
        by=by,
        function=function_of(by),
        verb="corrected",
        object_type="document",
        object_id=locked.reference,
        reason=reason,
        payload={"fields": changed},
        at=at,
    )
    return locked
