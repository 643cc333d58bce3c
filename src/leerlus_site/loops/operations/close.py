"""Close a loop, and open it again."""

from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from leerlus.loops import commands
from leerlus.loops.states import LoopState
from leerlus_site.accounts.duties import ANSWERING
from leerlus_site.accounts.models import User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.loops.letters import write_letters
from leerlus_site.loops.mapping import actor, value
from leerlus_site.loops.models import Loop
from leerlus_site.loops.operations.change import locked, record_step, store


@transaction.atomic
def close(loop: Loop, state: LoopState, *, reason: str, by: User, at: datetime) -> Loop:
    """The closed loop; with effect only after an independent assessment, never without an answer or a public reason."""
    check(by, Act.CLOSE_LOOP)
    mine = locked(loop)
    store(mine, commands.close(value(mine), state, actor(by, localdate(at)), reason=reason))
    record_step(mine, "loop_closed", by=by, at=at, reason=reason, state=state)
    return mine


@transaction.atomic
def reopen(loop: Loop, *, reason: str, due: date | None, by: User, at: datetime) -> Loop:
    """The question is put anew, with a day of its own."""
    check(by, Act.CLOSE_LOOP)
    mine, today = locked(loop), localdate(at)
    store(mine, commands.reopen(value(mine), actor(by, today), reason=reason, on=today, due=due))
    write_letters(mine, "reopened", ANSWERING, at=at)
    record_step(mine, "loop_reopened", by=by, at=at, reason=reason)
    return mine
