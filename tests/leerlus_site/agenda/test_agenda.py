"""Themes with what lies under them, points that organisations spread, and meetings with lessons."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from leerlus.errors import StepRefused
from leerlus_site.accounts.models import Organisation, User
from leerlus_site.agenda.models import LearningOffer, Theme
from leerlus_site.agenda.operations.meetings import Announced, announce, tell, tie_lesson
from leerlus_site.agenda.operations.offers import (
    Offered,
    change_offer,
    offer,
    stop_offer,
    tie_offer,
    untie_offer,
)
from leerlus_site.agenda.operations.seat_voter import seat_voter
from leerlus_site.agenda.operations.themes import begin_theme, close_theme, put_under
from leerlus_site.agenda.operations.vote import vote
from leerlus_site.agenda.queries import offers, points_of, standings
from leerlus_site.history.models import Event
from leerlus_site.lessons.mapping import Observation
from leerlus_site.lessons.operations.observe import observe
from leerlus_site.publication.operations.prepare import prepare
from leerlus_site.publication.operations.release import release
from leerlus_site.register.models import Entry
from leerlus_site.snapshots.models import Snapshot

from ..register.conftest import NOW, ministry, reader, stranger, team, writer

__all__ = ["ministry", "reader", "stranger", "team", "writer"]

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(team: User) -> Theme:
    return begin_theme(title="Eén loket", about="Bewoners liepen van loket naar loket.", by=team, at=NOW)


@pytest.fixture
def listening(team: User) -> Theme:
    return begin_theme(title="Eerst luisteren", about="Mensen werden niet gehoord.", by=team, at=NOW)


@pytest.fixture(autouse=True)
def seated(ministry: Organisation, team: User) -> None:
    seat_voter(ministry, "politics", by=team, at=NOW)


@pytest.fixture
def lesson(team: User) -> Entry:
    said = Observation(title="Luister eerst", context="Er was haast.", insight="Luisteren spaart tijd.", advice="Bel.")
    return observe(said, by=team, at=NOW)


def test_a_theme_says_why_and_names_nobody(team: User, reader: User, desk: Theme) -> None:
    assert desk.reference == "THE-2026-0001"
    with pytest.raises(StepRefused, match="aandacht vraagt ontbreekt"):
        begin_theme(title="Leeg", about=" ", by=team, at=NOW)
    with pytest.raises(StepRefused, match="wijzen een mens aan"):
        begin_theme(title="Bellen", about="Bel 06 12345678.", by=team, at=NOW)
    with pytest.raises(PermissionDenied):
        begin_theme(title="Loket", about="Waarom", by=reader, at=NOW)


def test_organisations_spread_points_and_each_perspective_weighs_the_same(
    desk: Theme, listening: Theme, team: User, writer: User, ministry: Organisation
) -> None:
    council = Organisation.objects.create(key="raad", name="Raad van bewoners")
    seat_voter(council, "affected_people", by=team, at=NOW)
    assert vote(ministry, {desk.pk: 7}, source="", by=writer, at=NOW) == 3
    vote(council, {listening.pk: 10}, source="Verslag van 2 maart", by=team, at=NOW)
    assert [(one.theme.title, one.place, one.percent) for one in standings()] == [
        ("Eén loket", 1, 50),
        ("Eerst luisteren", 1, 50),
    ]


def test_a_later_vote_takes_the_place_of_the_earlier(
    desk: Theme, listening: Theme, writer: User, ministry: Organisation
) -> None:
    vote(ministry, {desk.pk: 7}, source="", by=writer, at=NOW)
    vote(ministry, {listening.pk: 2}, source="", by=writer, at=NOW)
    assert points_of(ministry) == {listening.pk: 2}
    assert Event.objects.filter(verb="agenda_voted").count() == 2


def test_nobody_gives_more_points_than_there_are_or_for_another(
    desk: Theme, writer: User, stranger: User, ministry: Organisation, team: User
) -> None:
    with pytest.raises(StepRefused, match=r"10 punten verdelen\. U gaf er 11"):
        vote(ministry, {desk.pk: 11}, source="", by=writer, at=NOW)
    with pytest.raises(StepRefused, match="eigen organisatie"):
        vote(ministry, {desk.pk: 1}, source="", by=stranger, at=NOW)
    with pytest.raises(StepRefused, match="gezegd ontbreekt"):
        vote(ministry, {desk.pk: 1}, source=" ", by=team, at=NOW)
    outside = Organisation.objects.create(key="los", name="Los bureau")
    with pytest.raises(StepRefused, match="Los bureau doet nog niet mee"):
        vote(outside, {desk.pk: 1}, source="Verslag", by=team, at=NOW)


def test_the_team_says_from_which_perspective_an_organisation_votes(
    desk: Theme, writer: User, team: User, ministry: Organisation
) -> None:
    with pytest.raises(PermissionDenied):
        seat_voter(ministry, "affected_people", by=writer, at=NOW)
    with pytest.raises(StepRefused, match="niet in de lijst"):
        seat_voter(ministry, "birds", by=team, at=NOW)
    vote(ministry, {desk.pk: 3}, source="", by=writer, at=NOW)
    seat_voter(ministry, "science", by=team, at=NOW)
    assert [one.percent for one in standings()] == [100]


def test_a_closed_theme_leaves_the_agenda_and_takes_nothing_more(desk: Theme, team: User, lesson: Entry) -> None:
    put_under(desk, lesson.reference, by=team, at=NOW)
    close_theme(desk, by=team, at=NOW)
    assert standings() == []
    with pytest.raises(StepRefused, match="afgerond"):
        put_under(desk, lesson.reference, by=team, at=NOW)
    assert desk.lessons.get() == lesson


def test_what_is_put_under_a_theme_must_exist(desk: Theme, team: User) -> None:
    with pytest.raises(StepRefused, match="geen les of knelpunt met kenmerk LES-1900-1"):
        put_under(desk, "LES-1900-1", by=team, at=NOW)


def test_a_meeting_has_lessons_in_and_out_and_is_told_afterwards(desk: Theme, team: User, lesson: Entry) -> None:
    said = Announced(
        kind="ethics", title="Mag een loket nee zeggen?", on=date(2026, 3, 1), place="", about="Dilemma's", theme=desk
    )
    meeting = announce(said, by=team, at=NOW)
    tie_lesson(meeting, lesson.reference, direction="in", by=team, at=NOW)
    tie_lesson(meeting, lesson.reference, direction="out", by=team, at=NOW)
    assert meeting.lessons.get().direction == "out"
    assert tell(meeting, came_of="Een afspraak over uitleg.", by=team, at=NOW).came_of
    later = announce(
        Announced(kind="case", title="Later", on=date(2026, 9, 1), place="", about="Casus"), by=team, at=NOW
    )
    with pytest.raises(StepRefused, match="moet nog komen"):
        tell(later, came_of="Iets", by=team, at=NOW)


def training(**other: Any) -> Offered:
    """A training on two days, in other words where given."""
    said = {"kind": "training", "title": "Het eerste gesprek", "about": "Eerst luisteren.", "for_whom": "loketten"}
    days = {"begins_on": date(2026, 3, 10), "ends_on": date(2026, 3, 11)}
    return Offered(**(said | days | {"given_by": "Leerhuis Herstel"} | other))


def test_a_learning_offer_says_what_for_whom_by_whom_and_when(team: User, reader: User, desk: Theme) -> None:
    made = offer(training(theme=desk), by=team, at=NOW)
    assert (made.theme, made.withdrawn_on) == (desk, None)
    assert Event.objects.get(verb="offer_made").payload.content["begins_on"] == "2026-03-10"
    for wrong, said in (
        ({"for_whom": " "}, "Voor wie het is ontbreekt"),
        ({"about": "Bel 06 12345678."}, "wijzen een mens aan"),
        ({"place": "Mail j.bakker@voorbeeld.nl"}, "wijzen een mens aan"),
        ({"kind": "film"}, "uit de lijst"),
        ({"begins_on": None}, "Vul ook de eerste dag in"),
        ({"ends_on": date(2026, 3, 9)}, "ligt voor de eerste dag"),
    ):
        with pytest.raises(StepRefused, match=said):
            offer(training(**wrong), by=team, at=NOW)
    with pytest.raises(PermissionDenied):
        offer(training(), by=reader, at=NOW)


def test_an_offer_moves_gets_lessons_and_stops(team: User, reader: User, lesson: Entry) -> None:
    made = offer(training(), by=team, at=NOW)
    tie_offer(made, lesson.reference.lower(), by=team, at=NOW)
    tie_offer(made, lesson.reference, by=team, at=NOW)
    moved = change_offer(made, training(begins_on=date(2026, 4, 1), ends_on=None), by=team, at=NOW)
    assert (moved.begins_on, moved.ends_on, list(moved.lessons.all())) == (date(2026, 4, 1), None, [lesson])
    untie_offer(made, lesson.reference, by=team, at=NOW)
    with pytest.raises(StepRefused, match="staat niet bij dit aanbod"):
        untie_offer(made, lesson.reference, by=team, at=NOW)
    for act in (
        lambda: change_offer(made, training(), by=reader, at=NOW),
        lambda: tie_offer(made, lesson.reference, by=reader, at=NOW),
        lambda: untie_offer(made, lesson.reference, by=reader, at=NOW),
        lambda: stop_offer(made, by=reader, at=NOW),
    ):
        with pytest.raises(PermissionDenied):
            act()
    assert stop_offer(made, by=team, at=NOW).withdrawn_on == NOW.date()
    with pytest.raises(StepRefused, match="is gestopt"):
        change_offer(made, training(), by=team, at=NOW)


def test_an_offer_runs_until_its_last_day_and_without_days_always(team: User) -> None:
    two_days = offer(training(), by=team, at=NOW)
    one_day = offer(training(title="Eén dag", ends_on=None), by=team, at=NOW)
    always = offer(training(title="Altijd", begins_on=None, ends_on=None), by=team, at=NOW)
    assert list(offers(team, date(2026, 3, 10)).running) == [one_day, two_days, always]
    assert list(offers(team, date(2026, 3, 11)).running) == [two_days, always]
    later = offers(team, date(2026, 3, 12))
    assert (list(later.running), list(later.past)) == ([always], [one_day, two_days])
    stop_offer(always, by=team, at=NOW)
    assert list(offers(team, date(2026, 3, 12)).running) == []


def test_the_pages_of_an_offer_take_the_same_steps(team: User, reader: User, lesson: Entry, client: Client) -> None:
    client.force_login(team)
    said = {"kind": "course", "title": "Luisteren", "about": "Vragen stellen.", "for_whom": "loketten"}
    wrong = client.post(reverse("offer_new"), said | {"given_by": "Leerhuis", "ends_on": "2026-03-11"})
    assert wrong.status_code == 400
    assert "Vul ook de eerste dag in" in wrong.content.decode()
    client.post(reverse("offer_new"), said | {"given_by": "Leerhuis"})
    made = LearningOffer.objects.get()
    client.post(reverse("offer_change", args=[made.pk]), said | {"given_by": "Leerhuis", "begins_on": "2026-03-11"})
    client.post(reverse("offer_lesson", args=[made.pk]), {"reference": lesson.reference})
    assert "11 maart 2026" in client.get(reverse("offer_detail", args=[made.pk])).content.decode()
    assert "Leeraanbod: <a" in client.get(reverse("lesson_detail", args=[lesson.reference])).content.decode()
    client.post(reverse("offer_lesson_gone", args=[made.pk]), {"reference": lesson.reference})
    client.post(reverse("offer_stop", args=[made.pk]))
    made.refresh_from_db()
    assert (made.lessons.count(), made.withdrawn_on is None) == (0, False)
    client.force_login(reader)
    assert "Voorbij of gestopt" in client.get(reverse("agenda")).content.decode()
    assert client.get(reverse("offer_change", args=[made.pk])).status_code == 403


def test_the_pages_take_the_same_steps(
    desk: Theme, listening: Theme, writer: User, team: User, reader: User, ministry: Organisation, client: Client
) -> None:
    client.force_login(writer)
    values = {"organisation": ministry.pk, f"theme_{desk.pk}": 4, "source": ""}
    said = client.post(reverse("agenda_vote"), values, follow=True).content.decode()
    assert "nog 6 punten over" in said
    assert "100% van de punten" in said
    too_many = client.post(reverse("agenda_vote"), values | {f"theme_{listening.pk}": 9})
    assert too_many.status_code == 400
    assert "U gaf er 13" in too_many.content.decode()

    client.force_login(team)
    client.post(reverse("theme_close", args=[desk.reference]))
    desk.refresh_from_db()
    assert desk.closed_on is not None
    client.force_login(reader)
    assert "Afgerond" in client.get(reverse("agenda")).content.decode()
    assert client.get(reverse("theme_new")).status_code == 403


def test_the_public_agenda_tells_the_order_and_not_who_gave_what(
    desk: Theme, listening: Theme, team: User, writer: User, ministry: Organisation, tmp_path: Path, settings: Settings
) -> None:
    settings.PUBLIC_FILES_ROOT = tmp_path / "public"
    vote(ministry, {desk.pk: 7}, source="", by=writer, at=NOW)
    release(prepare(by=team, at=NOW, title="Proef"), by=team, at=NOW, reason="Nagekeken")
    content = Snapshot.objects.get(kind="agenda").content
    assert [(theme["title"], theme["place"], theme["percent"]) for theme in content["themes"]] == [
        ("Eén loket", 1, 100),
        ("Eerst luisteren", 2, 0),
    ]
    assert content["organisations"] == 1
    assert ministry.name not in str(content)


def test_the_public_agenda_tells_what_one_can_learn_and_only_public_lessons(
    team: User, lesson: Entry, tmp_path: Path, settings: Settings
) -> None:
    settings.PUBLIC_FILES_ROOT = tmp_path / "public"
    given = offer(training(), by=team, at=NOW)
    tie_offer(given, lesson.reference, by=team, at=NOW)
    stop_offer(offer(training(title="Gestopt"), by=team, at=NOW), by=team, at=NOW)
    release(prepare(by=team, at=NOW, title="Proef"), by=team, at=NOW, reason="Nagekeken")
    (said,) = Snapshot.objects.get(kind="agenda").content["offers"]
    public = Snapshot.objects.filter(kind="lesson", key=lesson.reference).exists()
    assert (said["kind"], said["begins_on"], said["ends_on"]) == ("training", "2026-03-10", "2026-03-11")
    assert [row["key"] for row in said["lessons"]] == ([lesson.reference] if public else [])
