"""Letters and cards: every claim with its source, nothing made up, and what is not known says so."""

from datetime import date

import pytest

from leerlus.formats.sandbox import read_file
from leerlus.publication.debate_card import Card, Sourced, card_paper
from leerlus.publication.exports import rendered
from leerlus.publication.paper import Listed, Paper, Table
from leerlus.publication.progress_letter import Progress, letter_paper
from leerlus.publication.rappel import Lists, Standing, lists_in, rappel_paper

TODAY = date(2026, 3, 2)
RAPPEL = """Overzicht toezeggingen

Tabel 1: toezeggingen waarvan de termijn is verstreken
T01234\tEen brief over de sluis\t1 januari 2026
T01235\tEen plan voor de dijk\t1 februari 2026

Tabel 2: toezeggingen waarvan de termijn voor 1 juli verstrijkt
T01300\tEen gesprek met bewoners\t1 mei 2026
"""
REGISTER = {
    "T01234": Standing(title="Brief", state="nagekomen", kept_on=date(2025, 12, 20), source="brief 12"),
    "T01235": Standing(title="Plan", state="open", until=date(2026, 2, 1), words="februari"),
    "T01300": Standing(title="Gesprek", state="open", until=date(2026, 5, 1), words="in mei"),
}


def words(paper: Paper) -> str:
    return read_file(rendered(paper, "docx").data, name="x.docx").text


def tables(paper: Paper) -> list[Table]:
    return list(paper.tables)


def test_both_lists_are_read() -> None:
    assert lists_in(RAPPEL) == Lists(("T01234", "T01235"), ("T01300",))


def test_numbers_above_both_lists_are_on_neither() -> None:
    assert lists_in("Zie ook T01234\n" + RAPPEL).overdue == ("T01234", "T01235")
    assert lists_in("Zie ook T01234\n") == Lists((), ())


def test_a_kept_commitment_on_the_list_is_corrected_and_the_rest_forecast() -> None:
    corrections, forecasts = tables(rappel_paper(lists_in(RAPPEL), REGISTER, sender="DD", today=TODAY))
    assert [row[0] for row in corrections.rows] == ["T01234"]
    assert "Nagekomen op 20 december 2025. Bron: brief 12." in corrections.rows[0][3]
    assert [row[0] for row in forecasts.rows] == ["T01235", "T01300"]
    assert "uiterlijk 1 mei 2026" in forecasts.rows[1][3]


def test_no_date_is_made_up() -> None:
    _corrections, forecasts = tables(rappel_paper(lists_in(RAPPEL), REGISTER, sender="DD", today=TODAY))
    assert forecasts.rows[0][3] == "Stand: open. Verwachte datum: [invullen], omdat: [invullen]"


@pytest.mark.parametrize(
    ("lists", "standing", "says"),
    [
        (Lists(("T1",), ()), None, "niet in ons register"),
        (Lists(("T1",), ()), Standing(title="A", state="open", until=date(2026, 9, 1), words="najaar"), "loopt nog"),
        (Lists((), ("T1",)), Standing(title="A", state="open", until=date(2026, 1, 1)), "al verstreken"),
    ],
)
def test_what_the_register_sees_otherwise_is_a_correction(lists: Lists, standing: Standing | None, says: str) -> None:
    (table,) = tables(rappel_paper(lists, {"T1": standing} if standing else {}, sender="DD", today=TODAY))
    assert says in table.rows[0][3]


def test_a_letter_names_the_source_of_each_claim_and_leaves_no_part_out() -> None:
    done = (Sourced("Maatregel 7 is afgerond.", "opgave van DD, ronde 2026"),)
    text = words(letter_paper(Progress(report="Water", year=2026, before=2025, sender="DD", done=done), today=TODAY))
    assert "Maatregel 7 is afgerond. (opgave van DD, ronde 2026)" in text
    for part in ("Toegezegd", "Te laat (0)", "Veranderd sinds de ronde van 2025 (0)", "Geen opgave ontvangen (0)"):
        assert part in text


def test_a_card_is_one_page_however_long_the_texts() -> None:
    long = tuple(Sourced("Heel lange woorden van een ministerie. " * 60, f"ronde {year}") for year in range(2015, 2026))
    card = Card(
        title="Een loket openen",
        number="7",
        owner="DD",
        state="loopt",
        promised=long[:1],
        rounds=long,
        standpoints=long[:4],
        motions=("Motie Zandstra",),
        due=long[:1],
    )
    paper = card_paper(card, today=TODAY)
    assert sum(isinstance(block, Listed) for block in paper.blocks) == 11
    assert len(read_file(rendered(paper, "pdf").data, name="kaart.pdf").pages) == 1


def test_a_card_about_nothing_says_so() -> None:
    card = Card(
        title="Stil",
        number="",
        owner="",
        state="aangekondigd",
        promised=(),
        rounds=(),
        standpoints=(),
        motions=(),
        due=(),
    )
    assert "In geen enkele ronde is iets gemeld." in words(card_paper(card, today=TODAY))
