"""Steps and facts of an operation: who was heard, what was weighed, starting without a pack."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied

from leerlus.errors import StepRefused
from leerlus.readiness.trajectories import TrajectoryState
from leerlus_site.accounts.models import User
from leerlus_site.accounts.roles import Role
from leerlus_site.history.models import Event
from leerlus_site.publication.contents.trajectory import build_trajectories
from leerlus_site.readiness.comparison import compared, named
from leerlus_site.readiness.models import Pack
from leerlus_site.readiness.operations.add_fact import add_fact
from leerlus_site.readiness.operations.hear import Heard, hear, use_heard
from leerlus_site.readiness.operations.step_trajectory import step_trajectory, tell_state
from leerlus_site.readiness.operations.weigh import Weighed, weigh
from leerlus_site.readiness.trajectory_queries import state_of
from leerlus_site.register.models import Trajectory

from .conftest import NOON, person

pytestmark = pytest.mark.django_db

HEARD = Heard(who="bewoners van de kade", harmed=True, people=12, on=date(2026, 2, 27), about="Wat is nu nodig?")


def test_designing_without_a_signed_pack_needs_a_reason_that_is_kept(pack: Pack, team: User) -> None:
    trajectory = pack.trajectory
    step_trajectory(trajectory, TrajectoryState.LISTENING, reason="De eerste gesprekken", by=team, at=NOON)
    with pytest.raises(StepRefused, match="startpakket"):
        step_trajectory(trajectory, TrajectoryState.DESIGNING, reason="Nu", by=team, at=NOON)
    step = step_trajectory(
        trajectory, TrajectoryState.DESIGNING, reason="Nu", without_pack="Mensen slapen in een hal", by=team, at=NOON
    )
    assert step.without_pack == "Mensen slapen in een hal"
    assert state_of(trajectory) == TrajectoryState.DESIGNING


def test_the_reason_to_begin_without_is_public_and_names_nobody(pack: Pack, team: User) -> None:
    trajectory = pack.trajectory
    step_trajectory(trajectory, TrajectoryState.LISTENING, reason="De eerste gesprekken", by=team, at=NOON)
    named_person = "Mevrouw A.B. Fictief slaapt in een hal"
    with pytest.raises(StepRefused, match="Fictief"):
        step_trajectory(trajectory, TrajectoryState.DESIGNING, reason="Nu", without_pack=named_person, by=team, at=NOON)
    step_trajectory(
        trajectory, TrajectoryState.DESIGNING, reason="Nu", without_pack="Mensen slapen in een hal", by=team, at=NOON
    )
    (built,) = build_trajectories("trajectory", [trajectory.key])
    assert built.content["without_pack"] == "Mensen slapen in een hal"  # type: ignore[typeddict-item]  # of its kind


def test_a_step_that_skips_is_refused_and_leaves_nothing(pack: Pack, team: User) -> None:
    with pytest.raises(StepRefused):
        step_trajectory(pack.trajectory, TrajectoryState.RUNNING, reason="Snel", by=team, at=NOON)
    assert pack.trajectory.steps.count() == 1


def test_an_operation_from_a_list_has_no_state_until_someone_tells_it(team: User) -> None:
    old = Trajectory.objects.create(key="brand", name="Brand aan de haven", description="Een loods brandde.")
    assert state_of(old) is None
    with pytest.raises(StepRefused, match="niet bekend"):
        step_trajectory(old, TrajectoryState.EVALUATED, reason="Klaar", by=team, at=NOON)
    tell_state(old, TrajectoryState.AFTERCARE, reason="Brief van 3 mei 2025", by=team, at=NOON)
    assert state_of(old) == TrajectoryState.AFTERCARE
    with pytest.raises(StepRefused, match="al bekend"):
        tell_state(old, TrajectoryState.RUNNING, reason="Toch niet", by=team, at=NOON)


def test_who_was_heard_is_written_down_and_later_what_was_done_with_it(pack: Pack, team: User) -> None:
    line = hear(pack.trajectory, HEARD, by=team, at=NOON)
    use_heard(line, done_with="Het voorschot komt eerder.", by=team, at=NOON)
    line.refresh_from_db()
    assert line.done_with == "Het voorschot komt eerder."
    assert Event.objects.filter(verb__in=("people_heard", "heard_used")).count() == 2


def test_nobody_was_heard_tomorrow(pack: Pack, team: User) -> None:
    later = Heard(**vars(HEARD) | {"on": NOON.date() + timedelta(days=1)})
    with pytest.raises(StepRefused, match="na vandaag"):
        hear(pack.trajectory, later, by=team, at=NOON)


def test_the_weighing_returns_at_every_step_and_earlier_ones_stay(pack: Pack, team: User) -> None:
    weigh(pack.trajectory, Weighed(values={"justice": "Eerst de zwaarste schade."}), by=team, at=NOON)
    step_trajectory(pack.trajectory, TrajectoryState.LISTENING, reason="Gesprekken", by=team, at=NOON)
    weigh(pack.trajectory, Weighed(values={"feasibility": "Tien mensen kunnen dit."}), by=team, at=NOON)
    assert [row.step for row in pack.trajectory.weighings.order_by("id")] == ["exploring", "listening"]


@pytest.mark.parametrize("values", [{}, {"justice": " "}, {"speed": "Snel."}])
def test_an_empty_weighing_or_an_unknown_value_is_refused(pack: Pack, team: User, values: dict[str, str]) -> None:
    with pytest.raises(StepRefused):
        weigh(pack.trajectory, Weighed(values=values), by=team, at=NOON)
    assert not pack.trajectory.weighings.exists()


def test_a_fact_needs_a_source_and_the_right_to_add_it(pack: Pack, team: User) -> None:
    values = {"what": "woningen met schade", "figure": "80"}
    with pytest.raises(StepRefused, match="bron"):
        add_fact(pack.trajectory, "figure", values, by=team, at=NOON)
    sourced = values | {"source": "Telling van de gemeente"}
    with pytest.raises(PermissionDenied):
        add_fact(pack.trajectory, "figure", sourced, by=person("Bob", Role.CONTRIBUTOR), at=NOON)
    with pytest.raises(StepRefused, match="Jansen"):
        add_fact(pack.trajectory, "figure", sourced | {"source": "Brief van mevrouw J. Jansen"}, by=team, at=NOON)
    add_fact(pack.trajectory, "figure", sourced, by=team, at=NOON)
    assert pack.trajectory.keyfigures.get().figure == "80"


def test_operations_stand_side_by_side_with_the_same_lines_at_most_four(pack: Pack, team: User) -> None:
    for number in range(5):
        Trajectory.objects.create(key=f"t{number}", name=f"Traject {number}", description="D", harmed="iedereen")
    need = {"whose": "staff", "words": "tijd om te luisteren", "repair": "in_people", "source": "Enquête"}
    add_fact(pack.trajectory, "need", need, by=team, at=NOON)
    found = named([pack.trajectory.key, "weg", *(f"t{number}" for number in range(5))])
    assert [one.key for one in found] == [pack.trajectory.key, "t0", "t1"]
    rows = dict(compared(found))
    assert rows["Behoeften van medewerkers"] == [("tijd om te luisteren (in mensen)",), (), ()]
    assert all(len(cells) == len(found) for cells in rows.values())
