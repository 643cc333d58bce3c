"""Documents that someone brought in and of which the reader did not find the date."""

from collections.abc import Iterator

from django.urls import reverse

from leerlus_site.accounts.models import User
from leerlus_site.accounts.roles import Act, may
from leerlus_site.documents.queries import visible_documents
from leerlus_site.work.my_work.task import Task, Verb

MOST = 10


def tasks(user: User) -> Iterator[Task]:
    """One's own documents that lack a date, for those who may correct them."""
    if not may(user.role, Act.EDIT_ENTRY):
        return
    lacking = visible_documents(user).filter(date=None, received_by=user)
    for document in lacking[:MOST]:
        yield Task(
            verb=Verb.WRITE,
            title=document.title,
            url=reverse("document_detail", args=[document.reference]),
            why=("u bracht dit document in en de datum staat er niet in",),
        )
