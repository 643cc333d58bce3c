"""The report page: whose share, what each round said, and about whom nothing may be said."""

import re
from collections.abc import Callable

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from leerlus_site.portal.rounds import news_label, rounds_of, years
from tests.leerlus_site.portal.released import MINISTRY, a_round, action, organisation, report

Page = Callable[[str], str]
ADDRESS = "/rapporten/RAP-2026-0001/"


def words(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


def test_a_report_says_whose_share_it_is(page: Page) -> None:
    organisation()
    report([action("7", [(2024, "substantive", "Het loket is open.")])], [a_round(2024, 39)])
    assert "aandeel VW : 39 maatregelen" in words(page(ADDRESS))


def test_no_news_reads_as_no_news_and_nobody_is_called_late_or_silent(page: Page) -> None:
    report([action("7", [(None, "no_news", "Geen update.")])], [a_round(None, 1)])
    text = words(page(ADDRESS))
    assert "geen nieuws gemeld" in text
    assert "termijn verstreken" not in text
    assert "geen opgave ontvangen" not in text


def test_rows_stand_under_their_themes_in_the_order_of_the_annex(page: Page) -> None:
    rows = [action("75", [], themes=["Archief"]), action("8", [], themes=["Loketten"])]
    report(rows, [])
    text = page(ADDRESS).split('id="maatregelen"')[1]
    assert text.index("Archief") < text.index("nummer 75 voor") < text.index("Loketten") < text.index("nummer 8 voor")


def test_a_motion_shows_its_part_and_leads_to_its_page_once_that_is_released(page: Page) -> None:
    marks = [
        {"key": "MOT-2026-0001", "label": "Motie Roeier c.s.", "part": "1"},
        {"key": None, "label": "Motie Sluis", "part": None},
    ]
    report([action("7", [], motions=marks)], [])
    text = page(ADDRESS)
    assert '<a class="nl-link" href="/register/MOT-2026-0001/">Motie Roeier c.s.</a>, deel 1' in text
    assert "<span>Motie Sluis</span>" in text


@pytest.mark.parametrize(
    ("cells", "rounds", "expected"),
    [
        # A closed round of its own ministry in which nothing came.
        ([(2023, "substantive", "x")], [a_round(2023, 1), a_round(2024, 1)], ["substantive", "nothing"]),
        # The round is still open.
        ([(2023, "substantive", "x")], [a_round(2023, 1), a_round(2024, 1, closed=False)], ["substantive", "absent"]),
        # The round belongs to another ministry.
        (
            [(2023, "substantive", "x")],
            [a_round(2023, 1), a_round(2024, 1, organisation={"key": "min-bo", "name": "Brug en Oever"})],
            ["substantive", "absent"],
        ),
        # It was done before.
        ([(2023, "done", "x")], [a_round(2023, 1), a_round(2024, 1)], ["done", "absent"]),
        # It was first reported in a later round.
        ([(2024, "no_news", "")], [a_round(2023, 1), a_round(2024, 1)], ["absent", "no_news"]),
    ],
)
def test_a_missing_report_is_only_called_so_when_it_was_expected(
    cells: list[tuple[int | None, str, str]], rounds: list[dict[str, object]], expected: list[str]
) -> None:
    row = action("7", cells)
    assert [one.sign for one in rounds_of(row, rounds, years(rounds, [row]))] == expected  # type: ignore[arg-type]  # plain dicts


def test_rounds_without_news_are_counted_from_the_newest_back() -> None:
    row = action("7", [(2022, "substantive", "x"), (2023, "no_news", ""), (2024, "no_news", "")])
    rounds = [a_round(year, 1) for year in (2022, 2023, 2024)]
    label = news_label(rounds_of(row, rounds, years(rounds, [row])))  # type: ignore[arg-type]  # plain dicts
    assert label is not None
    assert label.text == "al 2 rondes geen nieuws gemeld"


def test_of_two_ministries_in_one_round_the_strip_shows_the_most_news() -> None:
    row = action("7", [(2024, "no_news", "Geen update."), (2024, "substantive", "Het loket is open.")])
    says = rounds_of(row, [], [2024])  # type: ignore[arg-type]  # plain dicts
    assert [one.sign for one in says] == ["substantive"]
    assert says[0].texts == ("Geen update.", "Het loket is open.")


def test_a_report_asks_the_database_the_same_for_many_actions(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    organisation()
    report([action(str(n), [(2024, "substantive", "x")]) for n in range(1, 60)], [a_round(2024, 59)])
    with django_assert_num_queries(2):
        client.get(ADDRESS)


def test_the_organisation_of_a_share_without_a_page_is_named_without_a_link(page: Page) -> None:
    report([action("7", [])], [a_round(2024, 1)])
    assert f"aandeel {MINISTRY['name']}: 1 maatregel" in page(ADDRESS)
