"""A change of cabinet or ministry in one act: what goes along, and the list that is left."""

from datetime import UTC, date, datetime
from io import StringIO

import pytest
from django.core.exceptions import PermissionDenied
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse

from leerlus.errors import StepRefused
from leerlus_site.accounts.contacts import answers_for
from leerlus_site.accounts.models import Function, Organisation, User
from leerlus_site.history.verify import verify
from leerlus_site.loops.models import Loop
from leerlus_site.loops.operations.send import NewLoop
from leerlus_site.register.models import Entry
from leerlus_site.work.operations.hand_over import hand_over

from ..loops.conftest import advice, contact, loop, ministry, new_loop, team

__all__ = ["advice", "contact", "loop", "ministry", "new_loop", "team"]

pytestmark = pytest.mark.django_db
AT = datetime(2026, 3, 2, 12, tzinfo=UTC)
DAY = date(2026, 3, 1)


@pytest.fixture
def water(db: None) -> Organisation:
    return Organisation.objects.create(key="water", name="Ministerie van Water", kind="ministerie")


@pytest.fixture
def office(ministry: Organisation) -> Function:
    return Function.objects.create(title="minister van Dijken", organisation=ministry, public_office=True)


@pytest.fixture
def owned(advice: Entry, office: Function, ministry: Organisation) -> Entry:
    advice.owner, advice.organisation = office, ministry
    advice.save()
    return advice


def test_functions_entries_open_loops_and_people_go_along_and_days_stay(
    owned: Entry, loop: Loop, contact: User, ministry: Organisation, water: Organisation, team: User
) -> None:
    due = loop.due
    titles = {"minister van Dijken": "minister van Water"}
    done = hand_over(ministry, water, titles, day=DAY, by=team, at=AT)
    owned.refresh_from_db()
    loop.refresh_from_db()
    contact.refresh_from_db()
    assert owned.owner
    assert (owned.owner.title, owned.organisation, loop.addressee, loop.due) == (
        "minister van Water",
        water,
        water,
        due,
    )
    assert answers_for(contact, AT.date()) == {"water"}
    assert [line.split(":")[0] for line in done.lines() if not line.startswith(" ")] == [
        "Functies",
        "Vermeldingen",
        "Open terugkoppelingen",
    ]
    assert verify().broken == ""


def test_in_a_new_cabinet_only_the_owner_changes_its_name(
    owned: Entry, ministry: Organisation, team: User, loop: Loop
) -> None:
    done = hand_over(ministry, ministry, {"minister van Dijken": "minister voor Dijken"}, day=DAY, by=team, at=AT)
    owned.refresh_from_db()
    assert owned.owner
    assert (owned.owner.title, owned.organisation, done.loops) == ("minister voor Dijken", ministry, [])


def test_nothing_moves_before_its_day_or_by_who_may_not(
    owned: Entry, ministry: Organisation, water: Organisation, team: User, contact: User
) -> None:
    with pytest.raises(StepRefused, match="op de dag zelf"):
        hand_over(ministry, water, {}, day=date(2026, 3, 3), by=team, at=AT)
    with pytest.raises(PermissionDenied):
        hand_over(ministry, water, {}, day=DAY, by=contact, at=AT)
    owned.refresh_from_db()
    assert owned.organisation == ministry


def test_the_command_prints_the_list(owned: Entry, loop: Loop, team: User, water: Organisation) -> None:
    out = StringIO()
    call_command("hand_over", "dd", "water", "--title", "minister van Dijken=minister van Water", stdout=out)
    assert f"  {owned.reference} " in out.getvalue()
    assert f"  {loop.reference} " in out.getvalue()
    with pytest.raises(CommandError, match="geen organisatie"):
        call_command("hand_over", "weg", "water")
    with pytest.raises(CommandError, match="OUD=NIEUW"):
        call_command("hand_over", "dd", "water", "--title", "minister")


def test_the_page_shows_the_list_after_the_act(
    owned: Entry, ministry: Organisation, water: Organisation, team: User
) -> None:
    client = Client()
    client.force_login(team)
    page = reverse("hand_over")
    said = {"old": ministry.pk, "new": water.pk, "day": "2026-03-01", "titles": "minister van Dijken"}
    assert "oude naam = nieuwe naam" in client.post(page, said).content.decode()
    shown = client.post(page, {**said, "titles": "minister van Dijken = minister van Water"}).content.decode()
    assert "Overdrachtslijst" in shown
    assert owned.title in shown


def test_a_question_that_lies_before_the_successor_already_stays_one(
    new_loop: NewLoop, loop: Loop, ministry: Organisation, water: Organisation, team: User
) -> None:
    Loop.objects.create(
        reference="TER-2026-9999",
        entry=loop.entry,
        addressee=water,
        arena=loop.arena,
        basis=loop.basis,
        basis_words="x",
        question="x",
        state="sent",
        sent_on=DAY,
    )
    assert hand_over(ministry, water, {}, day=DAY, by=team, at=AT).loops == []
