"""Announce a meeting, tell what came of it, and tie lessons to it."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from leerlus.errors import StepRefused
from leerlus_site.accounts.models import User
from leerlus_site.accounts.operations.record_act import record_act
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.agenda.labels import DIRECTION, MEETING
from leerlus_site.agenda.models import Meeting, MeetingLesson, Theme
from leerlus_site.agenda.operations.words import lesson_with, need


@dataclass(frozen=True, slots=True, kw_only=True)
class Announced:
    """What is known beforehand."""

    kind: str
    title: str
    on: date
    place: str
    about: str
    theme: Theme | None = None


@transaction.atomic
def announce(said: Announced, *, by: User, at: datetime) -> Meeting:
    """A new meeting."""
    check(by, Act.KEEP_AGENDA)
    need({"De titel": said.title, "Waarover": said.about})
    if said.kind not in MEETING:
        raise StepRefused("Kies een soort bijeenkomst uit de lijst.")
    made = Meeting.objects.create(
        kind=said.kind, title=said.title, on=said.on, place=said.place, about=said.about, theme=said.theme
    )
    record_act("meeting", str(made.pk), "meeting_announced", by=by, at=at, title=said.title, on=said.on.isoformat())
    return made


@transaction.atomic
def tell(meeting: Meeting, *, came_of: str, by: User, at: datetime) -> Meeting:
    """What came of it, once it was held."""
    check(by, Act.KEEP_AGENDA)
    mine = Meeting.objects.select_for_update(of=("self",)).get(pk=meeting.pk)
    need({"Wat eruit kwam": came_of})
    if mine.on > localdate(at):
        raise StepRefused("Deze bijeenkomst moet nog komen. Vertel daarna wat eruit kwam.")
    mine.came_of = came_of.strip()
    mine.save()
    record_act("meeting", str(mine.pk), "meeting_told", by=by, at=at)
    return mine


@transaction.atomic
def tie_lesson(meeting: Meeting, reference: str, *, direction: str, by: User, at: datetime) -> MeetingLesson:
    """A lesson that was talked about, or that came of it; a second time changes which of the two."""
    check(by, Act.KEEP_AGENDA)
    if direction not in DIRECTION:
        raise StepRefused("Kies of de les werd besproken, of eruit kwam.")
    entry = lesson_with(reference)
    made, _new = MeetingLesson.objects.update_or_create(meeting=meeting, entry=entry, defaults={"direction": direction})
    record_act("meeting", str(meeting.pk), "meeting_lesson", by=by, at=at, lesson=entry.reference, direction=direction)
    return made
