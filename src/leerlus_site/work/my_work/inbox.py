"""Messages of readers that wait for an answer."""

from collections.abc import Iterator

from django.db.models import Count, Min
from django.urls import reverse

from leerlus_site.accounts.models import User
from leerlus_site.accounts.roles import Act, may
from leerlus_site.design.templatetags.design import day
from leerlus_site.snapshots.models import Message
from leerlus_site.work.my_work.task import Task, Verb


def tasks(user: User) -> Iterator[Task]:
    """One line for the whole inbox, for those who answer."""
    if not may(user.role, Act.ANSWER_MESSAGE):
        return
    waiting = Message.objects.aggregate(number=Count("id"), oldest=Min("received_at"))
    if waiting["number"]:
        yield Task(
            verb=Verb.ANSWER,
            title="Berichten van lezers van het portaal",
            url=reverse("inbox"),
            why=(f"{waiting['number']} zonder antwoord, het oudste van {day(waiting['oldest'])}",),
        )
