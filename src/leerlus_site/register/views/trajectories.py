"""Redress operations: the list, and what belongs to one."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from leerlus.errors import LeerlusError
from leerlus.register.recognition import Recognition
from leerlus_site.accounts.access import requires, user_of
from leerlus_site.accounts.roles import Act, may
from leerlus_site.history.labels import VERB
from leerlus_site.history.queries import events_about
from leerlus_site.register import labels
from leerlus_site.register.forms import PartForm
from leerlus_site.register.models import Trajectory, TrajectoryPart
from leerlus_site.register.operations.trajectories.join import NewPart, join, leave
from leerlus_site.register.queries import parts_of, trajectories


@requires(Act.READ)
@require_safe
def trajectory_list(request: HttpRequest) -> HttpResponse:
    """All redress operations, with how much belongs to each."""
    return render(request, "register/trajectory_list.html", {"rows": trajectories()})


@requires(Act.READ)
@require_safe
def trajectory_detail(request: HttpRequest, key: str) -> HttpResponse:
    """One operation: what belongs to it, and since when."""
    return _page(request, get_object_or_404(Trajectory, key=key), PartForm())


@requires(Act.EDIT_ENTRY)
@require_POST
def trajectory_join(request: HttpRequest, key: str) -> HttpResponse:
    """Say that an entry belongs to it."""
    trajectory, form = get_object_or_404(Trajectory, key=key), PartForm(request.POST)
    if not form.is_valid():
        return _page(request, trajectory, form)
    said = form.cleaned_data
    recognition = Recognition(said["recognition"]) if said["recognition"] else None
    new = NewPart(trajectory=trajectory, entry=said["entry"], recognition=recognition)
    try:
        join(new, by=user_of(request), at=timezone.now(), reason=said["reason"])
    except LeerlusError as error:
        form.add_error(None, str(error))
        return _page(request, trajectory, form)
    messages.success(request, "Vastgelegd. Na een uitgave staat het op de openbare pagina van dit traject.")
    return redirect("trajectory_detail", key=key)


@requires(Act.EDIT_ENTRY)
@require_POST
def trajectory_leave(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """Take back that an entry belongs to it."""
    part = get_object_or_404(TrajectoryPart, pk=pk, trajectory__key=key)
    try:
        leave(part, by=user_of(request), at=timezone.now(), reason=request.POST.get("reason", ""))
        messages.success(request, f"{part.entry.reference} hoort niet meer bij dit traject.")
    except LeerlusError as error:
        messages.error(request, str(error))
    return redirect("trajectory_detail", key=key)


def _page(request: HttpRequest, trajectory: Trajectory, form: PartForm) -> HttpResponse:
    context = {
        "trajectory": trajectory,
        "parts": [
            (part, labels.KIND[part.entry.kind], labels.RECOGNITION.get(part.recognition, ""))
            for part in parts_of(trajectory)
        ],
        "events": [(event, VERB.get(event.verb, event.verb)) for event in events_about("trajectory", trajectory.key)],
        "form": form if may(user_of(request).role, Act.EDIT_ENTRY) else None,
    }
    return render(request, "register/trajectory_detail.html", context, status=400 if form.errors else 200)
