"""Mijn werk: what waits for whom, each thing once, and the digest that says so."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from leerlus_site.accounts.models import Absence, User
from leerlus_site.accounts.roles import Role
from leerlus_site.documents.models import Document
from leerlus_site.history.models import Event
from leerlus_site.notices.models import Letter
from leerlus_site.register.models import Cycle, Entry
from leerlus_site.snapshots.models import Message
from leerlus_site.work.digest_days import Frequency, period_of
from leerlus_site.work.models import Comment, Mention
from leerlus_site.work.my_work.sources import tasks_of
from leerlus_site.work.my_work.task import Task, Term, Verb, merged, term_of
from leerlus_site.work.operations.choose_digest import choose_digest
from leerlus_site.work.operations.write_digests import write_digests

from ..register.conftest import NOW, annex, approver, ministry, reader, round_2026, stranger, team, writer

__all__ = ["annex", "approver", "ministry", "reader", "round_2026", "stranger", "team", "writer"]

MONDAY = date(2026, 3, 2)


def task(url: str, why: str, due: date | None = None, verb: Verb = Verb.ANSWER) -> Task:
    return Task(verb=verb, title=url, url=url, why=(why,), due=due)


def test_a_thing_that_two_rules_name_is_there_once_with_both_reasons_and_the_earliest_date() -> None:
    found = merged([task("/a/", "u bent eigenaar", MONDAY), task("/a/", "u bent genoemd", MONDAY - timedelta(days=1))])
    assert [(one.why, one.due) for one in found] == [
        (("u bent eigenaar", "u bent genoemd"), MONDAY - timedelta(days=1))
    ]


def test_what_has_the_earliest_date_comes_first_and_what_has_none_last() -> None:
    found = merged([task("/c/", "x"), task("/b/", "x", MONDAY), task("/a/", "x", MONDAY - timedelta(days=1))])
    assert [one.url for one in found] == ["/a/", "/b/", "/c/"]


@pytest.mark.parametrize(
    ("days", "term"), [(-1, Term.PASSED), (0, Term.SOON), (7, Term.SOON), (8, Term.LATER), (None, Term.NONE)]
)
def test_a_term_has_passed_only_after_its_last_day(days: int | None, term: Term) -> None:
    due = None if days is None else MONDAY + timedelta(days=days)
    assert term_of(task("/a/", "x", due), MONDAY) is term


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("xyz"), st.none() | st.dates())))
def test_merging_loses_no_thing_and_no_reason(rows: list[tuple[str, str, date | None]]) -> None:
    found = merged(task(url, why, due) for url, why, due in rows)
    assert {(one.url, why) for one in found for why in one.why} == {(url, why) for url, why, _due in rows}
    assert len({one.url for one in found}) == len(found)


@given(st.dates(date(2020, 1, 1), date(2035, 12, 31)))
def test_a_weekly_digest_has_one_name_in_a_week_and_none_comes_in_the_weekend(day: date) -> None:
    monday = day - timedelta(days=day.weekday())
    week = {period_of(Frequency.WEEKLY, monday + timedelta(days=number)) for number in range(5)}
    assert len(week) == 1
    assert period_of(Frequency.DAILY, monday + timedelta(days=5)) == ""
    assert period_of(Frequency.OFF, day) == ""


@pytest.mark.django_db
def test_the_team_reviews_and_answers_and_a_reader_has_nothing_to_do(annex: Document, team: User, reader: User) -> None:
    Message.objects.create(page="/register/x/", text="De datum klopt niet.", received_at=NOW)
    told = {(one.verb, one.url): one.why for one in tasks_of(team, MONDAY)}
    assert told[(Verb.REVIEW, f"/beoordelen/?document={annex.reference}")][0].endswith(
        "op een beoordeling, in het document van 14 mei 2025"
    )
    assert (Verb.ANSWER, "/berichten/") in told
    assert tasks_of(reader, MONDAY) == []


@pytest.mark.django_db
def test_in_an_open_round_the_contact_person_writes_and_the_approver_waits(
    round_2026: Cycle, writer: User, approver: User
) -> None:
    [found] = [one for one in tasks_of(writer, MONDAY) if one.verb is Verb.WRITE]
    assert found.due == round_2026.closes_on
    assert found.why == ("2 opgaven moet u nog schrijven en indienen",)
    assert tasks_of(approver, MONDAY) == []
    round_2026.updates.filter(asked=True).update(state="submitted")
    assert [(one.verb, one.why) for one in tasks_of(approver, MONDAY)] == [
        (Verb.VALIDATE, ("2 opgaven moet u nog nakijken",))
    ]
    assert tasks_of(writer, MONDAY) == []


@pytest.mark.django_db
def test_a_closed_round_waits_for_its_release_by_the_team(round_2026: Cycle, team: User) -> None:
    assert not [one for one in tasks_of(team, MONDAY) if "/ronden/" in one.url]
    Cycle.objects.filter(pk=round_2026.pk).update(closed=True)
    assert [one.verb for one in tasks_of(team, MONDAY) if "/ronden/" in one.url] == [Verb.VALIDATE]


@pytest.mark.django_db
def test_a_person_gets_one_digest_a_day_that_says_why(round_2026: Cycle, writer: User) -> None:
    at = NOW.replace(hour=6)
    assert write_digests(MONDAY, at=at) == 2
    assert write_digests(MONDAY, at=at + timedelta(hours=3)) == 0
    letter = Letter.objects.get(to=writer)
    assert letter.subject == "Er wacht 1 ding op u in Leerlus"
    assert "uiterlijk 1 april 2026. Waarom u: 2 opgaven moet u nog schrijven en indienen." in letter.text
    assert write_digests(MONDAY + timedelta(days=1), at=at + timedelta(days=1)) == 2


@pytest.mark.django_db
def test_nobody_gets_a_digest_without_work_or_when_he_switched_it_off(
    round_2026: Cycle, writer: User, team: User, reader: User
) -> None:
    choose_digest(Frequency.OFF, by=writer, at=NOW)
    write_digests(MONDAY, at=NOW)
    assert set(Letter.objects.values_list("to", flat=True)) == {team.pk}


@pytest.mark.django_db
def test_who_wants_it_weekly_gets_it_once_a_week_also_when_the_worker_missed_monday(
    round_2026: Cycle, writer: User
) -> None:
    choose_digest(Frequency.WEEKLY, by=writer, at=NOW)
    for number in (2, 3, 4):
        write_digests(MONDAY + timedelta(days=number), at=NOW + timedelta(days=number))
    assert Letter.objects.filter(to=writer).count() == 1
    write_digests(MONDAY + timedelta(days=7), at=NOW + timedelta(days=7))
    assert Letter.objects.filter(to=writer).count() == 2


@pytest.mark.django_db
def test_changing_from_daily_to_weekly_brings_no_second_digest_that_day(round_2026: Cycle, writer: User) -> None:
    write_digests(MONDAY, at=NOW)
    choose_digest(Frequency.WEEKLY, by=writer, at=NOW)
    write_digests(MONDAY, at=NOW + timedelta(hours=1))
    assert Letter.objects.filter(to=writer).count() == 1
    write_digests(MONDAY + timedelta(days=1), at=NOW + timedelta(days=1))
    assert Letter.objects.filter(to=writer).count() == 2


@pytest.mark.django_db
def test_the_choice_is_made_on_the_start_page_and_recorded(reader: User) -> None:
    client = Client()
    client.force_login(reader)
    client.post(reverse("digest"), {"frequency": "weekly"})
    client.post(reverse("digest"), {"frequency": "weekly"})
    assert Event.objects.filter(verb="digest_chosen").count() == 1
    assert '<option value="weekly" selected>' in client.get(reverse("start")).content.decode()
    answer = client.post(reverse("digest"), {"frequency": "hourly"}, follow=True)
    assert "Kies hoe vaak" in answer.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("role", Role)
def test_the_start_page_opens_for_every_role_with_work_of_all_kinds(round_2026: Cycle, role: Role) -> None:
    user = User.objects.create(
        email="kees@leerlus.test", name="Kees", role=role, organisation=round_2026.updates.all()[0].action.organisation
    )
    client = Client()
    client.force_login(user)
    assert client.get(reverse("start")).status_code == 200


@pytest.mark.django_db
def test_a_substitute_gets_what_the_organisation_owes_and_who_is_away_gets_no_digest(
    round_2026: Cycle, writer: User, stranger: User
) -> None:
    Absence.objects.create(user=writer, substitute=stranger, first_day=MONDAY, last_day=MONDAY)
    [found] = tasks_of(stranger, MONDAY)
    assert found.why == ("2 opgaven moet u nog schrijven en indienen", "u vervangt Cas")
    write_digests(MONDAY, at=NOW)
    assert "u vervangt Cas" in Letter.objects.get(to=stranger).text
    assert not Letter.objects.filter(to=writer).exists()
    assert tasks_of(stranger, MONDAY + timedelta(days=1)) == []
    write_digests(MONDAY + timedelta(days=1), at=NOW + timedelta(days=1))
    assert Letter.objects.filter(to=writer).count() == 1


@pytest.mark.django_db
def test_who_is_away_keeps_his_digest_while_his_substitute_is_away_too(
    round_2026: Cycle, writer: User, reader: User, approver: User
) -> None:
    for user, other in ((writer, reader), (reader, approver)):
        Absence.objects.create(user=user, substitute=other, first_day=MONDAY, last_day=MONDAY)
    write_digests(MONDAY, at=NOW)
    assert Letter.objects.filter(to=writer).count() == 1


@pytest.mark.django_db
def test_more_work_asks_the_database_no_more_questions(round_2026: Cycle, team: User, writer: User) -> None:
    entries = Entry.objects.filter(kind="action")

    def named_at(number: int) -> int:
        for entry in entries[:number]:
            comment = Comment.objects.create(entry=entry, author=team, text="@Cas", at=NOW)
            Mention.objects.create(comment=comment, user=writer)
        with CaptureQueriesContext(connection) as queries:
            assert len([task for task in tasks_of(writer, MONDAY) if task.verb is Verb.ANSWER]) == number
        return len(queries)

    assert named_at(1) == named_at(3)
