"""The addressee sends the question on to who should answer; or another body takes his place."""

from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from leerlus.errors import StepRefused
from leerlus.loops import commands
from leerlus.loops.kinds import Arena, Basis
from leerlus.loops.states import CLOSED, LoopState
from leerlus_site.accounts.duties import ANSWERING
from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import Organisation, User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.loops.letters import write_letters
from leerlus_site.loops.mapping import actor, passed_by, value
from leerlus_site.loops.models import Forwarding, Loop
from leerlus_site.loops.operations.change import locked, record_step, store
from leerlus_site.loops.operations.send import NewLoop, add


@transaction.atomic
def forward(loop: Loop, to: Organisation, *, reason: str, by: User, at: datetime) -> Loop:
    """The new loop before the next addressee; the old one ends as forwarded and leads to it."""
    check(by, Act.ANSWER_LOOP)
    mine, today = locked(loop), localdate(at)
    ended, onward = commands.forward(
        value(mine, passed_by=passed_by(mine)),
        to.key,
        actor(by, today),
        on=today,
        reason=reason,
        recipient_only=to.recipient_only,
    )
    if Loop.objects.filter(entry=mine.entry, addressee=to, arena=mine.arena).exists():
        raise StepRefused(f"Dit ligt al voor bij {to.name}. Schrijf dat in uw reactie.")
    new = NewLoop(
        entry=mine.entry,
        addressee=to,
        arena=Arena(mine.arena),
        basis=Basis(mine.basis),
        basis_words=mine.basis_words,
        question=mine.question,
        term=mine.term,
    )
    following = add(onward, new, at=at)
    Forwarding.objects.create(loop=mine, onward=following, reason=reason, by_function=function_of(by), on=today)
    store(mine, ended)
    write_letters(following, "sent", ANSWERING, at=at)
    record_step(mine, "loop_forwarded", by=by, at=at, reason=reason, onward=following.reference)
    return following


def take_over(old: Organisation, new: Organisation, *, by: User, at: datetime, reason: str) -> list[Loop]:
    """What lay open before the old body lies before its successor, with the same day to react.

    A question that already lies before the successor stays where it is. The caller checked the right and holds the
    transaction.
    """
    rows = Loop.objects.select_for_update(of=("self",)).exclude(state__in=[*CLOSED, LoopState.FORWARDED])
    taken = set(Loop.objects.filter(addressee=new).values_list("entry_id", "arena"))
    found = [loop for loop in rows.filter(addressee=old).order_by("pk") if (loop.entry_id, loop.arena) not in taken]
    for loop in found:
        loop.addressee = new
        loop.save(update_fields=["addressee"])
        record_step(loop, "loop_taken_over", by=by, at=at, reason=reason, addressee=new.key)
    return found
