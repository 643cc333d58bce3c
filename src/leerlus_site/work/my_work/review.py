"""Passages that wait for a decision, by document."""

from collections.abc import Iterator

from django.urls import reverse

from leerlus_site.accounts.models import User
from leerlus_site.accounts.roles import Act, may
from leerlus_site.register.queries import counts_by_document
from leerlus_site.work.my_work.task import Task, Verb

MOST = 10


def tasks(user: User) -> Iterator[Task]:
    """The newest documents with something to decide, for those who decide."""
    if not may(user.role, Act.REVIEW):
        return
    for document in counts_by_document(user)[:MOST]:
        number = vars(document)["waiting"]  # a column that the query adds
        yield Task(
            verb=Verb.REVIEW,
            title=document.title,
            url=f"{reverse('review_queue')}?document={document.reference}",
            why=(f"{number} {'passage wacht' if number == 1 else 'passages wachten'} op een beoordeling",),
        )
