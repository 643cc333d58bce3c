"""The addressee asks for more time: an "uitstelbericht"."""

from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from leerlus.loops import commands
from leerlus.loops import loop as core
from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.loops.mapping import actor, value
from leerlus_site.loops.models import Deferral, Loop
from leerlus_site.loops.operations.change import locked, record_step, store


@transaction.atomic
def defer(loop: Loop, until: date, *, reason: str, by: User, at: datetime) -> Loop:
    """The loop with its new day; the original day and every shift are kept."""
    check(by, Act.ANSWER_LOOP)
    mine, today = locked(loop), localdate(at)
    was = mine.due
    asked = core.Deferral(until=until, reason=reason, on=today)
    after = commands.defer(value(mine), asked, actor(by, today))
    Deferral.objects.create(
        loop=mine, turn=mine.turn, was=was, until=until, reason=reason, by_function=function_of(by), on=today
    )
    store(mine, after)
    record_step(mine, "loop_deferred", by=by, at=at, reason=reason, until=str(until))
    return mine
