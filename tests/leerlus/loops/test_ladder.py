"""The ladder: each step on its day, once; what stops it; and who never climbs it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leerlus.dutch.date_ranges import DateRange
from leerlus.law.terms import last_day, terms
from leerlus.loops.calendar import counted_from, is_closed
from leerlus.loops.kinds import Basis
from leerlus.loops.ladder import LADDER, steps_due
from leerlus.loops.loop import Deferral, DoneStep, Loop
from leerlus.loops.states import LoopState

T = date(2026, 3, 2)
LOOP = Loop(
    addressee="dd",
    basis=Basis.CABINET_COMMITMENT,
    sent_on=T - timedelta(days=60),
    original_due=T,
    due=T,
)
ELECTIONS = DateRange(T + timedelta(days=5), T + timedelta(days=24))


def on(day: int) -> date:
    return T + timedelta(days=day)


def done(*steps: tuple[str, int]) -> tuple[DoneStep, ...]:
    return tuple(DoneStep(step=key, on=on(day)) for key, day in steps)


def keys(loop: Loop, day: int, *closed: DateRange) -> list[str]:
    return [step.key for step in steps_due(loop, closed, on(day)).due]


@pytest.mark.parametrize(
    ("day", "before", "due"),
    [
        (-15, (), []),
        (-14, (), ["reminder"]),
        (0, done(("reminder", -14)), []),
        (1, done(("reminder", -14)), ["first_letter"]),
        (13, done(("reminder", -14), ("first_letter", 1)), []),
        (14, done(("reminder", -14), ("first_letter", 1)), ["second_letter"]),
        (28, done(("reminder", -14), ("first_letter", 1), ("second_letter", 14)), ["leadership"]),
    ],
)
def test_each_step_comes_on_its_day(day: int, before: tuple[DoneStep, ...], due: list[str]) -> None:
    assert keys(replace(LOOP, done=before), day) == due


def test_the_whole_ladder_played_day_by_day_takes_each_step_once_on_its_own_day() -> None:
    loop, taken = LOOP, []
    for day in range(-30, 90):
        for step in steps_due(loop, (), on(day)).due:
            taken.append((step.key, day))
            loop = replace(loop, done=(*loop.done, DoneStep(step=step.key, on=on(day))))
    assert taken == [(step.key, step.day) for step in LADDER]


def test_after_a_week_off_the_steps_come_in_order_and_a_notice_is_never_passed_over() -> None:
    assert keys(LOOP, 14) == ["reminder", "first_letter", "second_letter"]
    assert keys(LOOP, 80) == ["reminder", "first_letter", "second_letter", "leadership"]


def test_what_a_notice_announces_keeps_its_distance_from_the_day_it_went_out() -> None:
    late = done(("reminder", -14), ("first_letter", 1), ("second_letter", 14), ("leadership", 40))
    loop = replace(LOOP, done=late)
    assert keys(loop, 53) == []
    assert keys(loop, 54) == ["decision"]
    assert steps_due(loop, (), on(50)).following_on == on(54)


def test_the_next_step_and_its_day_are_told() -> None:
    ahead = steps_due(LOOP, (), on(-20))
    assert (ahead.following, ahead.following_on) == (LADDER[0], on(-14))


def test_a_recess_and_a_pause_do_not_count() -> None:
    loop = replace(LOOP, done=done(("reminder", -14), ("first_letter", 1)))
    assert keys(loop, 14, ELECTIONS) == []
    assert keys(loop, 33, ELECTIONS) == []
    assert keys(loop, 34, ELECTIONS) == ["second_letter"]


def test_nothing_goes_out_on_a_closed_day() -> None:
    assert keys(LOOP, 10, ELECTIONS) == []


def test_a_pause_without_an_end_leaves_the_next_day_open() -> None:
    ahead = steps_due(replace(LOOP, done=done(("reminder", -14))), [DateRange(on(0), None)], on(3))
    assert (ahead.due, ahead.following, ahead.following_on) == ((), None, None)


def test_a_deferral_stops_the_ladder_until_its_day() -> None:
    deferral = Deferral(until=on(30), reason="De toets loopt nog", on=on(-3))
    loop = replace(LOOP, due=on(30), deferrals=(deferral,), state=LoopState.DEFERRED)
    assert [keys(loop, day) for day in (-2, 16, 30)] == [[], [], []]
    assert keys(loop, 31) == ["first_letter"]


@pytest.mark.parametrize(
    "other",
    [
        replace(LOOP, basis=Basis.REQUEST),
        replace(LOOP, recipient_only=True),
        replace(LOOP, due=None),
        *(replace(LOOP, state=s) for s in (LoopState.REACTED, LoopState.FORWARDED, LoopState.FOLLOWED_UP)),
    ],
)
def test_who_was_only_asked_kindly_or_has_answered_never_climbs(other: Loop) -> None:
    assert steps_due(other, (), on(200)).due == ()


def test_a_question_put_late_is_not_reminded_of_on_the_same_day() -> None:
    loop = replace(LOOP, sent_on=on(-5))
    assert [keys(loop, day) for day in (-6, -5, 0)] == [[], [], []]
    assert keys(loop, 1) == ["first_letter"]


@given(st.integers(-60, 60), st.integers(0, 40), st.integers(-50, 120))
def test_counting_passes_exactly_that_many_open_days(start: int, length: int, days: int) -> None:
    closed = [DateRange(on(start), on(start + length))]
    reached = counted_from(T, days, closed)
    assert reached is not None
    between = range(1, (reached - T).days + 1) if days > 0 else range((reached - T).days, 0)
    assert sum(not is_closed(on(day), closed) for day in between) == abs(days)


def test_a_term_without_days_and_one_nobody_confirmed_make_no_deadline() -> None:
    assert {key: last_day(term, T) for key, term in terms().items()} == {
        "ombudsman": None,
        "advisory_council": None,
        "safety_board": None,
    }
    assert last_day(replace(terms()["advisory_council"], confirmed=True), T) == date(2026, 6, 2)
    assert all(term.source for term in terms().values())
