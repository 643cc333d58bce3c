"""One digest a person and period: everything that waits for him, each thing with the reason why he is asked."""

from datetime import date, datetime

from django.conf import settings
from django.db import transaction
from django.db.models import Q

from leerlus_site.accounts.contacts import replaced
from leerlus_site.accounts.models import User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.queries import active_users
from leerlus_site.accounts.roles import Act
from leerlus_site.notices.models import Letter
from leerlus_site.notices.operations.write_letter import write_letter
from leerlus_site.work.digest_days import Frequency, period_of
from leerlus_site.work.labels import VERB_LABELS
from leerlus_site.work.models import DigestChoice
from leerlus_site.work.my_work.sources import tasks_of
from leerlus_site.work.my_work.task import Task, Term, term_of

MOST = 25


def write_digests(today: date, *, at: datetime) -> int:
    """How many digests were written, each in a transaction of its own; run twice on a day it writes no second one.

    Who is away gets none: what his organisation owes stands in the digest of his substitute.
    """
    away = replaced(today)
    chosen = dict(DigestChoice.objects.values_list("user_id", "frequency"))
    written = 0
    for user in active_users():
        if user.pk in away:
            continue
        frequency = Frequency(chosen.get(user.pk, Frequency.DAILY))
        if (period := period_of(frequency, today)) and write_digest(user, period, today=today, at=at):
            written += 1
    return written


@transaction.atomic
def write_digest(user: User, period: str, *, today: date, at: datetime) -> Letter | None:
    """The user's digest of the period; None when he had one for it, or today, or nothing waits for him."""
    check(user, Act.READ)
    mine = f"digest/{user.pk}/"
    # Who changes from daily to weekly still gets no two on one day.
    had = Q(key=f"{mine}{period}") | Q(to=user, key__startswith=mine, written_at__date=today)
    if Letter.objects.filter(had).exists():
        return None
    tasks = tasks_of(user, today)
    if not tasks:
        return None
    number = len(tasks)
    return write_letter(
        key=f"{mine}{period}",
        to=user,
        subject=f"Er {'wacht 1 ding' if number == 1 else f'wachten {number} dingen'} op u in Leerlus",
        template="work/letters/digest.txt",
        context={"tasks": [_line(task, today) for task in tasks[:MOST]], "more": max(0, number - MOST)},
        at=at,
    )


def _line(task: Task, today: date) -> dict[str, object]:
    return {
        "verb": VERB_LABELS[task.verb],
        "title": task.title,
        "why": "; ".join(task.why),
        "due": task.due,
        "passed": term_of(task, today) is Term.PASSED,
        "url": f"{settings.WORKPLACE_URL}{task.url}",
    }
