"""Erase what an event was about; the event and the chain stay."""

from datetime import datetime

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import connection, transaction

from leerlus_site.history.models import Event, Payload
from leerlus_site.history.operations.record import record

ERASED = "payload_erased"
"""The verb of a tombstone; its `object_id` is the id of the event whose payload is gone."""


def erase(event: Event, *, by: AbstractBaseUser, function: str, reason: str, at: datetime) -> Event:
    """Remove the payload of `event` and record a tombstone, which is returned; the chain stays valid.

    This is the primitive. Who may ask for it, and that two functions agree, is decided by the caller. An event whose
    payload is already gone gets no second tombstone: the first is returned.
    """
    if not reason.strip():
        raise ValueError("erasing needs a reason: the article of law or the selection list it rests on")
    with transaction.atomic():
        if not Payload.objects.filter(event=event).exists():
            return Event.objects.get(verb=ERASED, object_type="event", object_id=str(event.pk))
        tombstone = record(
            by=by, function=function, verb=ERASED, object_type="event", object_id=str(event.pk), reason=reason, at=at
        )
        # The workplace may not delete here; a function of the owner may, once the tombstone stands in the chain.
        with connection.cursor() as cursor:
            cursor.execute("SELECT history_erase_payload(%s)", [event.pk])
        return tombstone
