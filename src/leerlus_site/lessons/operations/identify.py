"""The team finds that an observation is a lesson. A manager may comment, and cannot hold it back."""

from datetime import datetime

from django.db import transaction

from leerlus.lessons import guards
from leerlus.register.lessons import LessonState
from leerlus_site.accounts.models import User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.lessons.mapping import detail_of, texts_of
from leerlus_site.lessons.operations.public_words import need_public_words
from leerlus_site.register.models import Entry
from leerlus_site.register.operations.change_state import move


@transaction.atomic
def identify(entry: Entry, *, by: User, at: datetime, reason: str) -> Entry:
    """The lesson, identified; StepRefused while it is incomplete."""
    check(by, Act.KEEP_LESSONS)
    detail = detail_of(entry)
    guards.need_complete(texts_of(entry) | {"outcome": " ".join(detail.values.get("outcome", ()))})
    need_public_words({"reason": reason}, marking=detail.marking, cleared=detail.cleared)
    return move(entry, LessonState.IDENTIFIED, by=by, at=at, reason=reason)
