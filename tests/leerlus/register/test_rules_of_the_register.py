"""Step tables, deadlines, rounds and links."""

from datetime import date, timedelta
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leerlus.errors import StepRefused
from leerlus.register.deadlines import DueDate, is_overdue
from leerlus.register.kinds import EntryKind
from leerlus.register.links import LINK_RULES, LinkKind, check_link
from leerlus.register.states import (
    ENTRY_STEPS,
    MOTION_PART_STEPS,
    RELEASE_STEPS,
    STATEMENT_STEPS,
    UPDATE_STEPS,
    Steps,
    check_step,
    first_state,
)
from leerlus.register.updates import UpdateClass, stagnant_rounds, update_class
from leerlus.statements import ProgressStatus

TABLES = [*ENTRY_STEPS.values(), MOTION_PART_STEPS, RELEASE_STEPS, STATEMENT_STEPS, UPDATE_STEPS]
TODAY = date(2026, 3, 2)


def due(until: date | None, *, confirmed: bool = True, kept_on: date | None = None) -> DueDate:
    return DueDate(
        original_until=until, until=until, certainty="exact", words="proef", confirmed=confirmed, kept_on=kept_on
    )


@pytest.mark.parametrize("steps", TABLES)
def test_a_table_names_every_state_and_leads_only_to_states_of_its_own(steps: Steps) -> None:
    states = set(type(next(iter(steps))))
    assert set(steps) == states
    assert {after for reached in steps.values() for after in reached} <= states


@pytest.mark.parametrize("steps", TABLES)
def test_every_state_can_be_reached_from_the_first(steps: Steps) -> None:
    seen: set[StrEnum] = set()
    waiting = [next(iter(steps))]
    while waiting:
        state = waiting.pop()
        if state not in seen:
            seen.add(state)
            waiting.extend(steps[state])
    assert seen == set(steps)


@given(st.sampled_from(TABLES), st.data())
def test_a_step_is_allowed_exactly_when_the_table_says_so(steps: Steps, data: st.DataObject) -> None:
    states = sorted(steps)
    current, asked = data.draw(st.sampled_from(states)), data.draw(st.sampled_from(states))
    if asked in steps[current]:
        check_step(steps, current, asked)
    else:
        with pytest.raises(StepRefused):
            check_step(steps, current, asked)


def test_each_kind_has_a_first_state() -> None:
    assert all(first_state(kind) in ENTRY_STEPS[kind] for kind in EntryKind)


def test_the_day_after_the_last_day_is_late() -> None:
    assert not is_overdue(due(TODAY), TODAY)
    assert is_overdue(due(TODAY), TODAY + timedelta(days=1))


@pytest.mark.parametrize("not_late", [None, due(None), due(date(2020, 1, 1), confirmed=False)])
def test_only_a_confirmed_day_can_be_late(not_late: DueDate | None) -> None:
    assert not is_overdue(not_late, TODAY)


def test_what_was_kept_is_not_late() -> None:
    assert not is_overdue(due(date(2020, 1, 1), kept_on=date(2021, 1, 1)), TODAY)


@given(st.lists(st.sampled_from([*UpdateClass, None])))
def test_rounds_without_news_are_never_counted_after_done_or_stopped(classes: list[UpdateClass | None]) -> None:
    rounds = stagnant_rounds(classes)
    assert 0 <= rounds <= len(classes)
    if {UpdateClass.DONE, UpdateClass.STOPPED} & set(classes):
        assert rounds == 0


def test_no_update_is_no_news_and_says_nothing_else() -> None:
    assert update_class(ProgressStatus.NO_UPDATE) is UpdateClass.NO_NEWS
    assert update_class(ProgressStatus.RUNNING) is UpdateClass.SUBSTANTIVE


def test_every_kind_of_link_has_a_rule() -> None:
    assert set(LINK_RULES) == set(LinkKind)


def test_a_report_carries_nothing_out() -> None:
    with pytest.raises(StepRefused):
        check_link(LinkKind.CARRIES_OUT, EntryKind.REPORT, EntryKind.COMMITMENT)
