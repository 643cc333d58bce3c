"""Themes with what lies under them, points that organisations spread, and meetings with lessons."""

from datetime import date
from pathlib import Path

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from leerlus.errors import StepRefused
from leerlus_site.accounts.models import Organisation, User
from leerlus_site.agenda.models import Theme
from leerlus_site.agenda.operations.meetings import Announced, announce, tell, tie_lesson
from leerlus_site.agenda.operations.seat_voter import seat_voter
from leerlus_site.agenda.operations.themes import begin_theme, close_theme, put_under
from leerlus_site.agenda.operations.vote import vote
from leerlus_site.agenda.queries import points_of, standings
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
    client.post(reverse("theme_step", args=[desk.reference, "afronden"]))
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
