"""Who answers for whom, on which day; and what happens to functions when a ministry changes."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse

from leerlus.errors import StepRefused
from leerlus_site.accounts.contacts import answers_for, approves_for, people_of
from leerlus_site.accounts.duties import ANSWERING, Duty
from leerlus_site.accounts.models import Absence, Function, Organisation, User
from leerlus_site.accounts.operations.appoint import appoint, end_duty
from leerlus_site.accounts.operations.set_absence import set_absence
from leerlus_site.accounts.operations.succeed import succeed
from leerlus_site.accounts.roles import Role
from leerlus_site.history.models import Event

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
TODAY = date(2026, 3, 2)

pytestmark = pytest.mark.django_db


@pytest.fixture
def ministry() -> Organisation:
    return Organisation.objects.create(key="dd", name="Ministerie van Dijken en Dammen", kind="ministerie")


@pytest.fixture
def successor() -> Organisation:
    return Organisation.objects.create(key="water", name="Ministerie van Water", kind="ministerie")


@pytest.fixture
def contact(ministry: Organisation) -> User:
    return User.objects.create(email="bob@leerlus.test", name="Bob", role=Role.CONTACT_PERSON, organisation=ministry)


@pytest.fixture
def colleague() -> User:
    return User.objects.create(email="carla@leerlus.test", name="Carla", role=Role.CONTACT_PERSON)


def test_a_contact_person_answers_for_his_own_organisation_and_nobody_else_does(contact: User, team: User) -> None:
    assert answers_for(contact, TODAY) == {"dd"}
    assert answers_for(team, TODAY) == set()
    assert approves_for(contact, TODAY) == set()


def test_a_duty_gives_the_right_to_answer_and_ends(colleague: User, ministry: Organisation, admin: User) -> None:
    duty = appoint(ministry, colleague, Duty.DEPUTY, by=admin, at=NOON)
    assert appoint(ministry, colleague, Duty.DEPUTY, by=admin, at=NOON) == duty
    assert answers_for(colleague, TODAY) == {"dd"}
    end_duty(duty, by=admin, at=NOON + timedelta(days=3))
    assert answers_for(colleague, TODAY + timedelta(days=3)) == set()
    assert [event.verb for event in Event.objects.all()] == ["contact_appointed", "contact_ended"]


def test_who_is_away_is_replaced_only_on_those_days(
    contact: User, colleague: User, ministry: Organisation, admin: User
) -> None:
    appoint(ministry, contact, Duty.CONTACT, by=admin, at=NOON)
    set_absence(colleague, TODAY, TODAY + timedelta(days=4), by=contact, at=NOON)
    assert people_of(ministry, ANSWERING, TODAY) == [colleague]
    assert answers_for(colleague, TODAY) == {"dd"}
    later = TODAY + timedelta(days=5)
    assert people_of(ministry, ANSWERING, later) == [contact]
    assert answers_for(colleague, later) == set()


def test_nobody_replaces_himself_or_backwards(contact: User, colleague: User) -> None:
    with pytest.raises(StepRefused, match="eigen vervanger"):
        set_absence(contact, TODAY, TODAY, by=contact, at=NOON)
    with pytest.raises(StepRefused, match="laatste dag"):
        set_absence(colleague, TODAY, TODAY - timedelta(days=1), by=contact, at=NOON)
    assert not Absence.objects.exists()


def test_a_duty_goes_to_who_can_do_it(team: User, ministry: Organisation, admin: User) -> None:
    with pytest.raises(StepRefused, match="Wijzig eerst de rol"):
        appoint(ministry, team, Duty.APPROVER, by=admin, at=NOON)
    assert appoint(ministry, team, Duty.LEADERSHIP, by=admin, at=NOON).duty == "leadership"


def test_a_substitute_can_do_what_he_stands_in_for(contact: User, team: User) -> None:
    with pytest.raises(StepRefused, match="andere rol"):
        set_absence(team, TODAY, TODAY, by=contact, at=NOON)


def test_where_nobody_was_given_the_duty_those_with_the_role_get_the_letters(
    contact: User, colleague: User, ministry: Organisation, admin: User
) -> None:
    assert people_of(ministry, [Duty.CONTACT], TODAY) == [contact]
    assert people_of(ministry, [Duty.LEADERSHIP], TODAY) == []
    appoint(ministry, colleague, Duty.CONTACT, by=admin, at=NOON)
    assert people_of(ministry, [Duty.CONTACT], TODAY) == [colleague]


def test_only_an_administrator_gives_duties(team: User, ministry: Organisation, contact: User) -> None:
    with pytest.raises(PermissionDenied):
        appoint(ministry, contact, Duty.CONTACT, by=team, at=NOON)


def test_functions_move_to_their_successor_and_people_go_along(
    contact: User, ministry: Organisation, successor: Organisation, admin: User
) -> None:
    office = Function.objects.create(title="minister van Dijken", organisation=ministry, public_office=True)
    appoint(ministry, contact, Duty.CONTACT, by=admin, at=NOON)
    titles = {"minister van Dijken": "minister van Water"}
    (moved,) = succeed(ministry, successor, titles, day=date(2026, 7, 1), by=admin, at=NOON)
    office.refresh_from_db()
    contact.refresh_from_db()
    assert (office.valid_until, office.successor) == (date(2026, 6, 30), moved.after)
    assert (moved.after.title, moved.after.organisation, moved.after.public_office) == (
        "minister van Water",
        successor,
        True,
    )
    assert contact.organisation == successor
    assert people_of(successor, ANSWERING, date(2026, 7, 1)) == [contact]
    assert people_of(ministry, ANSWERING, date(2026, 7, 1)) == []


def test_a_change_of_cabinet_moves_only_the_functions_that_get_another_name(
    ministry: Organisation, admin: User
) -> None:
    for title in ("minister van Dijken", "directeur Dammen"):
        Function.objects.create(title=title, organisation=ministry)
    titles = {"minister van Dijken": "staatssecretaris van Dijken"}
    moved = succeed(ministry, ministry, titles, day=date(2026, 7, 1), by=admin, at=NOON)
    assert [(one.before.title, one.after.title) for one in moved] == [
        ("minister van Dijken", "staatssecretaris van Dijken")
    ]
    ministry.refresh_from_db()
    assert ministry.successor is None


def test_a_function_that_is_not_there_is_told(ministry: Organisation, successor: Organisation, admin: User) -> None:
    with pytest.raises(StepRefused, match="geen functie 'minister van Zand'"):
        succeed(ministry, successor, {"minister van Zand": "x"}, day=TODAY, by=admin, at=NOON)


def test_an_administrator_gives_a_duty_on_the_page_and_a_reader_cannot(
    ministry: Organisation, contact: User, admin: User
) -> None:
    page = reverse("organisation_people", args=["dd"])
    client = Client()
    client.force_login(contact)
    assert client.post(page, {"user": contact.pk, "duty": "contact"}).status_code == 403
    client.force_login(admin)
    client.post(page, {"user": contact.pk, "duty": "contact"})
    assert people_of(ministry, ANSWERING, date.today()) == [contact]  # noqa: DTZ011 - the page uses the clock too


def test_a_contact_person_says_on_the_page_that_he_is_away(contact: User, colleague: User) -> None:
    client = Client()
    client.force_login(contact)
    said = {"first_day": "2030-05-06", "last_day": "2030-05-10", "substitute": colleague.pk}
    assert client.post(reverse("absence"), said).status_code == 302
    assert Absence.objects.get().substitute == colleague
