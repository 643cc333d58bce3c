"""The team saw the evidence: the change that a lesson asks for has a lasting place."""

from datetime import datetime

from django.db import transaction

from leerlus.lessons import guards
from leerlus.register.lessons import LessonState
from leerlus_site.accounts.models import User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.lessons.mapping import detail_of
from leerlus_site.lessons.models import Embedding
from leerlus_site.lessons.operations.public_words import need_public_words
from leerlus_site.register.models import Entry
from leerlus_site.register.operations.change_state import move


@transaction.atomic
def anchor(entry: Entry, *, by: User, at: datetime, reason: str) -> Entry:
    """The lesson, anchored; learned only follows from an assessment by someone independent."""
    check(by, Act.KEEP_LESSONS)
    guards.need_embedded(list(Embedding.objects.filter(entry=entry).values_list("target", flat=True)))
    detail = detail_of(entry)
    need_public_words({"reason": reason}, marking=detail.marking, cleared=detail.cleared)
    return move(entry, LessonState.ANCHORED, by=by, at=at, reason=reason)
