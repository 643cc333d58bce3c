from datetime import date

import pytest

from leerlus.dutch import date_ranges
from leerlus.dutch.date_ranges import DateRange


def test_a_quarter_and_a_half_end_on_the_last_day_of_their_last_month() -> None:
    assert date_ranges.quarter(2025, 1) == DateRange(date(2025, 1, 1), date(2025, 3, 31))
    assert date_ranges.half(2025, 2) == DateRange(date(2025, 7, 1), date(2025, 12, 31))


def test_winter_runs_into_the_next_year() -> None:
    assert date_ranges.season(2023, 12) == DateRange(date(2023, 12, 1), date(2024, 2, 29))


def test_a_week_runs_from_monday_to_sunday() -> None:
    assert date_ranges.week(date(2024, 12, 3)) == DateRange(date(2024, 12, 2), date(2024, 12, 8))


def test_a_month_on_from_the_last_day_is_the_last_day() -> None:
    assert date_ranges.add_months(date(2025, 1, 31), 1) == date(2025, 2, 28)


@pytest.mark.parametrize(
    ("count", "unit", "reached"),
    [
        (10, "day", date(2024, 12, 13)),
        (3, "workday", date(2024, 12, 6)),
        (4, "workday", date(2024, 12, 9)),
        (2, "week", date(2024, 12, 17)),
        (1.5, "year", date(2026, 6, 3)),
        (-2, "year", date(2022, 12, 3)),
        (1, "quarter", date(2025, 3, 3)),
    ],
)
def test_a_term_reaches_its_day(count: float, unit: str, reached: date) -> None:
    assert date_ranges.shifted(date(2024, 12, 3), count, unit) == reached
