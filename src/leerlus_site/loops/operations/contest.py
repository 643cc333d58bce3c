"""The sender or the adviser contests a reaction, on a new fact."""

from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from leerlus.loops import commands
from leerlus_site.accounts.duties import ANSWERING
from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.loops.letters import write_letters
from leerlus_site.loops.mapping import actor, value
from leerlus_site.loops.models import Contest, Loop
from leerlus_site.loops.operations.change import locked, record_step, store


@transaction.atomic
def contest(loop: Loop, *, fact: str, due: date | None, by: User, at: datetime) -> Loop:
    """The loop, put anew because of the fact; the contested reaction stays beside it."""
    check(by, Act.CONTEST_REACTION)
    mine, today = locked(loop), localdate(at)
    turn = mine.turn
    after = commands.contest(value(mine), fact, actor(by, today), on=today, due=due)
    Contest.objects.create(
        loop=mine, turn=turn, fact=fact, fact_key=commands.fact_key(fact)[:300], by_function=function_of(by), on=today
    )
    store(mine, after)
    write_letters(mine, "reopened", ANSWERING, at=at)
    record_step(mine, "loop_contested", by=by, at=at, fact=fact)
    return mine
