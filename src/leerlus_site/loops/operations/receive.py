"""The addressee confirms that the question came in."""

from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from leerlus.loops import commands
from leerlus_site.accounts.models import User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.loops.mapping import actor, value
from leerlus_site.loops.models import Loop
from leerlus_site.loops.operations.change import locked, record_step, store


@transaction.atomic
def receive(loop: Loop, *, by: User, at: datetime) -> Loop:
    """The loop as received."""
    check(by, Act.ANSWER_LOOP)
    mine = locked(loop)
    store(mine, commands.receive(value(mine), actor(by, localdate(at))))
    record_step(mine, "loop_received", by=by, at=at)
    return mine
