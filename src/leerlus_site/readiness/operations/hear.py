"""Write down who was heard, and later what was done with it."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from leerlus.errors import StepRefused
from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import User
from leerlus_site.accounts.operations.record_act import record_act
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.common.required import need_words
from leerlus_site.readiness.models import Involvement
from leerlus_site.register.models import Trajectory


@dataclass(frozen=True, kw_only=True)
class Heard:
    """Who was heard (a group, no names), when, and on what; `done_with` may come later."""

    who: str
    harmed: bool
    people: int | None
    on: date
    about: str
    done_with: str = ""


@transaction.atomic
def hear(trajectory: Trajectory, heard: Heard, *, by: User, at: datetime) -> Involvement:
    """A line of the involvement log."""
    check(by, Act.PREPARE)
    need_words({"Wie er is gehoord": heard.who, "Waarover het ging": heard.about})
    if heard.on > localdate(at):
        raise StepRefused("De dag ligt na vandaag. Schrijf pas op wie is gehoord als het gesprek er is geweest.")
    line = Involvement.objects.create(trajectory=trajectory, by_function=function_of(by), **vars(heard))
    record_act("trajectory", trajectory.key, "people_heard", by=by, at=at, who=heard.who, on=str(heard.on))
    return line


@transaction.atomic
def use_heard(line: Involvement, *, done_with: str, by: User, at: datetime) -> Involvement:
    """The same line with what was done with what people said."""
    check(by, Act.PREPARE)
    need_words({"Wat ermee is gedaan": done_with})
    mine = Involvement.objects.select_for_update(of=("self",)).select_related("trajectory").get(pk=line.pk)
    mine.done_with = done_with
    mine.save(update_fields=["done_with"])
    record_act("trajectory", mine.trajectory.key, "heard_used", by=by, at=at, who=mine.who, done_with=done_with)
    return mine
