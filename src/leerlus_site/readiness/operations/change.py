"""The part that the operations share: lock a pack, record an act."""

from datetime import datetime
from typing import Any

from leerlus.errors import StepRefused
from leerlus.readiness.pack import PackState
from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import User
from leerlus_site.history.operations.record import record
from leerlus_site.readiness.models import Pack
from leerlus_site.register.models import Trajectory


def open_pack(pack: Pack) -> Pack:
    """The pack as it stands now, locked; StepRefused when it was signed: then it stays as it was."""
    mine = Pack.objects.select_for_update(of=("self",)).select_related("trajectory").get(pk=pack.pk)
    if mine.state == PackState.SIGNED:
        raise StepRefused("Dit startpakket is ondertekend en blijft zoals het was.")
    return mine


def need_words(words: str, what: str) -> None:
    """StepRefused for an empty text; `what` says what is missing."""
    if not words.strip():
        raise StepRefused(f"{what} ontbreekt. Schrijf het erbij.")


def record_act(
    about: Pack | Trajectory,
    verb: str,
    *,
    by: User,
    at: datetime,
    reason: str = "",
    **payload: Any,  # Any: JSON values
) -> None:
    """Record what was done; the last statement of the operation's transaction."""
    record(
        by=by,
        function=function_of(by),
        verb=verb,
        object_type="pack" if isinstance(about, Pack) else "trajectory",
        object_id=about.reference if isinstance(about, Pack) else about.key,
        reason=reason,
        payload=payload,
        at=at,
    )
