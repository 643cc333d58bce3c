"""The page of a redress operation, for people who were harmed."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from leerlus_site.portal.trajectory.side_by_side import side_by_side
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


def fact(label: str, words: str) -> dict[str, str]:
    return {"label": label, "words": words, "source": f"Verslag over {words}"}


def told_as(key: str, *facts: dict[str, str], **other: Any) -> None:
    release("trajectory", key, {**FACTS, "name": key.capitalize(), "parts": [], "facts": list(facts), **other})


def test_two_operations_stand_side_by_side_with_the_source_of_each_fact(page: Page) -> None:
    told_as("rivier", fact("Regelingen", "Dijkregeling: open"), state="in uitvoering")
    told_as("heide", fact("Cijfers", "Aanvragen: 40"), harmed="Boeren")
    told_as("duin")
    said = page("/trajecten/vergelijken/?t=rivier&t=heide")
    assert ">Rivier</a></th>" in said
    assert ">Heide</a></th>" in said
    assert ">Duin</a></th>" not in said
    assert "Bron: Verslag over Aanvragen: 40" in said
    assert "In uitvoering<br><small>Bron: dit register</small>" in said
    row = said.split('<th scope="row">Wie werden geraakt</th>')[1].split("</tr>")[0]
    assert [cell.count("niet bekend") for cell in row.split("</td>")[:2]] == [1, 0]
    assert '<th scope="row">Wanneer</th>' not in said


def test_a_comparison_says_when_too_few_or_too_many_were_chosen(page: Page) -> None:
    for key in ("a", "b", "c", "d", "e"):
        told_as(key)
    assert "Kies er nog een bij" in page("/trajecten/vergelijken/?t=a&t=a&t=onbekend")
    said = page("/trajecten/vergelijken/?t=e&t=d&t=c&t=b&t=a")
    assert "Hier staan de eerste vier" in said
    assert said.count("</a></th>") == 4
    assert said.count(" checked") == 4
    assert "<table" not in page("/trajecten/vergelijken/")


def test_facts_of_both_operations_keep_the_order_that_each_has() -> None:
    first = [fact(label, "x") for label in ("Regelingen", "Cijfers")]
    second = [fact(label, "x") for label in ("Regelingen", "Erkenning", "Cijfers")]
    rows = side_by_side([{**FACTS, "state": None, "without_pack": None, "facts": facts} for facts in (first, second)])  # type: ignore[typeddict-item]
    labels = [row.label for row in rows]
    assert labels[-4:-1] == ["Regelingen", "Erkenning", "Cijfers"]


def test_an_operation_tells_its_facts_with_their_source(page: Page) -> None:
    told_as("rivier", fact("Erkenning", "Excuses door de minister"), state="nazorg")
    facts = section(told(page), "feiten")
    assert "Excuses door de minister<small>Bron: Verslag over Excuses door de minister</small>" in facts
    assert "Nazorg<small>Bron: dit register</small>" in facts


def test_an_operation_of_before_the_facts_shows_none(page: Page) -> None:
    trajectory()
    assert 'id="feiten"' not in told(page)
