"""Change the words or the choices of a lesson."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction

from leerlus.errors import StepRefused
from leerlus.register.lessons import LessonState
from leerlus.register.value_lists import check_values
from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act, may
from leerlus_site.history.operations.record import record
from leerlus_site.history.queries import events_about
from leerlus_site.lessons.mapping import detail_of, texts_of
from leerlus_site.lessons.operations.public_words import need_public_words
from leerlus_site.register.models import Entry


@dataclass(frozen=True, kw_only=True)
class Revision:
    """What changes: columns of the lesson (also `title`, `marking`, `trajectory`), and choices from value lists."""

    columns: dict[str, Any]  # Any: column values
    values: dict[str, tuple[str, ...]]


@transaction.atomic
def revise(entry: Entry, new: Revision, *, by: User, at: datetime) -> Entry:
    """The lesson with what changed. Its writer may as long as it is an observation; the team always."""
    check(by, Act.OBSERVE)
    locked = Entry.objects.select_for_update(of=("self",)).select_related("lessondetail").get(pk=entry.pk)
    if not may_revise(locked, by):
        raise PermissionDenied(
            "Alleen wie de les schreef kan haar aanpassen, en daarna het team. Plaats een opmerking."
        )
    if locked.state == LessonState.WITHDRAWN:
        raise StepRefused("Deze les is ingetrokken en verandert niet meer.")
    detail = detail_of(locked)
    locked.title = str(new.columns.get("title", locked.title)).strip() or locked.title
    for name, value in new.columns.items():
        if name != "title":
            setattr(detail, name, value)
    detail.values |= {name: list(check_values(name, chosen)) for name, chosen in new.values.items()}
    need_public_words(texts_of(locked), marking=detail.marking, cleared=detail.cleared)
    locked.text = detail.insight
    locked.save(update_fields=["title", "text"])
    detail.save()
    record(
        by=by,
        function=function_of(by),
        verb="revised",
        object_type="entry",
        object_id=locked.reference,
        payload={"changed": sorted([*new.columns, *new.values])},
        at=at,
    )
    return locked


def may_revise(entry: Entry, user: User) -> bool:
    """Whether the user may change the words: the team, or the writer of what is still an observation."""
    if may(user.role, Act.KEEP_LESSONS):
        return True
    if entry.state != LessonState.OBSERVED or not may(user.role, Act.OBSERVE):
        return False
    first = events_about("entry", entry.reference).filter(verb="entered").select_related("payload").first()
    return first is not None and first.payload.content.get("by") == user.pk
