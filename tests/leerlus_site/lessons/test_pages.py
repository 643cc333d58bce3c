"""The pages of lessons and bottlenecks."""

import pytest
from django.test import Client

from leerlus_site.accounts.models import User
from leerlus_site.documents.operations.receive import receive
from leerlus_site.lessons.operations.observe import observe
from leerlus_site.register.models import Entry

from .conftest import NOON, seen

pytestmark = pytest.mark.django_db
FILLED = {
    "title": "Bel wie niet reageert",
    "outcome": "went_wrong",
    "context": "Van 200 brieven kwamen er 60 terug.",
    "insight": "Een brief bereikt niet iedereen.",
    "advice": "Bel wie na drie weken niet reageert.",
    "origin": "experience",
    "marking": "openbaar",
}


def _as(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def test_a_contributor_writes_a_lesson_and_fills_it_in_on_a_second_page(writer: User) -> None:
    client = _as(writer)
    saved = client.post("/lessen/nieuw/", FILLED)
    made = Entry.objects.get(kind="lesson")
    assert saved["Location"] == f"/lessen/{made.reference}/aanvullen/"
    client.post(saved["Location"], {"perspective": ["affected_people"], "duration": "structural"})
    page = client.get(f"/lessen/{made.reference}/").content.decode()
    assert "gedupeerden" in page
    assert "blijvend" in page


def test_no_page_asks_more_than_ten_fields_at_once(writer: User, lesson: Entry) -> None:
    client = _as(writer)
    for address in ("/lessen/nieuw/", f"/lessen/{lesson.reference}/aanvullen/"):
        assert 5 < client.get(address).content.decode().count('class="form-row') <= 10


def test_hints_are_given_without_saving(writer: User) -> None:
    page = _as(writer).post("/lessen/nieuw/", FILLED | {"advice": "Bel tevens de buren.", "tips": "ja"})
    assert "tevens" in page.content.decode()
    assert not Entry.objects.exists()


def test_a_name_in_a_public_lesson_is_refused_on_the_page_with_the_words(writer: User) -> None:
    page = _as(writer).post("/lessen/nieuw/", FILLED | {"context": "Wij spraken met Fatima Kaya."})
    assert page.status_code == 400
    assert "&#x27;Fatima Kaya&#x27;" in page.content.decode()
    assert not Entry.objects.exists()


def test_a_word_that_may_be_a_name_can_be_cleared_by_the_writer(writer: User) -> None:
    said = FILLED | {"context": "Het programma Zonneboog hielp 60 mensen."}
    refused = _as(writer).post("/lessen/nieuw/", said)
    assert "Dit zijn geen namen van mensen: Zonneboog" in refused.content.decode()
    _as(writer).post("/lessen/nieuw/", said | {"cleared": "on"})
    assert Entry.objects.get(kind="lesson").lessondetail.cleared == ["Zonneboog"]


def test_a_lesson_from_a_passage_carries_its_quote(writer: User, team: User) -> None:
    found = receive(
        b"De minister zegt toe dat hij de Kamer in mei informeert.\n",
        name="brief.txt",
        by=team,
        at=NOON,
        marking="openbaar",
    )
    statement = found.document.statements.first()
    assert statement is not None
    _as(writer).post(f"/lessen/nieuw/?passage={statement.pk}", FILLED)
    made = Entry.objects.get(kind="lesson")
    assert (made.lessondetail.origin, made.evidence.get().statement) == ("passage", statement)


def test_a_passage_of_a_confidential_paper_is_not_there_for_who_may_not_see_it(writer: User, team: User) -> None:
    found = receive(
        b"De minister zegt toe dat hij de Kamer in mei informeert.\n",
        name="nota.txt",
        by=team,
        at=NOON,
        marking="vertrouwelijk",
    )
    statement = found.document.statements.first()
    assert statement is not None
    assert _as(writer).get(f"/lessen/nieuw/?passage={statement.pk}").status_code == 404


def test_the_team_identifies_on_the_page_and_a_manager_has_no_steps(lesson: Entry, team: User, manager: User) -> None:
    _as(team).post(f"/lessen/{lesson.reference}/vaststellen/", {"reason": "Besproken"})
    lesson.refresh_from_db()
    assert lesson.state == "identified"
    assert "Wat wilt u vastleggen?" not in _as(manager).get(f"/lessen/{lesson.reference}/").content.decode()
    assert _as(manager).post(f"/lessen/{lesson.reference}/intrekken/", {"reason": "x"}).status_code == 403


def test_merging_on_the_page_shows_where_the_lesson_went_and_undoes(lesson: Entry, writer: User, team: User) -> None:
    other = observe(seen(title="Een brief is niet genoeg"), by=writer, at=NOON)
    client = _as(team)
    client.post(f"/lessen/{lesson.reference}/samenvoegen/", {"kept": other.reference, "reason": "Zelfde"})
    assert other.reference in client.get(f"/lessen/{lesson.reference}/").content.decode()
    client.post(f"/lessen/{lesson.reference}/losmaken/", {"reason": "Toch niet"})
    lesson.refresh_from_db()
    assert lesson.state == "observed"


def test_an_assessor_describes_a_bottleneck_on_its_page(lesson: Entry, writer: User, assessor: User) -> None:
    other = observe(seen(title="Een brief is niet genoeg"), by=writer, at=NOON)
    said = {
        "title": "Alleen de brief",
        "text": "De regels kennen alleen de brief.",
        "lessons": [lesson.pk, other.pk],
        "improvement": "Laat bellen toe.",
        "framework_law": "Een kaderwet kan dit regelen.",
        "marking": "openbaar",
    }
    saved = _as(assessor).post("/knelpunten/nieuw/", said)
    page = _as(assessor).get(saved["Location"]).content.decode()
    assert "Een kaderwet kan dit regelen." in page
    assert lesson.title in page


def test_the_list_shows_two_counts_and_narrows(lesson: Entry, team: User) -> None:
    page = _as(team).get("/lessen/?uitkomst=went_wrong&perspectief=affected_people&q=brief").content.decode()
    assert lesson.title in page
    assert "geborgd" in page
    assert lesson.title not in _as(team).get("/lessen/?uitkomst=went_well").content.decode()
