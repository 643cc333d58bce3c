from datetime import date

import pytest

from leerlus.dutch.recess import christmas_recess, prinsjesdag, summer_recess


@pytest.mark.parametrize(("year", "day"), [(2023, 19), (2024, 17), (2025, 16), (2026, 15)])
def test_prinsjesdag_is_the_third_tuesday_of_september(year: int, day: int) -> None:
    assert prinsjesdag(year).first == date(year, 9, day)


def test_a_recess_begins_the_day_after_the_last_day_before_it() -> None:
    assert (summer_recess(2025).first, christmas_recess(2025).first) == (date(2025, 7, 6), date(2025, 12, 21))
