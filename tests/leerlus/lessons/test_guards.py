"""What the steps of lessons and bottlenecks ask for."""

import pytest

from leerlus.errors import StepRefused
from leerlus.lessons import guards
from leerlus.register.kinds import EntryKind


def test_an_incomplete_lesson_says_what_is_missing() -> None:
    with pytest.raises(StepRefused, match="wat u aanraadt"):
        guards.need_complete({"context": "a", "insight": "b", "advice": " ", "outcome": "dilemma"})


def test_a_lesson_never_goes_up_in_itself() -> None:
    with pytest.raises(StepRefused, match="zichzelf"):
        guards.need_mergeable(("LES-1", "observed"), ("LES-1", "observed"))


def test_a_withdrawn_lesson_is_not_merged() -> None:
    with pytest.raises(StepRefused, match="LES-2"):
        guards.need_mergeable(("LES-1", "observed"), ("LES-2", "withdrawn"))


def test_anchored_needs_a_change_that_was_seen() -> None:
    with pytest.raises(StepRefused, match="bewijs"):
        guards.need_embedded([])


def test_a_bottleneck_is_what_two_lessons_share() -> None:
    with pytest.raises(StepRefused, match="twee lessen"):
        guards.need_lessons([EntryKind.LESSON])


def test_without_a_scientist_a_bottleneck_names_its_source() -> None:
    with pytest.raises(StepRefused, match="bron"):
        guards.need_describer(" ", own=False)
    guards.need_describer("", own=True)
