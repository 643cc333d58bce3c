"""Confirm, shift and close a due date: always a person, with a reason; the original stays."""

from datetime import date, datetime

from django.db import transaction

from leerlus.errors import StepRefused
from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.history.operations.record import record
from leerlus_site.register.models import DueDate, DueShift


@transaction.atomic
def shift_due(due: DueDate, until: date | None, *, by: User, at: datetime, reason: str) -> DueDate:
    """Move the current day to `until`; original and every shift are kept."""
    locked = _locked(due, by, reason)
    DueShift.objects.create(
        due=locked, from_until=locked.until, to_until=until, reason=reason, by_function=function_of(by), at=at
    )
    locked.until = until
    locked.confirmed = until is not None
    return _saved(locked, "due_shifted", by=by, at=at, reason=reason)


@transaction.atomic
def confirm_due(due: DueDate, until: date, *, by: User, at: datetime, reason: str) -> DueDate:
    """Fix the last day that vague words mean, so that the entry can be late."""
    locked = _locked(due, by, reason)
    locked.until = until
    locked.confirmed = True
    return _saved(locked, "due_confirmed", by=by, at=at, reason=reason)


@transaction.atomic
def keep_due(due: DueDate, kept_on: date, *, by: User, at: datetime, reason: str) -> DueDate:
    """Write down the day on which it was kept."""
    locked = _locked(due, by, reason)
    locked.kept_on = kept_on
    return _saved(locked, "due_kept", by=by, at=at, reason=reason)


def _locked(due: DueDate, by: User, reason: str) -> DueDate:
    check(by, Act.EDIT_ENTRY)
    if not reason.strip():
        raise StepRefused("Schrijf erbij waarom de termijn verandert.")
    return DueDate.objects.select_for_update(of=("self",)).select_related("entry").get(pk=due.pk)


def _saved(due: DueDate, verb: str, *, by: User, at: datetime, reason: str) -> DueDate:
    due.save()
    record(
        by=by,
        function=function_of(by),
        verb=verb,
        object_type="entry",
        object_id=due.entry.reference,
        reason=reason,
        payload={"until": str(due.until or ""), "kept_on": str(due.kept_on or "")},
        at=at,
    )
    return due
