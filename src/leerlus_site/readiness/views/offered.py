"""The forms that someone may use on a page of an operation or a pack."""

from django.forms import Form

from leerlus.readiness.trajectories import TRAJECTORY_STEPS, TrajectoryState
from leerlus_site.accounts.models import User
from leerlus_site.accounts.roles import may
from leerlus_site.readiness.forms import StepForm
from leerlus_site.readiness.views.steps import STEPS

Offered = list[tuple[str, str, Form]]


def forms_at_pack(user: User) -> Offered:
    """Who was heard, and the weighing."""
    return [row for row in _facts(user) if row[0] in ("gehoord", "afweging")]


def forms_at_trajectory(user: User, state: TrajectoryState | None) -> Offered:
    """Also the step that the operation may take now, and its facts."""
    name = "stap" if state else "stand"
    states = [TrajectoryState(one) for one in TRAJECTORY_STEPS[state]] if state else list(TrajectoryState)
    offered = _facts(user)
    if states and may(user.role, STEPS[name].act):
        form = StepForm(states, auto_id=f"{name}-%s")
        if state is None:
            form.fields.pop("without_pack", None)
        offered.insert(0, (name, STEPS[name].title, form))
    return offered


def _facts(user: User) -> Offered:
    return [
        (name, step.title, step.form(auto_id=f"{name}-%s"))
        for name, step in STEPS.items()
        if name not in ("stap", "stand") and may(user.role, step.act)
    ]
