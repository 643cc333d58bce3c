"""The public work agenda: what comes, what one can learn, and where a lesson is named on it."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tests.leerlus_site.portal.released import entry, release

pytestmark = pytest.mark.django_db

Page = Callable[[str], str]
LESSON = {"kind": "lesson", "key": "LES-2031-0001", "title": "Geef één loket aan bewoners"}


@pytest.fixture(autouse=True)
def the_day(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("portal.agenda.pages", "portal.views.entries"):
        monkeypatch.setattr(f"leerlus_site.{module}.today", lambda: date(2031, 3, 10))


def offered(title: str, begins_on: str | None, ends_on: str | None = None, **other: Any) -> dict[str, Any]:
    said = {"kind": "training", "about": "Luisteren.", "for_whom": "loketten", "given_by": "Leerhuis", "place": ""}
    days = {"begins_on": begins_on, "ends_on": ends_on}
    return {"title": title, "address": "", "theme": None, "lessons": [LESSON]} | said | days | other


def agenda(**other: Any) -> None:
    theme = {"key": "THE-2031-0001", "title": "Eén loket", "about": "Waarom", "place": 1, "percent": 100, "asked": 0}
    met = {
        "kind": "casusoverleg",
        "title": "De balie",
        "on": "2031-03-01",
        "place": "",
        "about": "Een dag",
        "theme": None,
    }
    content = {"themes": [theme | {"lessons": [LESSON]}], "closed": [], "organisations": 1, "points": 10}
    meeting = met | {"came_of": "Een afspraak.", "talked_about": [LESSON], "learned": []}
    release("agenda", "werkagenda", content | {"meetings": [meeting]} | other)


def test_what_one_can_learn_is_told_until_its_last_day(page: Page) -> None:
    agenda(
        offers=[
            offered("Gisteren", "2031-03-08", "2031-03-09"),
            offered("Vandaag nog", "2031-03-09", "2031-03-10", address="https://leerhuis.example/"),
            offered("Altijd", None),
        ]
    )
    said = page("/werkagenda/")
    assert "Gisteren" not in said
    assert '<a class="nl-link" href="https://leerhuis.example/">Vandaag nog</a>' in said
    assert "van 9 maart 2031 tot en met 10 maart 2031" in said
    assert "Training, op elk moment" in said


def test_an_agenda_of_before_the_offers_is_still_shown(page: Page) -> None:
    agenda()
    said = page("/werkagenda/")
    assert "Eén loket" in said
    assert "Wat u kunt volgen" not in said


def test_a_lesson_tells_where_it_stands_on_the_agenda(page: Page) -> None:
    lesson = {"facts": [], "trajectory": None, "changes": [], "materials": [], "went_up_in": None}
    entry("lesson", LESSON["key"], title=LESSON["title"], lesson=lesson)
    agenda(offers=[offered("Het eerste gesprek", "2031-03-20"), offered("Voorbij", "2031-03-01")])
    said = page(f"/register/{LESSON['key']}/")
    assert "Thema op plaats 1: Eén loket" in said
    assert "Besproken op 1 maart 2031: De balie (casusoverleg)" in said
    assert "Het eerste gesprek (training, 20 maart 2031, voor loketten)" in said
    assert "Voorbij" not in said
    assert f'href="/register/{LESSON["key"]}/"' in page("/werkagenda/")
