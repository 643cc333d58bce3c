"""Record one act, as the last statement of the transaction that did it."""

import secrets
from datetime import datetime
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import connection, transaction

from leerlus_site.common.turns import take_turn
from leerlus_site.history import chain
from leerlus_site.history.models import Event, Payload

SYSTEM_FUNCTION = "Leerlus (automatisch)"
"""The function that is recorded where no person acted."""


def record(
    *,
    by: AbstractBaseUser | None,
    function: str,
    verb: str,
    object_type: str,
    object_id: str,
    reason: str = "",
    payload: dict[str, Any] | None = None,  # Any: JSON values, no fractions
    at: datetime,
) -> Event:
    """Add an event to the chain; `function` is the function in which the actor acts, never a person's name.

    It may be empty only where no person acted. `payload` may hold what the law could one day ask to erase; the user's
    id goes there as "by". `at` has a time zone.
    Raises TransactionManagementError outside a transaction: an act and its event stand or fall together.
    """
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError("history is recorded inside the transaction of the act itself")
    content = {**(payload or {}), "by": by.pk if by else None}
    salt = secrets.token_hex(32)
    facts = chain.Facts(
        at=at,
        actor_function=function or SYSTEM_FUNCTION,
        verb=verb,
        object_type=object_type,
        object_id=object_id,
        reason=reason,
        payload_digest=chain.payload_digest(salt, content),
    )
    event = _append(facts)
    Payload.objects.create(event=event, salt=salt, content=content)
    return event


def _append(facts: chain.Facts) -> Event:
    """Under the lock, which is kept until the transaction ends, the last event is the last for everyone."""
    take_turn("history")
    last = Event.objects.order_by("-id").values_list("digest", flat=True).first()
    previous = last or chain.GENESIS
    return Event.objects.create(
        at=facts.at,
        actor_function=facts.actor_function,
        verb=facts.verb,
        object_type=facts.object_type,
        object_id=facts.object_id,
        reason=facts.reason,
        payload_digest=facts.payload_digest,
        previous=previous,
        digest=chain.digest(previous, facts),
    )
