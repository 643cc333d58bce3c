"""Redacting: what waits for a second person, and what came back."""

from collections.abc import Iterator

from django.urls import reverse

from leerlus.redaction.sheet import SheetState
from leerlus_site.accounts.models import User
from leerlus_site.accounts.roles import Act, may
from leerlus_site.redaction.models import RedactionSheet
from leerlus_site.redaction.queries import sent_back, to_approve
from leerlus_site.work.my_work.task import Task, Verb

MOST = 25


def tasks(user: User) -> Iterator[Task]:
    """For who approves, and for who prepared it."""
    if may(user.role, Act.APPROVE_REDACTION):
        for sheet in to_approve(user)[:MOST]:
            yield _task(Verb.VALIDATE, sheet, "het lakwerk is voorgelegd, en u werkte er niet aan mee")
    for sheet in sent_back(user)[:MOST]:
        why = "de controle hield de openbare versie tegen" if sheet.state == SheetState.HELD else "het kwam terug"
        yield _task(Verb.WRITE, sheet, why)


def _task(verb: Verb, sheet: RedactionSheet, why: str) -> Task:
    url = reverse("redaction_room", args=[sheet.document.reference])
    return Task(verb=verb, title=f"Lakken: {sheet.document.title}", url=url, why=(why,))
