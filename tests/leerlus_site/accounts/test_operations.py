from datetime import UTC, datetime

import pytest
from django.contrib.auth import authenticate
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.management.base import CommandError
from pytest_django import Settings

from leerlus.errors import StepRefused
from leerlus_site.accounts.models import User
from leerlus_site.accounts.operations.command_user import command_user
from leerlus_site.accounts.operations.create_user import AddressTaken, create_user
from leerlus_site.accounts.operations.deactivate import deactivate
from leerlus_site.accounts.operations.demo_accounts import NoDemoHere, create_demo_accounts
from leerlus_site.accounts.operations.set_role import set_role
from leerlus_site.accounts.roles import Role
from leerlus_site.history.models import Event

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
NEW = {"email": "bob@leerlus.test", "name": "Bob de Wit", "role": Role.READER, "password": "een-lange-zin-37"}

pytestmark = pytest.mark.django_db


def test_an_administrator_gives_someone_an_account_and_that_is_recorded(admin: User) -> None:
    user = create_user(**NEW, by=admin, at=NOON)  # type: ignore[arg-type]  # a table of mixed values
    assert authenticate(email="bob@leerlus.test", password="een-lange-zin-37") == user
    event = Event.objects.get()
    assert (event.verb, event.object_id, event.actor_function) == ("user_created", str(user.pk), "beheerder")


def test_the_first_administrator_comes_from_the_command_line() -> None:
    create_user(**{**NEW, "role": Role.ADMIN}, by=None, at=NOON)  # type: ignore[arg-type]  # as above
    assert Event.objects.get().actor_function == "technisch beheer"


def test_the_same_address_with_other_capitals_is_taken(admin: User) -> None:
    with pytest.raises(AddressTaken, match="al een account"):
        create_user(**{**NEW, "email": "ALICE@leerlus.test"}, by=admin, at=NOON)  # type: ignore[arg-type]  # as above


def test_a_weak_password_is_refused_and_leaves_no_account(admin: User) -> None:
    with pytest.raises(ValidationError):
        create_user(**{**NEW, "password": "kort"}, by=admin, at=NOON)  # type: ignore[arg-type]  # as above
    assert User.objects.count() == 1


def test_only_an_administrator_manages_accounts(team: User, admin: User) -> None:
    for act in (
        lambda: create_user(**NEW, by=team, at=NOON),  # type: ignore[arg-type]  # as above
        lambda: set_role(admin, Role.READER, by=team, at=NOON),
        lambda: deactivate(admin, by=team, at=NOON),
    ):
        with pytest.raises(PermissionDenied):
            act()
    assert not Event.objects.exists()


def test_a_role_is_set_and_what_it_was_is_recorded(admin: User, team: User) -> None:
    assert set_role(team, Role.READER, by=admin, at=NOON).role == Role.READER
    content = Event.objects.get().payload.content
    assert (content["was"], content["became"]) == ("programme_team", "reader")


def test_the_same_role_again_records_nothing(admin: User, team: User) -> None:
    set_role(team, Role.PROGRAMME_TEAM, by=admin, at=NOON)
    assert not Event.objects.exists()


def test_nobody_changes_or_closes_his_own_account(admin: User) -> None:
    with pytest.raises(StepRefused, match="eigen rol"):
        set_role(admin, Role.READER, by=admin, at=NOON)
    with pytest.raises(StepRefused, match="eigen account"):
        deactivate(admin, by=admin, at=NOON)


def test_a_closed_account_cannot_log_in(admin: User) -> None:
    user = create_user(**NEW, by=admin, at=NOON)  # type: ignore[arg-type]  # as above
    deactivate(user, by=admin, at=NOON)
    assert authenticate(email="bob@leerlus.test", password="een-lange-zin-37") is None


def test_there_is_one_demo_account_a_role_and_each_can_log_in(settings: Settings) -> None:
    settings.DEMO_ACCOUNTS = True
    logins = create_demo_accounts(at=NOON)
    create_demo_accounts(at=NOON)
    assert sorted(User.objects.values_list("role", flat=True)) == sorted(Role)
    assert all(authenticate(email=login.email, password=login.password) for login in logins)


def test_demo_accounts_are_refused_outside_a_trial(settings: Settings) -> None:
    settings.DEMO_ACCOUNTS = False
    with pytest.raises(NoDemoHere):
        create_demo_accounts(at=NOON)
    assert not User.objects.exists()


def test_a_command_acts_for_the_only_member_of_the_programme_team(team: User) -> None:
    assert command_user(None) == team
    assert command_user("NOOR@leerlus.test") == team


def test_a_command_in_a_trial_makes_a_demo_account(settings: Settings) -> None:
    settings.DEMO_ACCOUNTS = True
    assert command_user(None).role == Role.PROGRAMME_TEAM


def test_a_command_elsewhere_asks_for_whom_it_acts(settings: Settings) -> None:
    settings.DEMO_ACCOUNTS = False
    with pytest.raises(CommandError, match="--by"):
        command_user(None)


def test_a_command_does_not_act_for_someone_who_is_not_there(team: User) -> None:
    User.objects.update(is_active=False)
    with pytest.raises(CommandError, match="geen actieve gebruiker"):
        command_user("noor@leerlus.test")
