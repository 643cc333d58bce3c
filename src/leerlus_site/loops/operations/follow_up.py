"""The addressee tells what was done after the reaction."""

from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from leerlus.loops import commands
from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.loops.mapping import actor, value
from leerlus_site.loops.models import FollowUp, Loop
from leerlus_site.loops.operations.change import locked, record_step, store


@transaction.atomic
def follow_up(loop: Loop, *, words: str, by: User, at: datetime) -> Loop:
    """The loop as followed up; what it brought is for others to judge."""
    check(by, Act.ANSWER_LOOP)
    mine, today = locked(loop), localdate(at)
    after = commands.follow_up(value(mine), actor(by, today), words=words)
    FollowUp.objects.create(loop=mine, turn=mine.turn, words=words, by_function=function_of(by), on=today)
    store(mine, after)
    record_step(mine, "loop_followed_up", by=by, at=at, words=words)
    return mine
