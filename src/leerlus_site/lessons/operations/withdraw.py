"""Take a lesson back, with a reason that everyone may read."""

from datetime import datetime

from django.db import transaction

from leerlus.register.lessons import LessonState
from leerlus_site.accounts.models import User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.lessons.mapping import detail_of
from leerlus_site.lessons.operations.public_words import need_public_words
from leerlus_site.register.models import Entry
from leerlus_site.register.operations.change_state import move


@transaction.atomic
def withdraw(entry: Entry, *, by: User, at: datetime, reason: str) -> Entry:
    """The lesson, withdrawn; its page stays, with the reason."""
    check(by, Act.KEEP_LESSONS)
    detail = detail_of(entry)
    need_public_words({"reason": reason}, marking=detail.marking, cleared=detail.cleared)
    return move(entry, LessonState.WITHDRAWN, by=by, at=at, reason=reason)
