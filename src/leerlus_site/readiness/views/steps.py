"""What is written down about an operation, each behind its own button; opening an address changes nothing."""

from collections.abc import Callable
from dataclasses import dataclass

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from leerlus.errors import LeerlusError
from leerlus.readiness.trajectories import TrajectoryState
from leerlus_site.accounts.access import requires, user_of
from leerlus_site.accounts.models import User
from leerlus_site.accounts.roles import Act
from leerlus_site.readiness import forms
from leerlus_site.readiness.models import Involvement
from leerlus_site.readiness.operations.add_fact import add_fact
from leerlus_site.readiness.operations.hear import Heard, hear, use_heard
from leerlus_site.readiness.operations.step_trajectory import step_trajectory, tell_state
from leerlus_site.readiness.operations.weigh import Weighed, weigh
from leerlus_site.register.models import Trajectory


@dataclass(frozen=True)
class Step:
    """A form, what its answers do, the button, and who may."""

    form: Callable[..., Form]
    take: Callable[[Trajectory, Form, User], object]
    title: str
    act: Act


def _step(trajectory: Trajectory, form: Form, user: User) -> None:
    said = form.cleaned_data
    state = TrajectoryState(said["state"])
    without = said.get("without_pack", "")
    step_trajectory(trajectory, state, reason=said["reason"], without_pack=without, by=user, at=timezone.now())


def _state(trajectory: Trajectory, form: Form, user: User) -> None:
    said = form.cleaned_data
    tell_state(trajectory, TrajectoryState(said["state"]), reason=said["reason"], by=user, at=timezone.now())


def _hear(trajectory: Trajectory, form: Form, user: User) -> None:
    hear(trajectory, Heard(**form.cleaned_data), by=user, at=timezone.now())


def _weigh(trajectory: Trajectory, form: Form, user: User) -> None:
    said = dict(form.cleaned_data)
    weighed = Weighed(dilemma=said.pop("dilemma"), impossible=said.pop("impossible"), values=said)
    weigh(trajectory, weighed, by=user, at=timezone.now())


def _adds(kind: str) -> Callable[[Trajectory, Form, User], object]:
    def take(trajectory: Trajectory, form: Form, user: User) -> object:
        return add_fact(trajectory, kind, form.cleaned_data, by=user, at=timezone.now())

    return take


def _any_state(*args: object, **kwargs: object) -> Form:
    """Which steps are allowed is for the rules to say."""
    return forms.StepForm(list(TrajectoryState), *args, **kwargs)


STEPS: dict[str, Step] = {
    "gehoord": Step(forms.HeardForm, _hear, "Leg vast wie is gehoord", Act.PREPARE),
    "afweging": Step(forms.WeighingForm, _weigh, "Weeg de publieke waarden", Act.PREPARE),
    "stap": Step(_any_state, _step, "Zet een stap", Act.RECORD_TRAJECTORY),
    "stand": Step(_any_state, _state, "Leg vast hoe het ervoor staat", Act.RECORD_TRAJECTORY),
    "regeling": Step(forms.SchemeForm, _adds("scheme"), "Voeg een regeling toe", Act.RECORD_TRAJECTORY),
    "behoefte": Step(forms.NeedForm, _adds("need"), "Voeg een behoefte toe", Act.RECORD_TRAJECTORY),
    "cijfer": Step(forms.FigureForm, _adds("figure"), "Voeg een cijfer toe", Act.RECORD_TRAJECTORY),
    "erkenning": Step(forms.RecognitionForm, _adds("recognition"), "Voeg erkenning toe", Act.RECORD_TRAJECTORY),
}


@requires(Act.READ)
@require_POST
def trajectory_step(request: HttpRequest, key: str, step: str) -> HttpResponse:
    """Write down one thing; the operation checks who may."""
    trajectory = get_object_or_404(Trajectory, key=key)
    form = STEPS[step].form(request.POST)
    _tried(request, form, lambda: STEPS[step].take(trajectory, form, user_of(request)))
    return _back(request, trajectory)


@requires(Act.READ)
@require_POST
def heard_used(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """Write down what was done with what people said."""
    line = get_object_or_404(Involvement.objects.select_related("trajectory"), pk=pk, trajectory__key=key)
    form = forms.HeardUsedForm(request.POST)
    _tried(request, form, lambda: use_heard(line, by=user_of(request), at=timezone.now(), **form.cleaned_data))
    return _back(request, line.trajectory)


def _tried(request: HttpRequest, form: Form, act: Callable[[], object]) -> None:
    try:
        if form.is_valid():
            act()
            messages.success(request, "Vastgelegd.")
    except LeerlusError as error:
        messages.error(request, str(error))
    for name, errors in form.errors.items():
        label = form.fields[name].label if name in form.fields else ""
        messages.error(request, f"{label}: " + " ".join(str(error) for error in errors))


def _back(request: HttpRequest, trajectory: Trajectory) -> HttpResponse:
    """To the pack from which it was done, else to the operation."""
    pack = trajectory.packs.filter(reference=request.GET.get("pakket", "")).first()
    return redirect("pack_detail", pack.reference) if pack else redirect("trajectory_course", trajectory.key)
