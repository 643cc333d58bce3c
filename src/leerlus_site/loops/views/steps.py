"""Steps with a loop, each behind its own button; opening an address changes nothing."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from leerlus.errors import LeerlusError, StepRefused
from leerlus.loops.kinds import PauseGround, ReactionKind
from leerlus.loops.states import LoopState
from leerlus_site.accounts.access import requires, user_of
from leerlus_site.accounts.models import User
from leerlus_site.accounts.roles import Act
from leerlus_site.common.clock import today
from leerlus_site.loops import forms
from leerlus_site.loops.models import Loop, Reaction
from leerlus_site.loops.operations.close import close, reopen
from leerlus_site.loops.operations.contest import contest
from leerlus_site.loops.operations.decide_publicity import decide_publicity
from leerlus_site.loops.operations.defer import defer
from leerlus_site.loops.operations.follow_up import follow_up
from leerlus_site.loops.operations.forward import forward
from leerlus_site.loops.operations.pause import pause, resume
from leerlus_site.loops.operations.react import Said, approve_reaction, write_reaction
from leerlus_site.loops.operations.receive import receive
from leerlus_site.loops.queries import loop_by_reference, running_pauses


@dataclass(frozen=True)
class Step:
    """A form, and what its answers do."""

    form: type[Form]
    take: Callable[[Loop, Form, User], object]


@requires(Act.READ)
@require_POST
def loop_step(request: HttpRequest, reference: str, step: str) -> HttpResponse:
    """Take one step; the operation checks who may."""
    loop = get_object_or_404(loop_by_reference(reference))
    form = STEPS[step].form(request.POST)
    try:
        if form.is_valid():
            STEPS[step].take(loop, form, user_of(request))
            messages.success(request, "Vastgelegd.")
        for errors in form.errors.values():
            messages.error(request, " ".join(str(error) for error in errors))
    except LeerlusError as error:
        messages.error(request, str(error))
    return redirect("loop_detail", reference=reference)


def _moment(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text) if text else None
    except ValueError:
        # Someone changed the hidden field: nothing that he can have seen.
        return datetime.min.replace(tzinfo=timezone.get_current_timezone())


def _react(loop: Loop, form: Form, user: User) -> None:
    said = form.cleaned_data
    new = Said(
        kind=ReactionKind(said["kind"]),
        words=said["words"],
        actions=tuple(said["actions"]),
        new_action=said["new_action"],
        seen=_moment(said["seen"]),
    )
    write_reaction(loop, new, by=user, at=timezone.now())


def _approve(loop: Loop, form: Form, user: User) -> None:
    draft = Reaction.objects.filter(loop=loop, turn=loop.turn, sent_on__isnull=True).first()
    seen = _moment(form.cleaned_data["seen"])
    if draft is None or seen is None:
        raise StepRefused("Er is geen reactie die op akkoord wacht.")
    approve_reaction(draft, seen=seen, by=user, at=timezone.now())


def _defer(loop: Loop, form: Form, user: User) -> None:
    said = form.cleaned_data
    defer(loop, said["until"], reason=said["reason"], by=user, at=timezone.now())


def _forward(loop: Loop, form: Form, user: User) -> None:
    said = form.cleaned_data
    forward(loop, said["to"], reason=said["reason"], by=user, at=timezone.now())


def _close(loop: Loop, form: Form, user: User) -> None:
    said = form.cleaned_data
    close(loop, LoopState(said["state"]), reason=said["reason"], by=user, at=timezone.now())


def _pause(loop: Loop, form: Form, user: User) -> None:
    said = form.cleaned_data
    ground = PauseGround(said["ground"])
    pause(ground, last_day=said["last_day"], reason=said["reason"], by=user, at=timezone.now(), loop=loop)


def _resume(loop: Loop, form: Form, user: User) -> None:
    running = running_pauses(loop, today()).filter(loop=loop).first()
    if running is None:
        raise StepRefused("Het herinneren staat niet stil.")
    resume(running, reason=form.cleaned_data["reason"], by=user, at=timezone.now())


def _publicity(loop: Loop, form: Form, user: User) -> None:
    said = form.cleaned_data
    decide_publicity(loop, publish=said["publish"] == "ja", reason=said["reason"], by=user, at=timezone.now())


STEPS: dict[str, Step] = {
    "ontvangst": Step(Form, lambda loop, _form, user: receive(loop, by=user, at=timezone.now())),
    "reactie": Step(forms.ReactionForm, _react),
    "akkoord": Step(forms.ApproveForm, _approve),
    "uitstel": Step(forms.DeferForm, _defer),
    "doorsturen": Step(forms.ForwardForm, _forward),
    "opvolging": Step(
        forms.FollowUpForm,
        lambda loop, form, user: follow_up(loop, by=user, at=timezone.now(), **form.cleaned_data),
    ),
    "betwisten": Step(
        forms.ContestForm, lambda loop, form, user: contest(loop, by=user, at=timezone.now(), **form.cleaned_data)
    ),
    "sluiten": Step(forms.CloseForm, _close),
    "heropenen": Step(
        forms.ReopenForm, lambda loop, form, user: reopen(loop, by=user, at=timezone.now(), **form.cleaned_data)
    ),
    "stilzetten": Step(forms.PauseForm, _pause),
    "hervatten": Step(forms.ReasonForm, _resume),
    "openbaarheid": Step(forms.PublicityForm, _publicity),
}
