"""The post as its pages show it, and what the team does with letters that did not go well."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from leerlus.errors import StepRefused
from leerlus_site.accounts.models import User
from leerlus_site.history.models import Event
from leerlus_site.notices.models import Letter
from leerlus_site.notices.operations.check_letter import check_letter
from leerlus_site.notices.operations.send_letter import send_letter
from leerlus_site.notices.operations.trial_letter import trial_letter
from leerlus_site.notices.operations.try_again import try_again

from .conftest import NOW, letter_to
from .mail_server import Box

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(hours=1)


@pytest.fixture
def bob(db: None) -> User:
    return User.objects.create(email="bob@leerlus.test", name="Bob de Wit", role="contributor")


def page(user: User, name: str, *words: object) -> str:
    client = Client()
    client.force_login(user)
    return client.get(reverse(name, args=words)).content.decode()


def failed(user: User) -> Letter:
    letter = letter_to(user)
    Letter.objects.update(state="failed", ended_at=NOW, attempts=3, next_try=NOW, problem="De mailserver zegt nee.")
    return letter


def test_people_see_their_own_letters_and_the_team_sees_all(noor: User, bob: User) -> None:
    for_bob, for_noor = letter_to(bob, "a"), letter_to(noor, "b")
    assert reverse("letter_detail", args=[for_noor.pk]) not in page(bob, "letter_list")
    assert reverse("letter_detail", args=[for_bob.pk]) in page(noor, "letter_list")
    client = Client()
    client.force_login(bob)
    assert client.get(reverse("letter_detail", args=[for_noor.pk])).status_code == 404


def test_without_a_mail_server_the_post_says_that_nothing_goes_outside(noor: User, settings: Settings) -> None:
    settings.EMAIL_HOST = ""
    assert "verstuurt niets naar buiten" in page(noor, "letter_list")


def test_a_letter_that_perhaps_went_twice_is_listed_until_someone_checked_it(noor: User, box: Box) -> None:
    letter = letter_to(noor)
    Letter.objects.update(state="sending", claimed_at=NOW - timedelta(hours=1))
    send_letter(letter.pk, at=NOW)
    assert "Na te kijken (1)" in page(noor, "letter_list")
    assert "Misschien dubbel verstuurd" in page(noor, "letter_detail", letter.pk)
    check_letter(letter, by=noor, at=LATER, reason="Nagevraagd: één keer ontvangen")
    assert "Na te kijken (0)" in page(noor, "letter_list")
    assert Event.objects.latest("id").verb == "letter_checked"


def test_there_is_nothing_to_check_at_a_letter_that_went_well(noor: User, box: Box) -> None:
    letter = letter_to(noor)
    send_letter(letter.pk, at=NOW)
    with pytest.raises(StepRefused, match="niets na te kijken"):
        check_letter(letter, by=noor, at=LATER, reason="Gezien")


def test_a_letter_that_failed_goes_out_after_all_with_its_old_id(noor: User, box: Box) -> None:
    letter = failed(noor)
    assert "De mailserver zegt nee." in page(noor, "letter_detail", letter.pk)
    try_again(letter, by=noor, at=LATER)
    send_letter(letter.pk, at=LATER)
    letter.refresh_from_db()
    assert (letter.state, letter.problem) == ("sent", "")
    assert [mail["Message-ID"] for mail in box.got] == [letter.message_id]


def test_a_letter_that_was_sent_is_not_sent_again_by_hand(noor: User, box: Box) -> None:
    letter = letter_to(noor)
    send_letter(letter.pk, at=NOW)
    with pytest.raises(StepRefused, match="al verstuurd"):
        try_again(letter, by=noor, at=LATER)


def test_without_a_mail_server_trying_again_names_the_setting(noor: User, settings: Settings) -> None:
    settings.EMAIL_HOST = ""
    with pytest.raises(StepRefused, match="EMAIL_HOST"):
        try_again(failed(noor), by=noor, at=LATER)


def test_a_step_is_taken_from_the_page_and_only_by_a_button(noor: User, box: Box) -> None:
    letter = failed(noor)
    client = Client()
    client.force_login(noor)
    url = reverse("letter_step", args=[letter.pk, "opnieuw"])
    assert client.get(url).status_code == 405
    assert client.post(url, follow=True).status_code == 200
    letter.refresh_from_db()
    assert letter.state == "waiting"


def test_who_does_not_look_after_the_post_takes_no_step(bob: User) -> None:
    letter = failed(bob)
    client = Client()
    client.force_login(bob)
    assert client.post(reverse("letter_step", args=[letter.pk, "opnieuw"])).status_code == 403
    assert client.post(reverse("letter_trial")).status_code == 403


def test_pressing_twice_for_a_trial_letter_writes_one(noor: User) -> None:
    assert trial_letter(by=noor, at=NOW).pk == trial_letter(by=noor, at=NOW + timedelta(seconds=20)).pk
