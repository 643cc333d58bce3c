"""Offer something to learn from, change it, tie lessons to it, and stop it."""

from dataclasses import dataclass, fields
from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from leerlus.errors import StepRefused
from leerlus_site.accounts.models import User
from leerlus_site.accounts.operations.record_act import record_act
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.agenda.labels import OFFER
from leerlus_site.agenda.models import LearningOffer, Theme
from leerlus_site.agenda.operations.words import lesson_with, need
from leerlus_site.lessons.operations.public_words import need_nobody_in


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """What there is to learn, for whom, by whom, and when: at any time without a first day."""

    kind: str
    title: str
    about: str
    for_whom: str
    given_by: str
    begins_on: date | None = None
    ends_on: date | None = None
    place: str = ""
    address: str = ""
    theme: Theme | None = None


@transaction.atomic
def offer(said: Offered, *, by: User, at: datetime) -> LearningOffer:
    """A new offer; StepRefused without what, for whom and by whom, or where it ends before it begins."""
    check(by, Act.KEEP_AGENDA)
    _check(said)
    made = LearningOffer.objects.create(**_fields(said))
    record_act("offer", str(made.pk), "offer_made", by=by, at=at, **_told(said))
    return made


@transaction.atomic
def change_offer(offered: LearningOffer, said: Offered, *, by: User, at: datetime) -> LearningOffer:
    """The same offer in other words or on other days; its lessons stay."""
    check(by, Act.KEEP_AGENDA)
    mine = _running(offered)
    _check(said)
    for name, value in _fields(said).items():
        setattr(mine, name, value)
    mine.save()
    record_act("offer", str(mine.pk), "offer_changed", by=by, at=at, **_told(said))
    return mine


@transaction.atomic
def tie_offer(offered: LearningOffer, reference: str, *, by: User, at: datetime) -> None:
    """A lesson or bottleneck that one learns there, by its reference; a second time changes nothing."""
    check(by, Act.KEEP_AGENDA)
    mine = _running(offered)
    entry = lesson_with(reference)
    mine.lessons.add(entry)
    record_act("offer", str(mine.pk), "offer_tied", by=by, at=at, lesson=entry.reference)


@transaction.atomic
def untie_offer(offered: LearningOffer, reference: str, *, by: User, at: datetime) -> None:
    """That lesson is not learned there after all; StepRefused where it was not tied."""
    check(by, Act.KEEP_AGENDA)
    mine = _running(offered)
    entry = mine.lessons.filter(reference__iexact=reference.strip()).first()
    if entry is None:
        raise StepRefused(f"{reference.strip()[:40]} staat niet bij dit aanbod.")
    mine.lessons.remove(entry)
    record_act("offer", str(mine.pk), "offer_untied", by=by, at=at, lesson=entry.reference)


@transaction.atomic
def stop_offer(offered: LearningOffer, *, by: User, at: datetime) -> LearningOffer:
    """It is not given any more: it leaves the public agenda, and stays where the team can read it."""
    check(by, Act.KEEP_AGENDA)
    mine = _running(offered)
    mine.withdrawn_on = localdate(at)
    mine.save()
    record_act("offer", str(mine.pk), "offer_stopped", by=by, at=at)
    return mine


def _check(said: Offered) -> None:
    need(
        {
            "De titel": said.title,
            "Wat iemand er leert": said.about,
            "Voor wie het is": said.for_whom,
            "Wie het geeft": said.given_by,
        }
    )
    need_nobody_in({"De plaats": said.place})
    if said.kind not in OFFER:
        raise StepRefused("Kies een soort aanbod uit de lijst.")
    if said.ends_on and not said.begins_on:
        raise StepRefused("Vul ook de eerste dag in, of laat de laatste dag leeg.")
    if said.begins_on and said.ends_on and said.ends_on < said.begins_on:
        raise StepRefused("De laatste dag ligt voor de eerste dag. Pas een van de twee aan.")


def _fields(said: Offered) -> dict[str, object]:
    values = ((field.name, getattr(said, field.name)) for field in fields(said))
    return {name: value.strip() if isinstance(value, str) else value for name, value in values}


def _told(said: Offered) -> dict[str, str]:
    days = {"begins_on": said.begins_on, "ends_on": said.ends_on}
    return {"title": said.title} | {name: day.isoformat() for name, day in days.items() if day}


def _running(offered: LearningOffer) -> LearningOffer:
    mine = LearningOffer.objects.select_for_update(of=("self",)).get(pk=offered.pk)
    if mine.withdrawn_on is not None:
        raise StepRefused("Dit aanbod is gestopt.")
    return mine
