"""The page of a redress operation, for people who were harmed."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tests.leerlus_site.portal.released import due, entry, release, report

Page = Callable[[str], str]
pytestmark = pytest.mark.django_db
FACTS = {
    "name": "Rivierherstel",
    "description": "Herstel langs de rivier.",
    "source": "Verdronken dossiers",
    "harmed": None,
    "organisation": None,
    "redress_by": "Herstelteam Rivier",
    "years": None,
}


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """The page is drawn on a fixed day."""
    monkeypatch.setattr("leerlus_site.portal.views.trajectories.today", lambda: date(2026, 6, 1))


def trajectory(*parts: tuple[str, str, str]) -> None:
    shown = [{"kind": kind, "key": key, "name": key, "recognition": said} for kind, key, said in parts]
    release("trajectory", "rivier", {**FACTS, "parts": shown}, schema=2)


def told(page: Page) -> str:
    return page("/trajecten/rivier/")


def section(text: str, place: str) -> str:
    return text.split(f'aria-labelledby="{place}"')[1].split("</section>")[0]


def test_an_apology_stands_under_what_was_acknowledged_with_its_sentence_and_who_said_it(page: Page) -> None:
    entry("commitment", "TOE-2026-0001", title="Excuses aan bewoners", report=None, owner="Minister van Veer en Water")
    trajectory(("commitment", "TOE-2026-0001", "apology"))
    acknowledged = section(told(page), "erkend")
    assert "Excuses aan bewoners" in acknowledged
    assert "De minister zegt toe" in acknowledged
    assert "Van wie: Minister van Veer en Water" in acknowledged
    assert "Excuses aan bewoners" not in section(told(page), "beloofd")


def test_with_a_report_come_its_promises_and_each_says_how_it_stands(page: Page) -> None:
    report([], [])
    entry("commitment", "TOE-2026-0002", title="Een loket", due=due())
    trajectory(("report", "RAP-2026-0001", ""))
    promised = section(told(page), "beloofd")
    assert "Een loket" in promised
    assert "Hoe staat het?" in promised
    assert "termijn verstreken" in promised


def test_a_plan_is_never_called_a_promise(page: Page) -> None:
    entry("commitment", "TOE-2026-0003", title="Een verkenning", report=None, strength="voornemen")
    trajectory(("commitment", "TOE-2026-0003", ""))
    before, after = section(told(page), "beloofd").split("Dit zijn plannen, geen beloften.")
    assert "Een verkenning" not in before
    assert "Een verkenning" in after


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"due": due()}, "Bij 1 toezegging is de termijn voorbij."),
        ({"due": None}, "Bij 1 toezegging weten wij niet wanneer het klaar moet zijn."),
        ({"state": "claimed_kept"}, "Niemand anders heeft dat nagegaan."),
        ({}, "Wij weten niet wat de mensen om wie het gaat er zelf van vinden."),
        ({}, "Wij weten niet precies wie zijn geraakt."),
    ],
)
def test_what_is_not_known_is_said_out_loud(page: Page, changes: dict[str, Any], sentence: str) -> None:
    entry("commitment", "TOE-2026-0004", report=None, **changes)
    trajectory(("commitment", "TOE-2026-0004", ""))
    assert sentence in section(told(page), "niet-bekend")


def test_who_looks_for_help_with_his_own_case_is_told_where_to_turn(page: Page) -> None:
    trajectory()
    own = section(told(page), "eigen-zaak")
    assert "Leerlus kan niets doen aan uw aanvraag, klacht of schade." in own
    assert "Herstelteam Rivier" in own
    assert "nationaleombudsman.nl" in own


def test_an_operation_of_an_older_schema_is_still_drawn_and_says_that_nothing_is_known(page: Page) -> None:
    release("trajectory", "rivier", {name: value for name, value in FACTS.items() if name != "redress_by"})
    assert "nog geen zin waarin iemand erkent" in told(page)
    assert "Wij weten niet wie het herstel uitvoert." in told(page)


def test_many_promises_cost_no_more_queries(page: Page, django_assert_num_queries: Callable[[int], Any]) -> None:
    for number in range(1, 31):
        entry("commitment", f"TOE-2026-{number:04d}", report=None)
    trajectory(*(("commitment", f"TOE-2026-{number:04d}", "") for number in range(1, 31)))
    with django_assert_num_queries(3):
        told(page)
