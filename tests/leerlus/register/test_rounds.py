"""What a round allows, and when an update is complete."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leerlus.errors import StepRefused
from leerlus.register.rounds import RoundState, Work, Writing, check_complete, check_update_step, words_of
from leerlus.register.states import UPDATE_STEPS, UpdateState
from leerlus.register.updates import UpdateClass

NEWS = Writing(text="Het loket is open.")
NO_NEWS = Writing(update_class=UpdateClass.NO_NEWS_WITH_REASON, reason="De aanbesteding loopt nog.", work=Work.RUNNING)


@pytest.mark.parametrize(
    ("writing", "lacks"),
    [
        (Writing(), "wat er is gebeurd"),
        (Writing(update_class=UpdateClass.DONE, text="  "), "wat er is gebeurd"),
        (Writing(update_class=UpdateClass.NO_NEWS_WITH_REASON, work=Work.RUNNING), "waarom er geen nieuws"),
        (Writing(update_class=UpdateClass.NO_NEWS_WITH_REASON, reason="Vakantie"), "afgerond, loopt of gestopt"),
        (Writing(update_class=UpdateClass.NO_NEWS_WITH_REASON, reason="Klaar", work=Work.DONE), "dat is nieuws"),
        (Writing(update_class=UpdateClass.NO_NEWS, text="Geen update."), "Kies wat u meldt"),
    ],
)
def test_an_incomplete_writing_says_what_is_lacking(writing: Writing, lacks: str) -> None:
    with pytest.raises(StepRefused, match=lacks):
        check_complete(writing)


@pytest.mark.parametrize("writing", [NEWS, NO_NEWS])
def test_a_complete_writing_may_be_submitted(writing: Writing) -> None:
    check_update_step(UpdateState.DRAFT, UpdateState.SUBMITTED, round_state=RoundState.OPEN, writing=writing)


def test_no_news_shows_its_reason() -> None:
    assert words_of(NO_NEWS) == "Geen nieuws. De aanbesteding loopt nog."


def test_own_words_are_shown_as_they_are() -> None:
    assert words_of(Writing(text="  Twee regels\n wit. ")) == "  Twee regels\n wit. "


@pytest.mark.parametrize("state", [RoundState.CLOSED, RoundState.RELEASED])
def test_nothing_is_submitted_once_the_round_is_closed(state: RoundState) -> None:
    with pytest.raises(StepRefused, match="gesloten"):
        check_update_step(UpdateState.DRAFT, UpdateState.SUBMITTED, round_state=state, writing=NEWS)


def test_sending_back_needs_a_reason() -> None:
    with pytest.raises(StepRefused, match="waarom"):
        check_update_step(UpdateState.SUBMITTED, UpdateState.DRAFT, round_state=RoundState.OPEN, writing=NEWS)


@given(
    current=st.sampled_from(UpdateState),
    asked=st.sampled_from(UpdateState),
    round_state=st.sampled_from(RoundState),
    writing=st.sampled_from([NEWS, NO_NEWS, Writing()]),
    reason=st.sampled_from(["", "Het jaartal klopt niet"]),
)
def test_every_step_that_is_taken_is_in_the_table_and_passed_its_guard(
    current: UpdateState, asked: UpdateState, round_state: RoundState, writing: Writing, reason: str
) -> None:
    try:
        check_update_step(current, asked, round_state=round_state, writing=writing, reason=reason)
    except StepRefused:
        return
    assert asked in UPDATE_STEPS[current]
    assert asked is not UpdateState.SUBMITTED or not writing.is_empty
    assert (asked is UpdateState.PUBLISHED) == (round_state is RoundState.RELEASED)
    assert asked is not UpdateState.DRAFT or reason
