"""The table of contents of "mijn werk": where tasks come from, and all tasks of one person."""

from collections.abc import Callable, Iterable
from itertools import chain

from leerlus_site.accounts.models import User
from leerlus_site.work.my_work import documents, inbox, post, releases, review, rounds
from leerlus_site.work.my_work.task import Task, merged

SOURCES: tuple[Callable[[User], Iterable[Task]], ...] = (
    inbox.tasks,
    rounds.tasks,
    releases.tasks,
    review.tasks,
    documents.tasks,
    post.tasks,
)


def tasks_of(user: User) -> list[Task]:
    """What waits for the user, the first to be done first, however many sources name a thing."""
    return merged(chain.from_iterable(source(user) for source in SOURCES))
