"""Reads: what comes on which day, from every room that has days."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Min, Q, QuerySet
from django.urls import reverse
from django.utils.timezone import localdate

from leerlus.publication.planned import Planned, PlannedState
from leerlus_site.accounts.models import User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.documents.models import Document
from leerlus_site.documents.queries import visible_documents
from leerlus_site.planning.labels import STATE
from leerlus_site.planning.models import PlannedPublication
from leerlus_site.register.models import Cycle
from leerlus_site.retention.queries import ending_between
from leerlus_site.snapshots.models import Snapshot


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of the calendar: the day, what, a sentence beside it, where to act; `late` when the day is over."""

    on: date
    title: str
    words: str
    url: str
    late: bool = False


def calendar(user: User, first: date, last: date, today: date) -> list[Entry]:
    """Everything from `first` to `last`, both included, in order of day."""
    check(user, Act.RELEASE)
    found = [*_planned(first, last, today), *_rounds(first, last, today), *_terms(user, first, last)]
    return sorted(found, key=lambda entry: (entry.on, entry.title))


def overdue(user: User, today: date) -> list[Entry]:
    """What was planned before today and is not public."""
    check(user, Act.RELEASE)
    rows = PlannedPublication.objects.filter(on__lt=today, dropped=False, public_on=None)
    return [entry for entry in _shown(rows, today) if entry.late]


def not_yet_public(user: User) -> QuerySet[Document]:
    """Documents that are marked public, stand in no plan and were never released; the oldest first."""
    check(user, Act.RELEASE)
    released = Snapshot.objects.filter(kind="document").values("key")
    marked = visible_documents(user).filter(marking="openbaar", erased_at__isnull=True)
    return marked.exclude(reference__in=released).filter(planned__isnull=True).order_by("received_at")


def standing_of(planned: PlannedPublication, today: date) -> tuple[PlannedState, int]:
    """How one plan stands, and how many days late."""
    days = _public_days([planned])
    value = _value(planned, days)
    return value.state(today), value.days_late(today)


def _planned(first: date, last: date, today: date) -> list[Entry]:
    return _shown(PlannedPublication.objects.filter(on__range=(first, last)), today)


def _shown(rows: QuerySet[PlannedPublication], today: date) -> list[Entry]:
    plans = list(rows.select_related("document"))
    days = _public_days(plans)
    shown = []
    for planned in plans:
        state = _value(planned, days).state(today)
        shown.append(
            Entry(
                on=planned.on,
                title=planned.title,
                words=f"{STATE[state].capitalize()}. {planned.basis}",
                url=reverse("planned_detail", args=[planned.pk]),
                late=state is PlannedState.OVERDUE,
            )
        )
    return shown


def _value(planned: PlannedPublication, days: dict[str, date]) -> Planned:
    released = days.get(planned.document.reference) if planned.document else None
    return Planned(on=planned.on, public_on=planned.public_on or released, dropped=planned.dropped)


def _public_days(plans: Iterable[PlannedPublication]) -> dict[str, date]:
    """The first public day of each document, by reference."""
    keys = [planned.document.reference for planned in plans if planned.document]
    first = Snapshot.objects.filter(kind="document", key__in=keys).values_list("key").annotate(first=Min("released_at"))
    return {key: localdate(at) for key, at in first}


def _rounds(first: date, last: date, today: date) -> list[Entry]:
    waiting = Q(closed=False) | Q(released_at=None, document=None)
    rows = Cycle.objects.filter(waiting, closes_on__range=(first, last)).select_related("report")
    return [
        Entry(
            on=cycle.closes_on,
            title=f"Ronde {cycle.year or ''} van {cycle.report.title}".replace("  ", " "),
            words="De ronde is gesloten en nog niet vrijgegeven." if cycle.closed else "De ronde sluit.",
            url=reverse("round_detail", args=[cycle.pk]),
            late=cycle.closes_on < today,
        )
        for cycle in rows
        if cycle.closes_on is not None
    ]


def _terms(user: User, first: date, last: date) -> list[Entry]:
    return [
        Entry(
            on=document.retention.ends_on,
            title=document.title,
            words="De bewaartermijn eindigt.",
            url=reverse("document_retention", args=[document.reference]),
        )
        for document in ending_between(user, first, last)
        if document.retention.ends_on is not None
    ]
