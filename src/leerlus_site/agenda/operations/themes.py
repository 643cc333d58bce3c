"""Begin a theme, put something under it, close it."""

from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from leerlus.errors import StepRefused
from leerlus_site.accounts.models import User
from leerlus_site.accounts.operations.record_act import record_act
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.agenda.models import Theme
from leerlus_site.agenda.operations.words import lesson_with, need
from leerlus_site.common.turns import next_reference
from leerlus_site.loops.models import Loop


@transaction.atomic
def begin_theme(*, title: str, about: str, by: User, at: datetime) -> Theme:
    """A new theme; StepRefused without why it needs attention now."""
    check(by, Act.KEEP_AGENDA)
    need({"Het thema": title, "Waarom dit nu aandacht vraagt": about})
    reference = next_reference(Theme.objects.all(), f"THE-{at.year}-")
    made = Theme.objects.create(reference=reference, title=title.strip(), about=about.strip())
    record_act("theme", made.reference, "theme_begun", by=by, at=at, title=title)
    return made


@transaction.atomic
def put_under(theme: Theme, reference: str, *, by: User, at: datetime) -> None:
    """A lesson, a bottleneck or a question put before someone, by its reference; a second time changes nothing."""
    check(by, Act.KEEP_AGENDA)
    mine = _open(theme)
    loop = Loop.objects.filter(reference__iexact=reference.strip()).first()
    if loop is not None:
        mine.loops.add(loop)
    else:
        mine.lessons.add(lesson_with(reference))
    record_act("theme", mine.reference, "theme_grown", by=by, at=at, under=reference.strip().upper())


@transaction.atomic
def close_theme(theme: Theme, *, by: User, at: datetime) -> Theme:
    """Done: it leaves the agenda and stays where it can be read."""
    check(by, Act.KEEP_AGENDA)
    mine = _open(theme)
    mine.closed_on = localdate(at)
    mine.save()
    record_act("theme", mine.reference, "theme_closed", by=by, at=at)
    return mine


def _open(theme: Theme) -> Theme:
    mine = Theme.objects.select_for_update().get(pk=theme.pk)
    if mine.closed_on is not None:
        raise StepRefused("Dit thema is afgerond.")
    return mine
