"""A day on which something must be public, and whether it was kept."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leerlus.publication.planned import Planned, PlannedState

DAY = date(2026, 3, 2)
DAYS = st.dates(min_value=date(2020, 1, 1), max_value=date(2040, 1, 1))


@pytest.mark.parametrize(
    ("planned", "state", "late"),
    [
        (Planned(on=DAY), PlannedState.COMING, 0),
        (Planned(on=DAY - timedelta(days=1)), PlannedState.OVERDUE, 1),
        (Planned(on=DAY, public_on=DAY), PlannedState.KEPT, 0),
        (Planned(on=DAY - timedelta(days=3), public_on=DAY), PlannedState.KEPT_LATE, 3),
        (Planned(on=DAY - timedelta(days=3), dropped=True), PlannedState.DROPPED, 0),
        (Planned(on=DAY, public_on=DAY, dropped=True), PlannedState.KEPT, 0),
    ],
)
def test_how_a_planned_day_turns_out(planned: Planned, state: PlannedState, late: int) -> None:
    assert planned.state(DAY) is state
    assert planned.days_late(DAY) == late


@given(on=DAYS, public_on=st.none() | DAYS, dropped=st.booleans(), today=DAYS)
def test_what_is_late_has_days_and_what_has_days_is_late(
    on: date, public_on: date | None, dropped: bool, today: date
) -> None:
    planned = Planned(on=on, public_on=public_on, dropped=dropped)
    late = planned.state(today) in (PlannedState.OVERDUE, PlannedState.KEPT_LATE)
    assert late == (planned.days_late(today) > 0)
