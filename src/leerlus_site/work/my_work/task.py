"""One thing that waits for a person, and how the things that several rules name become one list. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

SOON = timedelta(days=7)


class Verb(StrEnum):
    """What is asked of the person."""

    ANSWER = "answer"
    WRITE = "write"
    VALIDATE = "validate"
    REVIEW = "review"


class Term(StrEnum):
    """How pressing it is."""

    PASSED = "passed"
    SOON = "soon"
    LATER = "later"
    NONE = "none"


@dataclass(frozen=True, kw_only=True)
class Task:
    """What is to be done, where, by when, and why this person is asked; `url` tells one thing from another."""

    verb: Verb
    title: str
    url: str
    why: tuple[str, ...]
    due: date | None = None


def merged(tasks: Iterable[Task]) -> list[Task]:
    """Each thing once with all its reasons, under its earliest date; the first to be done comes first."""
    found: dict[str, Task] = {}
    for task in tasks:
        same = found.get(task.url)
        found[task.url] = _both(same, task) if same else task
    return sorted(found.values(), key=lambda task: (task.due or date.max, list(Verb).index(task.verb), task.title))


def term_of(task: Task, today: date) -> Term:
    """How pressing the task is on that day."""
    if task.due is None:
        return Term.NONE
    if task.due < today:
        return Term.PASSED
    return Term.SOON if task.due <= today + SOON else Term.LATER


def _both(one: Task, other: Task) -> Task:
    dates = [task.due for task in (one, other) if task.due]
    reasons = tuple(dict.fromkeys((*one.why, *other.why)))
    return replace(one, why=reasons, due=min(dates) if dates else None)
