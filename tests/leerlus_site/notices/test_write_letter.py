from datetime import timedelta

import pytest
from django.db import connection, transaction
from pytest_django import Settings

from leerlus_site.accounts.models import User
from leerlus_site.notices.models import Letter

from .conftest import NOW, letter_to

pytestmark = pytest.mark.django_db


def jobs() -> list[tuple[str, dict[str, int]]]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT task_name, args FROM procrastinate_jobs ORDER BY id")
        return [(name, args if isinstance(args, dict) else {}) for name, args in cursor.fetchall()]


def test_a_letter_is_written_once_for_the_same_reason(noor: User) -> None:
    first, second = letter_to(noor), letter_to(noor)
    assert first.pk == second.pk
    assert Letter.objects.count() == 1
    assert len(jobs()) == 1


def test_the_job_names_the_letter_and_nothing_else(noor: User) -> None:
    letter = letter_to(noor)
    [(name, _args)] = jobs()
    assert name == "leerlus.send_letter"
    with connection.cursor() as cursor:
        cursor.execute("SELECT args->>'letter_id', args::text FROM procrastinate_jobs")
        number, whole = cursor.fetchone()
    assert number == str(letter.pk)
    assert "noor" not in whole.lower()


def test_undone_there_is_no_letter_and_no_job(noor: User) -> None:
    with transaction.atomic():
        letter_to(noor)
        transaction.set_rollback(True)
    assert (Letter.objects.count(), jobs()) == (0, [])


def test_the_text_greets_by_name_and_only_the_html_is_escaped(noor: User) -> None:
    noor.name = "Noor <Dijk & Duin>"
    letter = letter_to(noor)
    assert letter.text.startswith("Beste Noor <Dijk & Duin>,\n\nDit is het proefbericht")
    assert "Beste Noor &lt;Dijk &amp; Duin&gt;," in letter.html
    assert "<Dijk" not in letter.html


def test_links_lead_to_the_workplace(noor: User, settings: Settings) -> None:
    settings.WORKPLACE_URL = "https://werk.voorbeeld.nl"
    letter = letter_to(noor)
    assert "Bekijk uw brieven: https://werk.voorbeeld.nl/post/" in letter.text
    assert 'href="https://werk.voorbeeld.nl/post/">Bekijk uw brieven</a>' in letter.html


def test_someone_without_an_account_is_written_to_by_address(db: None) -> None:
    letter = letter_to("lezer@voorbeeld.nl")
    assert (letter.to, letter.address) == (None, "lezer@voorbeeld.nl")
    assert letter.text.startswith("Beste lezer,")
    assert "werkplek." not in letter.text


def test_a_letter_waits_from_the_moment_it_was_written(noor: User) -> None:
    letter = letter_to(noor)
    assert (letter.state, letter.written_at, letter.next_try) == ("waiting", NOW, NOW)
    assert letter.written_at - NOW == timedelta()
