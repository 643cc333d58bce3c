"""Rounds of reporting: what an organisation must still write, approve, and what the team may release."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse

from leerlus_site.accounts.contacts import replaced_by
from leerlus_site.accounts.models import Organisation, User
from leerlus_site.accounts.roles import Act, may
from leerlus_site.register.models import Cycle
from leerlus_site.register.round_queries import waiting_for
from leerlus_site.work.my_work.task import Task, Verb


def tasks(user: User, today: date) -> Iterator[Task]:
    """What the user owes, also for whom he replaces, and closed rounds that the team has not released yet."""
    if user.organisation:
        yield from _of(user.organisation, user)
    for away in replaced_by(user, today):
        if away.organisation:
            yield from _of(away.organisation, user, f"u vervangt {away.name}")
    if may(user.role, Act.RELEASE_ROUND):
        for cycle in Cycle.objects.filter(closed=True, released_at=None, document=None).select_related("report"):
            yield Task(
                verb=Verb.VALIDATE,
                title=_title(cycle),
                url=reverse("round_detail", args=[cycle.pk]),
                why=("de ronde is gesloten en nog niet vrijgegeven",),
            )


def _of(organisation: Organisation, user: User, *reasons: str) -> Iterator[Task]:
    writes, approves = may(user.role, Act.WRITE_UPDATE), may(user.role, Act.VALIDATE_UPDATE)
    if not (writes or approves):
        return
    for waiting in waiting_for(organisation):
        owed = (
            (Verb.WRITE, waiting.drafts if writes else 0, "moet u nog schrijven en indienen"),
            (Verb.VALIDATE, waiting.submitted if approves else 0, "moet u nog nakijken"),
        )
        for verb, number, words in owed:
            if number:
                yield Task(
                    verb=verb,
                    title=_title(waiting.cycle),
                    url=reverse("round_share", args=[waiting.cycle.pk, organisation.key]),
                    why=(f"{number} {'opgave' if number == 1 else 'opgaven'} {words}", *reasons),
                    due=waiting.cycle.closes_on,
                )


def _title(cycle: Cycle) -> str:
    return f"Ronde {cycle.year}: {cycle.report.title}"
