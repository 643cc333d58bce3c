"""The table of contents of "mijn werk": where tasks come from, and all tasks of one person."""

from collections.abc import Callable, Iterable
from datetime import date
from itertools import chain

from leerlus_site.accounts.models import User
from leerlus_site.work.my_work import documents, inbox, loops, mentions, post, redaction, releases, review, rounds
from leerlus_site.work.my_work.task import Task, merged

OWN: tuple[Callable[[User], Iterable[Task]], ...] = (
    mentions.tasks,
    inbox.tasks,
    releases.tasks,
    review.tasks,
    documents.tasks,
    redaction.tasks,
    post.tasks,
)
"""What is asked of the person or of his role."""

OWED: tuple[Callable[[User, date], Iterable[Task]], ...] = (
    loops.tasks,
    rounds.tasks,
)
"""What an organisation owes; who replaces whom depends on the day."""


def tasks_of(user: User, today: date) -> list[Task]:
    """What waits for the user, the first to be done first, however many sources name a thing."""
    own = (source(user) for source in OWN)
    owed = (source(user, today) for source in OWED)
    return merged(chain.from_iterable([*own, *owed]))
