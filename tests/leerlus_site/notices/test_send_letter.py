from datetime import timedelta

import pytest
from pytest_django import Settings

from leerlus_site.accounts.models import User
from leerlus_site.notices.models import Letter
from leerlus_site.notices.operations.send_due import send_due
from leerlus_site.notices.operations.send_letter import send_letter
from leerlus_site.notices.tries import WAITS

from .conftest import NOW, letter_to
from .mail_server import Box

pytestmark = pytest.mark.django_db
MINUTE = timedelta(minutes=1)


def sent(user: User) -> Letter:
    """A letter, after one try."""
    letter = send_letter(letter_to(user).pk, at=NOW)
    assert letter is not None
    return letter


def test_a_letter_arrives_as_plain_text_and_html_and_asks_for_no_automatic_answer(noor: User, box: Box) -> None:
    letter = sent(noor)
    [mail] = box.got
    assert (letter.state, letter.ended_at, letter.attempts) == ("sent", NOW, 1)
    assert (mail["To"], mail["Subject"]) == ("Noor Verweij <noor@leerlus.test>", "Een proef")
    assert (mail["Message-ID"], mail["Auto-Submitted"]) == (letter.message_id, "auto-generated")
    plain, html = mail.get_body(("plain",)), mail.get_body(("html",))
    assert plain is not None
    assert html is not None
    assert "Beste Noor Verweij," in plain.get_content()
    assert "Beste Noor Verweij," in html.get_content()


def test_a_letter_that_was_sent_is_not_sent_again(noor: User, box: Box) -> None:
    letter = sent(noor)
    assert send_letter(letter.pk, at=NOW + timedelta(days=1)) is None
    assert send_due(at=NOW + timedelta(days=1)) == 0
    assert len(box.got) == 1


def test_an_address_that_is_refused_for_good_is_told_with_the_remedy(noor: User, box: Box) -> None:
    box.rcpt_reply = "550 Onbekende gebruiker"
    letter = sent(noor)
    assert (letter.state, letter.attempts) == ("failed", 1)
    assert letter.problem == (
        "De mailserver zegt: 550 Onbekende gebruiker. Kijk het e-mailadres na en probeer het opnieuw."
    )


@pytest.mark.parametrize("step", ["mail_reply", "rcpt_reply", "data_reply"])
def test_a_server_that_is_busy_gets_the_letter_later(noor: User, box: Box, step: str) -> None:
    setattr(box, step, "451 Nu even niet")
    letter = sent(noor)
    assert (letter.state, letter.next_try) == ("waiting", NOW + MINUTE)
    setattr(box, step, "250 OK")
    assert send_due(at=NOW + timedelta(seconds=59)) == 0
    assert send_due(at=NOW + MINUTE) == 1
    letter.refresh_from_db()
    assert (letter.state, letter.repeated_at, len(box.got)) == ("sent", None, 1)


def test_after_the_last_try_a_person_must_look(noor: User, box: Box) -> None:
    box.mail_reply = "451 Nu even niet"
    letter, at = sent(noor), NOW
    for wait in WAITS:
        at += wait
        assert send_due(at=at) == 1
    letter.refresh_from_db()
    assert (letter.state, letter.attempts) == ("failed", len(WAITS) + 1)
    assert send_due(at=at + timedelta(days=30)) == 0


def test_a_server_that_is_not_there_is_a_sentence_and_another_try(noor: User, settings: Settings) -> None:
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    settings.EMAIL_USE_TLS = settings.EMAIL_USE_SSL = False
    letter = sent(noor)
    assert letter.state == "waiting"
    assert "niet bereikbaar" in letter.problem


def test_a_server_without_encryption_is_not_spoken_to_where_encryption_is_asked(
    noor: User, box: Box, settings: Settings
) -> None:
    settings.EMAIL_USE_TLS = True
    letter = sent(noor)
    assert "EMAIL_SECURITY" in letter.problem
    assert box.got == []


def test_without_a_mail_server_the_letter_is_kept_and_nothing_goes_out(noor: User, settings: Settings) -> None:
    settings.EMAIL_HOST = ""
    letter = sent(noor)
    assert (letter.state, letter.ended_at) == ("kept", NOW)
    assert "geen mailserver" in letter.problem


def test_the_letter_of_a_vanished_process_is_sent_once_more_with_the_same_id(noor: User, box: Box) -> None:
    letter = letter_to(noor)
    Letter.objects.update(state="sending", claimed_at=NOW, attempts=1)
    assert send_due(at=NOW + 9 * MINUTE) == 0
    assert send_due(at=NOW + 10 * MINUTE) == 1
    letter.refresh_from_db()
    assert (letter.state, letter.repeated_at) == ("sent", NOW + 10 * MINUTE)
    assert [mail["Message-ID"] for mail in box.got] == [letter.message_id]


def test_a_letter_whose_process_vanished_twice_waits_for_a_person(noor: User, box: Box) -> None:
    letter = letter_to(noor)
    Letter.objects.update(state="sending", claimed_at=NOW, repeated_at=NOW, attempts=2)
    assert send_due(at=NOW + 10 * MINUTE) == 0
    letter.refresh_from_db()
    assert letter.state == "failed"
    assert "Misschien is hij aangekomen" in letter.problem
    assert box.got == []
