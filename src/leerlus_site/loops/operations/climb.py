"""Take the steps of the ladder that are due: claim, write one letter a person, record."""

from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from leerlus.loops.ladder import steps_due
from leerlus.loops.states import WAITING
from leerlus_site.loops.labels import STEP
from leerlus_site.loops.letters import write_letters
from leerlus_site.loops.mapping import closed_days, value
from leerlus_site.loops.models import LadderStep, Loop
from leerlus_site.loops.operations.change import record_step


def climb(*, at: datetime) -> int:
    """How many loops took a step today. Each in a transaction of its own: one that fails stops no other."""
    waiting = Loop.objects.filter(state__in=WAITING, due__isnull=False, addressee__recipient_only=False)
    return sum(climb_one(pk, at=at) for pk in waiting.order_by("pk").values_list("pk", flat=True))


@transaction.atomic
def climb_one(pk: int, *, at: datetime) -> bool:
    """Whether the loop took a step; not when another worker has it at this moment.

    After days off only the last step that is due gets a letter; the earlier ones are recorded as passed.
    """
    rows = Loop.objects.select_for_update(of=("self",), skip_locked=True)
    loop = rows.select_related("addressee", "entry__organisation").filter(pk=pk).first()
    if loop is None:
        return False
    today = localdate(at)
    due = steps_due(value(loop), closed_days(loop, today), today).due
    if not due:
        return False
    last = due[-1]
    LadderStep.objects.bulk_create(
        LadderStep(loop=loop, turn=loop.turn, step=step.key, on=today, passed=step is not last) for step in due
    )
    letters = write_letters(loop, last.key, last.to, at=at)
    LadderStep.objects.filter(loop=loop, turn=loop.turn, step=last.key).update(letters=letters)
    passed = [step.key for step in due[:-1]]
    record_step(
        loop, "ladder_climbed", by=None, at=at, reason=STEP[last.key].capitalize(), step=last.key, passed=passed
    )
    return True
