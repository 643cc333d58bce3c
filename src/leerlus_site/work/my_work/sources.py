"""The table of contents of "mijn werk": where tasks come from, and all tasks of one person."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date

from leerlus_site.accounts.contacts import replaced_by
from leerlus_site.accounts.models import User
from leerlus_site.work.my_work import documents, inbox, loops, mentions, post, releases, review, rounds
from leerlus_site.work.my_work.task import Task, merged

Source = Callable[[User], Iterable[Task]]

SOURCES: tuple[Source, ...] = (
    mentions.tasks,
    inbox.tasks,
    rounds.tasks,
    releases.tasks,
    review.tasks,
    documents.tasks,
    post.tasks,
)

STOOD_IN_FOR: tuple[Source, ...] = (rounds.tasks,)
"""What a substitute takes over: what an organisation owes, never what was asked of the person."""


def tasks_of(user: User, today: date) -> list[Task]:
    """What waits for the user, the first to be done first, however many sources name a thing."""
    return merged([*_own(user, today), *_as_substitute(user, today)])


def _own(user: User, today: date) -> Iterator[Task]:
    for source in SOURCES:
        yield from source(user)
    # Who stands in for whom is part of its own rules.
    yield from loops.tasks(user, today)


def _as_substitute(user: User, today: date) -> Iterator[Task]:
    for away in replaced_by(user, today):
        for source in STOOD_IN_FOR:
            for task in source(away):
                yield replace(task, why=(*task.why, f"u vervangt {away.name}"))
