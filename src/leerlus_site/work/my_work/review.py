"""Passages that wait for a decision, by document."""

from collections.abc import Iterator

from django.urls import reverse

from leerlus_site.accounts.models import User
from leerlus_site.accounts.roles import Act, may
from leerlus_site.design.templatetags.design import day
from leerlus_site.register.queries import counts_by_document
from leerlus_site.work.my_work.task import Task, Verb

MOST = 10


def tasks(user: User) -> Iterator[Task]:
    """The first documents with something to decide, for those who decide."""
    if not may(user.role, Act.REVIEW):
        return
    waiting = list(counts_by_document(user)[: MOST + 1])
    for document in waiting[:MOST]:
        number = vars(document)["waiting"]  # a column that the query adds
        dated = f", in het document van {day(document.date)}" if document.date else ""
        yield Task(
            verb=Verb.REVIEW,
            title=document.title,
            url=f"{reverse('review_queue')}?document={document.reference}",
            why=(f"{number} {'passage wacht' if number == 1 else 'passages wachten'} op een beoordeling{dated}",),
        )
    if len(waiting) > MOST:
        yield Task(
            verb=Verb.REVIEW,
            title="Nog meer documenten om te beoordelen",
            url=reverse("review_queue"),
            why=(f"in uw lijst staan de eerste {MOST}",),
        )
