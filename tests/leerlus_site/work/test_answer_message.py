"""A reader's message: taken up, answered once, mailed where he asked for it, and forgotten in time."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse

from leerlus.errors import StepRefused
from leerlus_site.accounts.models import User
from leerlus_site.accounts.roles import Role
from leerlus_site.history.models import Event, Payload
from leerlus_site.notices.models import Letter
from leerlus_site.snapshots.messages import ADDRESS_KEPT, FOLLOW_FOR, AnswerKind
from leerlus_site.snapshots.models import Message
from leerlus_site.work.operations.answer_message import Answer, answer_message
from leerlus_site.work.operations.erase_addresses import erase_addresses
from leerlus_site.work.operations.take_message import take_message

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
ANSWER = Answer(kind=AnswerKind.CORRECTED, text="De datum was 3 maart. Dat staat er nu goed.")
ADDRESS = "lezer@voorbeeld.nl"


@pytest.fixture
def noor(db: None) -> User:
    return User.objects.create(email="noor@leerlus.test", name="Noor Verweij", role=Role.PROGRAMME_TEAM)


def message(reply_to: str = "") -> Message:
    return Message.objects.create(
        page="/register/TOE-2026-0001/",
        text="De datum klopt niet.",
        reply_to=reply_to,
        received_at=NOW,
        expires_at=NOW + FOLLOW_FOR,
    )


def test_an_answer_is_stored_with_its_outcome_and_recorded_without_the_reader(noor: User) -> None:
    asked = answer_message(message(ADDRESS), ANSWER, by=noor, at=NOW)
    assert (asked.state, asked.outcome, asked.answer, asked.answered_at) == (
        "answered",
        "corrected",
        ANSWER.text,
        NOW,
    )
    event = Event.objects.latest("id")
    assert (event.verb, event.actor_function) == ("message_answered", "programmateam")
    assert ADDRESS not in json.dumps(Payload.objects.get(event=event).content)


def test_who_left_an_address_gets_the_answer_by_mail_and_who_did_not_gets_none(noor: User) -> None:
    answer_message(message(), ANSWER, by=noor, at=NOW)
    assert not Letter.objects.exists()
    answer_message(message(ADDRESS), ANSWER, by=noor, at=NOW)
    letter = Letter.objects.get()
    assert (letter.to, letter.address) == (None, ADDRESS)
    assert ANSWER.text in letter.text
    assert "U had gelijk. Wij hebben het aangepast." in letter.text


def test_a_message_is_answered_once(noor: User) -> None:
    asked = message(ADDRESS)
    answer_message(asked, ANSWER, by=noor, at=NOW)
    with pytest.raises(StepRefused, match="al beantwoord"):
        answer_message(asked, Answer(kind=AnswerKind.ELSEWHERE, text="Dit is iets anders."), by=noor, at=NOW)
    assert Letter.objects.count() == 1


def test_an_answer_needs_words(noor: User) -> None:
    with pytest.raises(StepRefused, match="hele zinnen"):
        answer_message(message(), Answer(kind=AnswerKind.UNCHANGED, text="  ok  "), by=noor, at=NOW)


def test_a_message_is_taken_up_by_one_person(noor: User) -> None:
    asked = message()
    assert take_message(asked, by=noor, at=NOW).state == "looking"
    with pytest.raises(StepRefused, match="al opgepakt"):
        take_message(asked, by=noor, at=NOW)


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.PROGRAMME_TEAM])
def test_only_the_programme_team_answers(role: Role) -> None:
    user = User.objects.create(email="bob@leerlus.test", name="Bob", role=role)
    with pytest.raises(PermissionDenied):
        answer_message(message(), ANSWER, by=user, at=NOW)
    with pytest.raises(PermissionDenied):
        take_message(message(), by=user, at=NOW)


def test_an_address_is_erased_thirty_days_after_the_answer_everywhere(noor: User) -> None:
    answer_message(message(ADDRESS), ANSWER, by=noor, at=NOW)
    Letter.objects.update(state="sent")
    assert erase_addresses(at=NOW + ADDRESS_KEPT - timedelta(seconds=1)) == 0
    assert erase_addresses(at=NOW + ADDRESS_KEPT) == 1
    assert (Message.objects.get().reply_to, Letter.objects.get().address) == ("", "")
    assert Event.objects.latest("id").verb == "addresses_erased"
    assert erase_addresses(at=NOW + ADDRESS_KEPT) == 0


def test_a_letter_that_is_on_its_way_keeps_its_address_until_it_is_there(noor: User) -> None:
    answer_message(message(ADDRESS), ANSWER, by=noor, at=NOW)
    assert erase_addresses(at=NOW + ADDRESS_KEPT) == 0
    Letter.objects.update(state="failed")
    assert erase_addresses(at=NOW + ADDRESS_KEPT) == 1


def test_an_address_without_an_answer_is_erased_after_a_year(noor: User) -> None:
    message(ADDRESS)
    assert erase_addresses(at=NOW + FOLLOW_FOR - timedelta(days=1)) == 0
    assert erase_addresses(at=NOW + FOLLOW_FOR) == 1


def test_the_team_answers_from_the_page_and_the_message_leaves_the_list(noor: User) -> None:
    asked, client = message(ADDRESS), Client()
    client.force_login(noor)
    url = reverse("message_detail", args=[asked.pk])
    assert url in client.get(reverse("inbox")).content.decode()
    assert client.post(url, {"kind": "corrected", "text": "kort"}).status_code == 400
    client.post(url, {"kind": "corrected", "text": ANSWER.text})
    assert url not in client.get(reverse("inbox")).content.decode()
    assert ANSWER.text in client.get(url).content.decode()
    assert url in client.get(reverse("inbox"), {"toon": "alles"}).content.decode()


def test_a_second_answer_from_an_old_page_is_refused_and_stays_in_the_form(noor: User) -> None:
    asked, client = message(), Client()
    client.force_login(noor)
    answer_message(asked, ANSWER, by=noor, at=NOW)
    said = {"kind": "unchanged", "text": "Wij lieten het zo staan."}
    page = client.post(reverse("message_detail", args=[asked.pk]), said)
    assert page.status_code == 400
    asked.refresh_from_db()
    assert asked.answer == ANSWER.text
