from datetime import date

import pytest

from leerlus.dutch.date_ranges import DateRange, months, year
from leerlus.dutch.leads import Lead, lead, part_of


@pytest.mark.parametrize(
    ("words", "start", "preposition", "part"),
    [
        ("Dit komt uiterlijk eind ", 9, "", "end"),
        ("Dit komt vóór het einde van de ", 9, "vóór", "end"),
        ("Dit geldt met ingang van ", 10, "vanaf", ""),
        ("Dit loopt in de periode tussen ", 10, "tussen", ""),
        ("Dit is nog voor ", 11, "voor", ""),
    ],
)
def test_a_lead_begins_at_its_first_word(words: str, start: int, preposition: str, part: str) -> None:
    found = lead(words, len(words))
    assert (found.start, found.preposition, found.part) == (start, preposition, part)


def test_a_lead_does_not_cross_a_blank_line() -> None:
    text = "Dit is voor\n\n"
    assert lead(text, len(text)) == Lead(len(text))


def test_a_word_that_ends_like_a_preposition_is_no_lead() -> None:
    assert lead("Daarvoor ", 9).empty


@pytest.mark.parametrize(
    ("part", "first", "last"),
    [
        ("begin", date(2025, 1, 1), date(2025, 3, 31)),
        ("middle", date(2025, 5, 1), date(2025, 8, 31)),
        ("end", date(2025, 10, 1), date(2025, 12, 31)),
        ("first-half", date(2025, 1, 1), date(2025, 6, 30)),
    ],
)
def test_the_parts_of_a_year_are_whole_months(part: str, first: date, last: date) -> None:
    assert part_of(year(2025), part) == DateRange(first, last)


def test_the_end_of_february_is_its_last_third() -> None:
    assert part_of(months(2024, 2), "end") == DateRange(date(2024, 2, 21), date(2024, 2, 29))
