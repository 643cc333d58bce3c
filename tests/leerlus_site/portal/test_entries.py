"""The register: what is late, what is not, and the page of one entry."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from leerlus_site.portal.deadlines import is_late
from leerlus_site.snapshots.queries import current, late
from tests.leerlus_site.portal.released import REPORT, a_round, action, due, entry, quote, report, update

Page = Callable[[str], str]
TODAY = date(2026, 1, 10)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"due": due()}, True),
        ({"due": due(until="2026-01-10")}, False),
        ({"due": due(confirmed=False)}, False),
        ({"due": due(kept_on="2026-01-05")}, False),
        ({"due": due(until=None)}, False),
        ({"due": None}, False),
        ({"due": due(), "strength": "voornemen"}, False),
        ({"due": due(), "state": "claimed_kept"}, False),
        ({"due": due(), "state": "reopened"}, True),
        ({"due": due(), "state": "lapsed"}, False),
    ],
)
def test_only_an_open_toezegging_past_its_confirmed_term_is_late(changes: dict[str, Any], expected: bool) -> None:
    snapshot = entry("commitment", "TOE-2026-0001", **changes)
    assert is_late(snapshot.content, TODAY) is expected
    assert current().filter(late(TODAY)).exists() is expected


def test_the_list_can_be_narrowed_from_the_address(page: Page) -> None:
    entry("commitment", "TOE-2026-0001", title="Het loket is te laat", due=due())
    entry("commitment", "TOE-2026-0002", title="Het loket is op tijd")
    entry("action", "MAA-2026-0003", title="De maatregel zwijgt", updates=[update(2024, "no_news")])
    assert "Het loket is op tijd" not in page("/register/?te-laat=ja")
    assert "Het loket is te laat" in page("/register/?te-laat=ja")
    quiet = page("/register/?geen-nieuws=ja")
    assert "De maatregel zwijgt" in quiet
    assert "Het loket" not in quiet
    assert "De maatregel zwijgt" not in page("/register/?soort=commitment")


def test_an_action_with_news_in_its_newest_round_is_not_without_news(page: Page) -> None:
    updates = [update(2023, "no_news"), update(2024, "substantive", "Het loket is open.")]
    entry("action", "MAA-2026-0003", updates=updates)
    assert "Niets gevonden met deze keuzes." in page("/register/?geen-nieuws=ja")


def test_unknown_choices_and_odd_page_numbers_count_as_none(page: Page) -> None:
    entry("commitment", "TOE-2026-0001")
    for asked in ("soort=%00", "soort=drop", "pagina=-1", "pagina=abc", "pagina=99999999999", "titel=%00"):
        assert "1 regel gevonden" in page(f"/register/?{asked}")


def test_the_list_asks_the_database_the_same_for_one_and_for_many(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    entry("commitment", "TOE-2026-0001", due=due())
    with django_assert_num_queries(4):
        client.get("/register/")
    for number in range(2, 30):
        entry("commitment", f"TOE-2026-{number:04d}", due=due())
    with django_assert_num_queries(4):
        client.get("/register/")


def test_a_long_list_has_pages_that_keep_the_choices(page: Page) -> None:
    for number in range(45):
        entry("commitment", f"TOE-2026-{number:04d}")
    text = page("/register/?soort=commitment&pagina=2")
    assert "45 regels gevonden, pagina 2 van 3" in text
    assert 'href="?soort=commitment&amp;pagina=3"' in text


def test_an_entry_shows_its_term_its_shifts_and_its_quote_at_its_place(page: Page) -> None:
    entry("commitment", "TOE-2026-0001", due=due())
    text = page("/register/TOE-2026-0001/")
    assert "Uiterlijk 31 december 2025 (ongeveer)" in text
    assert "Eerst was dit 30 juni 2025." in text
    assert "1 keer verschoven" in text
    assert "De aanbesteding duurde langer." in text
    assert 'href="/documenten/DOC-2026-0001/#p-0-60"' in text


def test_a_term_that_nobody_confirmed_says_so(page: Page) -> None:
    entry("commitment", "TOE-2026-0001", due=due(confirmed=False))
    text = page("/register/TOE-2026-0001/")
    assert "nog niet door iemand bevestigd" in text
    assert "termijn verstreken" not in text


def test_the_chain_runs_both_ways_and_skips_what_is_not_public(page: Page) -> None:
    def link(key: str, kind: str, direction: str) -> dict[str, Any]:
        return {
            "link": "carries_out",
            "direction": direction,
            "kind": kind,
            "key": key,
            "title": "Titel",
            "part": "1",
            "reason": "",
            "on": "2026-01-01",
            "quote": None,
        }

    to_action, back = link("MAA-2026-0001", "action", "in"), link("TOE-2026-0001", "commitment", "out")
    entry("commitment", "TOE-2026-0001", title="De belofte", links=[to_action, link("MAA-2026-0009", "action", "in")])
    entry("action", "MAA-2026-0001", title="De maatregel", links=[back])
    promise, measure = page("/register/TOE-2026-0001/"), page("/register/MAA-2026-0001/")
    assert "Wordt uitgevoerd door" in promise
    assert 'href="/register/MAA-2026-0001/"' in promise
    assert "MAA-2026-0009" not in promise
    assert "Voert uit" in measure
    assert 'href="/register/TOE-2026-0001/"' in measure


def test_an_action_shows_the_rounds_of_its_report(page: Page) -> None:
    cells: list[tuple[int | None, str, str]] = [(2023, "substantive", "Het loket is open."), (2024, "no_news", "")]
    report([action("7", cells)], [a_round(2023, 1), a_round(2024, 1)])
    updates = [update(2023, "substantive", "Het loket is open."), update(2024, "no_news")]
    entry("action", "MAA-2026-0007", updates=updates, report=REPORT)
    text = page("/register/MAA-2026-0007/")
    assert "2024: geen nieuws gemeld" in text
    assert "2023: nieuws gemeld" in text


def test_hostile_text_is_shown_and_not_run(page: Page) -> None:
    hostile = "<script>alert(1)</script>"
    entry("commitment", "TOE-2026-0001", title=hostile, text=hostile, actor=hostile, quotes=[quote(quote=hostile)])
    for address in ("/register/TOE-2026-0001/", "/register/", "/", f"/register/?titel={hostile}"):
        text = page(address)
        assert "<script>" not in text
        assert "&lt;script&gt;" in text


def test_an_entry_that_was_withdrawn_is_gone_and_the_page_helps(client: Client) -> None:
    snapshot = entry("commitment", "TOE-2026-0001", title="Ingetrokken belofte")
    snapshot.is_current = False
    snapshot.save()
    response = client.get("/register/TOE-2026-0001/")
    assert response.status_code == 404
    text = response.content.decode()
    assert "Deze pagina is er niet" in text
    assert "Ingetrokken belofte" not in text
    assert 'action="/zoeken/"' in text


def test_a_lesson_shows_what_was_learned_and_that_nobody_judged_it_yet(page: Page) -> None:
    lesson = {
        "facts": [{"label": "Wat raden wij aan", "words": "Bel wie niet reageert."}],
        "trajectory": None,
        "changes": [],
        "materials": [],
        "went_up_in": None,
    }
    entry("lesson", "LES-2026-0001", state="identified", lesson=lesson)
    shown = page("/register/LES-2026-0001/")
    assert "Bel wie niet reageert." in shown
    assert "Nog niemand die er los van staat" in shown
