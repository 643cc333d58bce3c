"""Releases that were prepared and wait for the person who decides."""

from collections.abc import Iterator

from django.urls import reverse

from leerlus.register.states import ReleaseState
from leerlus_site.accounts.models import User
from leerlus_site.accounts.roles import Act, may
from leerlus_site.publication.models import Release
from leerlus_site.work.my_work.task import Task, Verb

MOST = 10


def tasks(user: User) -> Iterator[Task]:
    """Drafts, newest first, for those who make public."""
    if not may(user.role, Act.RELEASE):
        return
    for release in Release.objects.filter(state=ReleaseState.DRAFT)[:MOST]:
        yield Task(
            verb=Verb.VALIDATE,
            title=f"Uitgave {release.title}",
            url=reverse("release_detail", args=[release.reference]),
            why=("klaargezet en nog niet openbaar gemaakt",),
        )
