"""When a pack may be made and signed, and which steps an operation may take."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leerlus.errors import StepRefused
from leerlus.readiness.intake import Intake
from leerlus.readiness.pack import Marked, Use, check_mark, check_signing, compose
from leerlus.readiness.trajectories import TRAJECTORY_STEPS, TrajectoryState, check_trajectory_step

DONE = Marked(Use.USED, "voor de brief")
WELL_KNOWN = Intake(name="Veendal", happened="Een kade brak.", harmed="bewoners")


def test_a_pack_without_lessons_still_asks_every_question() -> None:
    chapters = compose(WELL_KNOWN, [])
    assert len(chapters) == 11
    assert any(chapter.risks for chapter in chapters)


def test_organisations_of_a_level_come_only_there() -> None:
    municipal = Intake(name="V", happened="G", harmed="W", levels=frozenset({"municipality"}))
    assert "municipalities" in called(municipal)
    assert "municipalities" not in called(WELL_KNOWN)


def called(intake: Intake) -> set[str]:
    return {helper.key for chapter in compose(intake, []) for helper in chapter.helpers}


@pytest.mark.parametrize("missing", ["name", "happened", "harmed"])
def test_an_intake_needs_name_event_and_people(missing: str) -> None:
    told = {"name": "Veendal", "happened": "Een kade brak.", "harmed": "bewoners"} | {missing: " "}
    with pytest.raises(StepRefused):
        compose(Intake(**told), [])


@pytest.mark.parametrize("use", Use)
def test_a_mark_needs_words(use: Use) -> None:
    check_mark(Marked(use, "omdat"))
    with pytest.raises(StepRefused):
        check_mark(Marked(use, "  "))


def test_a_pack_is_signed_only_with_every_lesson_marked_and_values_weighed() -> None:
    check_signing([DONE], weighed=True)
    with pytest.raises(StepRefused, match="1 les heeft"):
        check_signing([DONE, Marked(None, "")], weighed=True)
    with pytest.raises(StepRefused, match="afweging"):
        check_signing([DONE], weighed=False)


def test_designing_without_a_signed_pack_needs_a_reason_and_is_told() -> None:
    step = {"current": TrajectoryState.LISTENING, "asked": TrajectoryState.DESIGNING, "reason": "Nu"}
    assert check_trajectory_step(**step, signed_pack=False, without_pack="Acute nood")  # type: ignore[arg-type]  # keywords of one call
    with pytest.raises(StepRefused, match="startpakket"):
        check_trajectory_step(**step, signed_pack=False)  # type: ignore[arg-type]  # keywords of one call


@given(st.sampled_from(TrajectoryState), st.sampled_from(TrajectoryState))
def test_only_the_steps_of_the_table_are_taken(current: TrajectoryState, asked: TrajectoryState) -> None:
    allowed = asked in TRAJECTORY_STEPS[current]
    try:
        check_trajectory_step(current, asked, reason="Omdat", signed_pack=True)
    except StepRefused:
        assert not allowed
    else:
        assert allowed


def test_an_operation_may_stop_at_any_time() -> None:
    rest = set(TrajectoryState) - {TrajectoryState.STOPPED}
    assert all(TrajectoryState.STOPPED in TRAJECTORY_STEPS[state] for state in rest)
