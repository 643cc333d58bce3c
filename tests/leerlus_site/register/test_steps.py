"""Steps with an entry: states, due dates, links; and what the database itself refuses."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from leerlus.errors import StepRefused
from leerlus.register.kinds import EntryKind
from leerlus.register.links import LinkKind
from leerlus_site.accounts.models import User
from leerlus_site.register.mapping import NewEntry
from leerlus_site.register.models import ActionDetail, DueDate, Entry
from leerlus_site.register.operations.change_state import change_state, move
from leerlus_site.register.operations.due import confirm_due, keep_due, shift_due
from leerlus_site.register.operations.link import NewLink, link
from leerlus_site.register.operations.new_entry import new_entry

from .conftest import NOW

pytestmark = pytest.mark.django_db


@pytest.fixture
def promise(team: User) -> Entry:
    new = NewEntry(kind=EntryKind.COMMITMENT, text="Wij sturen een brief.", detail={"strength": "toezegging"})
    return new_entry(new, by=team, at=NOW)


@pytest.fixture
def due(promise: Entry) -> DueDate:
    return DueDate.objects.create(entry=promise, certainty="approximate", words="medio 2026")


def test_references_count_up_within_kind_and_year(promise: Entry, team: User) -> None:
    new = NewEntry(kind=EntryKind.COMMITMENT, text="En nog een.", detail={"strength": "voornemen"})
    assert (promise.reference, new_entry(new, by=team, at=NOW).reference) == ("TOE-2026-0001", "TOE-2026-0002")


def test_a_step_outside_the_table_is_refused_with_what_can_be_done(promise: Entry, team: User) -> None:
    with pytest.raises(StepRefused, match="claimed_kept"):
        change_state(promise, "verified", by=team, at=NOW, reason="Gezien")


def test_a_step_needs_a_reason(promise: Entry, team: User) -> None:
    with pytest.raises(StepRefused, match="waarom"):
        change_state(promise, "claimed_kept", by=team, at=NOW, reason=" ")


def test_a_shift_keeps_the_original_day(due: DueDate, team: User) -> None:
    confirmed = confirm_due(due, date(2026, 8, 31), by=team, at=NOW, reason="Medio loopt tot en met augustus")
    shifted = shift_due(confirmed, date(2026, 12, 31), by=team, at=NOW, reason="De toets kostte meer tijd")

    assert shifted.until == date(2026, 12, 31)
    assert [(shift.from_until, shift.to_until) for shift in shifted.shifts.all()] == [
        (date(2026, 8, 31), date(2026, 12, 31))
    ]
    assert shifted.words == "medio 2026"


def test_the_day_it_was_kept_is_another_field(due: DueDate, team: User) -> None:
    kept = keep_due(due, date(2026, 5, 1), by=team, at=NOW, reason="Brief ontvangen")
    assert (kept.kept_on, kept.until) == (date(2026, 5, 1), None)


def test_a_link_that_makes_no_sense_is_refused(promise: Entry, team: User) -> None:
    other = new_entry(NewEntry(kind=EntryKind.REPORT, text="Rapport", detail={}), by=team, at=NOW)
    with pytest.raises(StepRefused):
        link(NewLink(source=other, target=promise, kind=LinkKind.CARRIES_OUT), by=team, at=NOW, reason="Proef")


def test_the_same_link_twice_is_one_link(promise: Entry, team: User) -> None:
    report = new_entry(NewEntry(kind=EntryKind.REPORT, text="Rapport", detail={}), by=team, at=NOW)
    new = NewLink(source=promise, target=report, kind=LinkKind.BELONGS_TO)
    first = link(new, by=team, at=NOW, reason="Staat erin")
    assert link(new, by=team, at=NOW, reason="Staat erin") == first


@pytest.mark.django_db(transaction=True)
def test_the_database_refuses_a_detail_of_another_kind(team: User) -> None:
    report = new_entry(NewEntry(kind=EntryKind.REPORT, text="Rapport", detail={}), by=team, at=NOW)
    with pytest.raises(IntegrityError), transaction.atomic():
        ActionDetail.objects.create(entry=report, kind="action")


def test_the_database_refuses_a_state_of_another_kind(promise: Entry) -> None:
    promise.state = "anchored"
    with pytest.raises(IntegrityError):
        promise.save()


def test_what_only_an_assessment_gives_cannot_be_set_by_hand(team: User) -> None:
    lesson = new_entry(
        NewEntry(kind=EntryKind.LESSON, text="Vraag eerst wat mensen nodig hebben.", detail={}), by=team, at=NOW
    )
    for state in ("identified", "returned", "in_progress", "anchored"):
        lesson = move(lesson, state, by=team, at=NOW, reason="Gezien")
    with pytest.raises(StepRefused, match="onafhankelijke beoordeling"):
        change_state(lesson, "learned", by=team, at=NOW, reason="Het gaat nu beter")
