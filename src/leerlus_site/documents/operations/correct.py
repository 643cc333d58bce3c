"""Correct what is known of a document: by a person, with a reason; the text and the bytes never change."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db import models, transaction

from leerlus.errors import StepRefused
from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.documents.models import Document
from leerlus_site.history.operations.record import record

CORRECTABLE = (
    "title",
    "genre",
    "date",
    "sender",
    "addressee",
    "subject",
    "organisation",
    "marking",
    "woo_category",
    "document_kind",
)


def correct(
    document: Document,
    values: Mapping[str, Any],  # Any: column values of several types
    *,
    by: User,
    at: datetime,
    reason: str,
) -> Document:
    """Set the columns and record what they were; nothing is recorded where nothing differs.

    StepRefused without a reason; ValueError for a column that nobody may correct; ValidationError for a wrong value.
    """
    check(by, Act.EDIT_ENTRY)
    unknown = sorted(set(values) - set(CORRECTABLE))
    if unknown:
        raise ValueError(f"not for correction: {', '.join(unknown)}")
    if not reason.strip():
        raise StepRefused("Schrijf erbij waarom u dit aanpast.")
    with transaction.atomic():
        stored = Document.objects.select_for_update(of=("self",)).get(pk=document.pk)
        before = {name: getattr(stored, name) for name in values if getattr(stored, name) != values[name]}
        if not before:
            return stored
        for name in before:
            setattr(stored, name, values[name])
        stored.clean_fields(exclude={field.name for field in Document._meta.fields} - set(before))
        stored.save(update_fields=sorted(before))
        record(
            by=by,
            function=function_of(by),
            verb="corrected",
            object_type="document",
            object_id=stored.reference,
            reason=reason,
            payload={
                "was": {name: _plain(value) for name, value in before.items()},
                "became": {name: _plain(values[name]) for name in before},
            },
            at=at,
        )
    return stored


def _plain(value: object) -> object:
    """The value as JSON."""
    if isinstance(value, models.Model):
        return str(value.pk)
    return value.isoformat() if isinstance(value, date) else value
