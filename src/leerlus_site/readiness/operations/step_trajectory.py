"""Take the next step of a redress operation."""

from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from leerlus.errors import StepRefused
from leerlus.lessons import personal_words
from leerlus.readiness.pack import PackState
from leerlus.readiness.trajectories import TrajectoryState, check_trajectory_step
from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import User
from leerlus_site.accounts.operations.record_act import record_act
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.common.required import need_words
from leerlus_site.lessons.mapping import names_of_no_one
from leerlus_site.readiness.models import TrajectoryStep
from leerlus_site.readiness.trajectory_queries import state_of
from leerlus_site.register.models import Trajectory


@transaction.atomic
def step_trajectory(
    trajectory: Trajectory, state: TrajectoryState, *, reason: str, without_pack: str = "", by: User, at: datetime
) -> TrajectoryStep:
    """The step; to design without a signed pack needs `without_pack`, a reason that becomes public."""
    check(by, Act.RECORD_TRAJECTORY)
    mine = Trajectory.objects.select_for_update().get(pk=trajectory.pk)
    current = state_of(mine)
    if current is None:
        raise StepRefused("Van dit hersteltraject is de stand niet bekend. Leg eerst vast hoe het ervoor staat.")
    signed = mine.packs.filter(state=PackState.SIGNED).exists()
    _need_nobody_in(without_pack)
    without = check_trajectory_step(current, state, reason=reason, signed_pack=signed, without_pack=without_pack)
    return take_step(mine, state, reason=reason, without_pack=without_pack if without else "", by=by, at=at)


@transaction.atomic
def tell_state(
    trajectory: Trajectory, state: TrajectoryState, *, reason: str, by: User, at: datetime
) -> TrajectoryStep:
    """How an operation stands that began before it was kept here; `reason` names the source."""
    check(by, Act.RECORD_TRAJECTORY)
    need_words({"Waar dat blijkt": reason})
    mine = Trajectory.objects.select_for_update().get(pk=trajectory.pk)
    if state_of(mine) is not None:
        raise StepRefused("De stand is al bekend. Zet een stap.")
    return take_step(mine, state, reason=reason, by=by, at=at)


def _need_nobody_in(reason: str) -> None:
    """StepRefused with the words, where a reason that becomes public points at someone."""
    found = personal_words({"reason": reason}, known=names_of_no_one(), cleared=())
    if found:
        words = ", ".join(f"'{one}'" for one in dict.fromkeys(one.words for one in found))
        raise StepRefused(f"Deze reden wordt openbaar, en deze woorden wijzen een mens aan: {words}. Laat ze weg.")


def take_step(
    trajectory: Trajectory, state: TrajectoryState, *, reason: str, without_pack: str = "", by: User, at: datetime
) -> TrajectoryStep:
    """The row of a step that was checked, and its record; inside the transaction of another operation."""
    step = TrajectoryStep.objects.create(
        trajectory=trajectory,
        state=state,
        on=localdate(at),
        reason=reason,
        without_pack=without_pack,
        by_function=function_of(by),
    )
    record_act(
        "trajectory",
        trajectory.key,
        "trajectory_stepped",
        by=by,
        at=at,
        reason=reason,
        state=state.value,
        without_pack=without_pack,
    )
    return step
