"""Messages of readers that wait for an answer."""

from collections.abc import Iterator

from django.db.models import Count, Min, QuerySet
from django.urls import reverse
from django.utils.timezone import localtime

from leerlus_site.accounts.models import User
from leerlus_site.accounts.roles import Act, may
from leerlus_site.design.templatetags.design import day
from leerlus_site.snapshots.messages import MessageState
from leerlus_site.snapshots.models import Message
from leerlus_site.work.my_work.task import Task, Verb


def unanswered() -> QuerySet[Message]:
    """Messages of readers that wait for an answer, the oldest first."""
    return Message.objects.exclude(state=MessageState.ANSWERED).order_by("received_at", "id")


def tasks(user: User) -> Iterator[Task]:
    """One line for the whole inbox, for those who answer."""
    if not may(user.role, Act.ANSWER_MESSAGE):
        return
    waiting = unanswered().aggregate(number=Count("id"), oldest=Min("received_at"))
    if waiting["number"]:
        yield Task(
            verb=Verb.ANSWER,
            title="Berichten van lezers van het portaal",
            url=reverse("inbox"),
            why=(f"{waiting['number']} zonder antwoord, het oudste van {day(localtime(waiting['oldest']))}",),
        )
