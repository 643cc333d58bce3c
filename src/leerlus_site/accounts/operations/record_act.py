"""What the history is told of an act of a person, in the words of the function that the person has."""

from datetime import datetime
from typing import Any

from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import User
from leerlus_site.history.operations.record import record


def record_act(
    kind: str,
    key: str,
    verb: str,
    /,
    *,
    by: User,
    at: datetime,
    reason: str = "",
    **payload: Any,  # Any: JSON values
) -> None:
    """Record what was done to the object of that kind and key; the last statement of the transaction."""
    record(
        by=by,
        function=function_of(by),
        verb=verb,
        object_type=kind,
        object_id=key,
        reason=reason,
        payload=payload,
        at=at,
    )
