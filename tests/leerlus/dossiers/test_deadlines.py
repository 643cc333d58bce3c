"""Days are counted back from the debate; weekends and recess do not count."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from leerlus.dossiers.deadlines import due_days, steps, working_days_before


def test_the_steps_stand_in_order_and_say_where_they_come_from() -> None:
    found = due_days(date(2031, 3, 20))
    assert found[0][0].code == "coordinated"
    assert found[-1] == (steps()[0], date(2031, 3, 17))
    assert all(step.source for step in steps())


def test_a_debate_after_the_summer_is_prepared_before_it() -> None:
    assert working_days_before(date(2031, 9, 2), 3) < date(2031, 7, 6)


@given(day=st.dates(date(2000, 1, 1), date(2099, 12, 31)), count=st.integers(0, 30))
def test_never_a_weekend_and_never_later(day: date, count: int) -> None:
    found = working_days_before(day, count)
    assert found <= day - timedelta(days=count)
    assert not count or found.weekday() < 5
