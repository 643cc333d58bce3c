"""A person decides whether it becomes public that no reaction came."""

from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from leerlus.loops import commands
from leerlus.loops import loop as core
from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.loops.mapping import actor, value
from leerlus_site.loops.models import Loop, PublicityDecision
from leerlus_site.loops.operations.change import locked, record_step


@transaction.atomic
def decide_publicity(loop: Loop, *, publish: bool, reason: str, by: User, at: datetime) -> PublicityDecision:
    """The decision, with its reason; a later one stands above it. Nothing goes public by this alone: a release does."""
    check(by, Act.DECIDE_PUBLICITY)
    mine, today = locked(loop), localdate(at)
    decision = core.PublicityDecision(publish=publish, reason=reason, on=today)
    commands.decide_publicity(value(mine), decision, actor(by, today))
    made = PublicityDecision.objects.create(
        loop=mine, turn=mine.turn, publish=publish, reason=reason, by=by, by_function=function_of(by), on=today
    )
    record_step(mine, "publicity_decided", by=by, at=at, reason=reason, publish=publish)
    return made
