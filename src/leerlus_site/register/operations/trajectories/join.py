"""Say that an entry belongs to a redress operation, and take that back."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from leerlus.errors import StepRefused
from leerlus.register.kinds import EntryKind
from leerlus.register.recognition import Recognition, check_part
from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.history.operations.record import record
from leerlus_site.register.models import Entry, Trajectory, TrajectoryPart


@dataclass(frozen=True, kw_only=True)
class NewPart:
    """The entry that belongs to the operation; `recognition` where it is one."""

    trajectory: Trajectory
    entry: Entry
    recognition: Recognition | None = None


@transaction.atomic
def join(new: NewPart, *, by: User, at: datetime, reason: str) -> TrajectoryPart:
    """The part, or the one that is there with what it recognises now; StepRefused for kinds that cannot belong."""
    check(by, Act.EDIT_ENTRY)
    check_part(EntryKind(new.entry.kind), new.recognition)
    _need_reason(reason)
    values = {"recognition": new.recognition or "", "made_by": by, "made_at": at, "reason": reason}
    part, _made = TrajectoryPart.objects.update_or_create(trajectory=new.trajectory, entry=new.entry, defaults=values)
    _record(part, "trajectory_joined", by=by, at=at, reason=reason)
    return part


@transaction.atomic
def leave(part: TrajectoryPart, *, by: User, at: datetime, reason: str) -> None:
    """The entry no longer belongs to the operation; the history keeps that it did, and why it was taken back."""
    check(by, Act.EDIT_ENTRY)
    _need_reason(reason)
    _record(part, "trajectory_left", by=by, at=at, reason=reason)
    part.delete()


def _need_reason(reason: str) -> None:
    if not reason.strip():
        raise StepRefused("Schrijf erbij waarom dit wel of niet bij het traject hoort.")


def _record(part: TrajectoryPart, verb: str, *, by: User, at: datetime, reason: str) -> None:
    record(
        by=by,
        function=function_of(by),
        verb=verb,
        object_type="trajectory",
        object_id=part.trajectory.key,
        reason=reason,
        payload={"entry": part.entry.reference, "recognition": part.recognition},
        at=at,
    )
