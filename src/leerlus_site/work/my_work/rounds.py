"""Rounds of reporting: what an organisation must still write, approve, and what the team may release."""

from collections.abc import Iterator

from django.urls import reverse

from leerlus_site.accounts.models import User
from leerlus_site.accounts.roles import Act, may
from leerlus_site.register.models import Cycle
from leerlus_site.register.round_queries import waiting_for
from leerlus_site.work.my_work.task import Task, Verb


def tasks(user: User) -> Iterator[Task]:
    """What the user owes in open rounds, and closed rounds that the team has not released yet."""
    yield from _of_the_organisation(user)
    if may(user.role, Act.RELEASE_ROUND):
        for cycle in Cycle.objects.filter(closed=True, released_at=None, document=None).select_related("report"):
            yield Task(
                verb=Verb.VALIDATE,
                title=f"Ronde {cycle.year}: {cycle.report.title}",
                url=reverse("round_detail", args=[cycle.pk]),
                why=("de ronde is gesloten en nog niet vrijgegeven",),
            )


def _of_the_organisation(user: User) -> Iterator[Task]:
    own = user.organisation
    writes, approves = may(user.role, Act.WRITE_UPDATE), may(user.role, Act.VALIDATE_UPDATE)
    if own is None or not (writes or approves):
        return
    for waiting in waiting_for(own):
        if writes and waiting.drafts:
            many = _many(waiting.drafts, "moet u nog schrijven en indienen")
            yield _task(waiting.cycle, own.key, Verb.WRITE, many)
        if approves and waiting.submitted:
            yield _task(waiting.cycle, own.key, Verb.VALIDATE, _many(waiting.submitted, "moet u nog nakijken"))


def _task(cycle: Cycle, key: str, verb: Verb, why: str) -> Task:
    return Task(
        verb=verb,
        title=f"Ronde {cycle.year}: {cycle.report.title}",
        url=reverse("round_share", args=[cycle.pk, key]),
        why=(why,),
        due=cycle.closes_on,
    )


def _many(number: int, words: str) -> str:
    return f"{number} {'opgave' if number == 1 else 'opgaven'} {words}"
