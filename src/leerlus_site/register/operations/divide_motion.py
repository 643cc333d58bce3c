"""Say which parts a motion has, and how far each is executed."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from leerlus.register.states import MotionPartState
from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.history.operations.record import record
from leerlus_site.register.models import Entry, MotionPart


@dataclass(frozen=True, kw_only=True)
class Part:
    """One part as it should stand."""

    number: str
    text: str
    state: MotionPartState


@transaction.atomic
def divide_motion(motion: Entry, parts: list[Part], *, by: User, at: datetime, reason: str) -> None:
    """Add or bring up to date the given parts; parts that are not given stay."""
    check(by, Act.EDIT_ENTRY)
    for part in parts:
        values = {"text": part.text, "state": part.state}
        MotionPart.objects.update_or_create(motion=motion, number=part.number, defaults=values)
    record(
        by=by,
        function=function_of(by),
        verb="divided",
        object_type="entry",
        object_id=motion.reference,
        reason=reason,
        payload={"parts": [part.number for part in parts]},
        at=at,
    )
