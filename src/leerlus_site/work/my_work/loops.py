"""Loops: what an organisation must answer and approve, and what the team decides or closes."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from django.db.models import Exists, F, OuterRef, QuerySet
from django.urls import reverse

from leerlus.loops.states import WAITING, LoopState
from leerlus_site.accounts.contacts import answers_for, approves_for
from leerlus_site.accounts.models import User
from leerlus_site.accounts.roles import Act, may
from leerlus_site.design.templatetags.design import day
from leerlus_site.loops.models import Loop, Reaction
from leerlus_site.loops.queries import waiting_for_decision
from leerlus_site.work.my_work.task import Task, Verb

MOST = 50
NEWS = timedelta(days=14)
"""How long a reaction that came in stands in the work of who asked."""


def tasks(user: User, today: date) -> Iterator[Task]:
    """For the addressee and who stands in for him, for the akkoordgever, and for the team."""
    asked = Loop.objects.filter(state__in=WAITING, addressee__recipient_only=False)
    if may(user.role, Act.ANSWER_LOOP):
        own = Loop.objects.filter(addressee__key__in=answers_for(user, today))
        yield from _tasks(Verb.ANSWER, (asked & own).exclude(_drafted()), "voorgelegd aan")
        yield from _tasks(Verb.WRITE, own.filter(state=LoopState.REACTED), "wacht op wat er is gedaan door")
    if may(user.role, Act.APPROVE_REACTION):
        approved = asked.filter(addressee__key__in=approves_for(user, today))
        yield from _tasks(Verb.VALIDATE, approved.filter(_drafted()), "de reactie ligt klaar namens")
    if may(user.role, Act.DECIDE_PUBLICITY):
        yield from _tasks(Verb.VALIDATE, waiting_for_decision(), "beslis of openbaar wordt: nog geen reactie van")
    if may(user.role, Act.CONTEST_REACTION) and may(user.role, Act.SEND_LOOP):
        yield from _tasks(Verb.REVIEW, _just_answered(today), "lees de reactie van")
    if may(user.role, Act.CLOSE_LOOP):
        followed = Loop.objects.filter(state=LoopState.FOLLOWED_UP)
        yield from _tasks(Verb.REVIEW, followed, "laat nagaan of het werkte: opgevolgd door")


def _drafted() -> Exists:
    """A reaction of this turn that waits for approval."""
    return Exists(Reaction.objects.filter(loop=OuterRef("pk"), turn=OuterRef("turn"), sent_on=None))


def _just_answered(today: date) -> QuerySet[Loop]:
    """Loops of which a reaction came in these days; whoever asked can still say that it misses something."""
    new = Reaction.objects.filter(loop=OuterRef("pk"), turn=OuterRef("turn"), sent_on__gt=today - NEWS)
    return Loop.objects.filter(Exists(new), state=LoopState.REACTED)


def _tasks(verb: Verb, loops: QuerySet[Loop], words: str) -> Iterator[Task]:
    first_due = F("due").asc(nulls_last=True)
    found: Iterable[Loop] = loops.select_related("entry", "addressee").order_by(first_due, "sent_on", "pk")[:MOST]
    for loop in found:
        yield Task(
            verb=verb,
            title=loop.entry.title,
            url=reverse("loop_detail", args=[loop.reference]),
            why=(f"{words} {loop.addressee.name}, {loop.reference} van {day(loop.sent_on)}",),
            due=loop.due if loop.state in WAITING else None,
        )
