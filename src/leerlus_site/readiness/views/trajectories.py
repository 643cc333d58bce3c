"""Redress operations: how one goes, with its facts, and two to four side by side."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from leerlus_site.accounts.access import requires, user_of
from leerlus_site.accounts.roles import Act
from leerlus_site.history.labels import VERB
from leerlus_site.history.queries import events_about
from leerlus_site.readiness import labels
from leerlus_site.readiness.comparison import compared, named
from leerlus_site.readiness.trajectory_queries import state_of
from leerlus_site.readiness.views.offered import forms_at_trajectory
from leerlus_site.register.labels import RECOGNITION
from leerlus_site.register.list_labels import VALUE
from leerlus_site.register.models import Trajectory


@requires(Act.READ)
@require_safe
def trajectory_course(request: HttpRequest, key: str) -> HttpResponse:
    """How one operation goes: steps, who was heard, what was weighed, and its facts."""
    trajectory = get_object_or_404(Trajectory, key=key)
    state = state_of(trajectory)
    steps = list(trajectory.steps.all())
    context = {
        "trajectory": trajectory,
        "state": labels.TRAJECTORY_STATE[state] if state else "",
        "steps": [(step, labels.TRAJECTORY_STATE[step.state]) for step in steps],
        "without_pack": next((step for step in reversed(steps) if step.without_pack), None),
        "packs": [(pack, labels.PACK_STATE[pack.state]) for pack in trajectory.packs.all()],
        "schemes": [(row, labels.PHASE[row.phase]) for row in trajectory.schemes.all()],
        "needs": [
            (row, labels.WHOSE[row.whose], VALUE["repair"].get(row.repair, "")) for row in trajectory.needs.all()
        ],
        "figures": trajectory.keyfigures.all(),
        "recognitions": [(row, RECOGNITION[row.kind]) for row in trajectory.recognitions.all()],
        "heard": trajectory.involvements.all(),
        "weighings": trajectory.weighings.prefetch_related("values"),
        "public_values": VALUE["public_value"],
        "trajectory_states": labels.TRAJECTORY_STATE,
        "events": [(event, VERB.get(event.verb, event.verb)) for event in events_about("trajectory", key)],
        "forms": forms_at_trajectory(user_of(request), state),
    }
    return render(request, "readiness/trajectory_course.html", context)


@requires(Act.READ)
@require_safe
def trajectory_compare(request: HttpRequest) -> HttpResponse:
    """Choose two to four operations, and see them side by side."""
    found = named(request.GET.getlist("t"))
    context = {
        "trajectories": found,
        "rows": compared(found) if len(found) > 1 else [],
        "choices": Trajectory.objects.all(),
    }
    return render(request, "readiness/trajectory_compare.html", context)
