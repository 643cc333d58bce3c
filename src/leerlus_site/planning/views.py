"""Staff pages of the calendar."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from leerlus.errors import LeerlusError
from leerlus_site.accounts.access import requires, user_of
from leerlus_site.accounts.models import User
from leerlus_site.accounts.roles import Act
from leerlus_site.common.clock import today
from leerlus_site.documents.queries import visible_documents
from leerlus_site.history.labels import VERB
from leerlus_site.history.queries import events_about
from leerlus_site.planning.forms import DropForm, PlanForm, PublicForm, ShiftForm
from leerlus_site.planning.labels import STATE
from leerlus_site.planning.models import PlannedPublication
from leerlus_site.planning.operations.drop import drop
from leerlus_site.planning.operations.plan import plan
from leerlus_site.planning.operations.shift import shift
from leerlus_site.planning.operations.tell_public import tell_public
from leerlus_site.planning.queries import calendar, not_yet_public, overdue, standing_of

_BACK, _AHEAD, _MOST = timedelta(days=31), timedelta(days=183), 50
Values = Mapping[str, Any]  # Any: cleaned values of a form


@requires(Act.RELEASE)
@require_safe
def publication_calendar(request: HttpRequest) -> HttpResponse:
    """What comes in half a year, by month; what is late; and what is marked public and has no day."""
    user, day = user_of(request), today()
    entries = calendar(user, day - _BACK, day + _AHEAD, day)
    months = [(date(*key, 1), list(rows)) for key, rows in groupby(entries, lambda row: (row.on.year, row.on.month))]
    waiting = not_yet_public(user)
    context = {
        "months": months,
        "late": overdue(user, day),
        "waiting": [(document, (day - timezone.localdate(document.received_at)).days) for document in waiting[:_MOST]],
        "waiting_total": waiting.count(),
    }
    return render(request, "planning/calendar.html", context)


@requires(Act.RELEASE)
@require_http_methods(["GET", "HEAD", "POST"])
def planned_add(request: HttpRequest) -> HttpResponse:
    """Plan a day; `?document=` fills in a document."""
    documents = visible_documents(user_of(request)).filter(erased_at__isnull=True).order_by("-received_at")
    asked = documents.filter(reference=request.GET.get("document", "").replace("\0", "")).first()
    initial = {"document": asked, "title": asked.title} if asked else None
    form = PlanForm(request.POST or None, documents=documents, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            made = plan(**form.cleaned_data, by=user_of(request), at=timezone.now())
        except LeerlusError as error:
            form.add_error(None, str(error))
        else:
            return redirect("planned_detail", pk=made.pk)
    return render(request, "planning/add.html", {"form": form}, status=400 if form.errors else 200)


@requires(Act.RELEASE)
@require_safe
def planned_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """One plan: its day, every shift, and what may be done with it."""
    planned = get_object_or_404(PlannedPublication.objects.select_related("document"), pk=pk)
    state, late = standing_of(planned, today())
    events = [(event, VERB.get(event.verb, event.verb)) for event in events_about("planned", str(pk))]
    document = planned.document
    seen = document is not None and visible_documents(user_of(request)).filter(pk=document.pk).exists()
    context = {"planned": planned, "state": STATE[state], "late": late, "events": events, "seen": seen}
    return render(request, "planning/detail.html", context)


@requires(Act.RELEASE)
@require_http_methods(["GET", "HEAD", "POST"])
def planned_step(request: HttpRequest, pk: int, step: str) -> HttpResponse:
    """Move the day, let the plan go, or say that it stands elsewhere."""
    if step not in _STEPS:
        raise Http404
    planned = get_object_or_404(PlannedPublication, pk=pk)
    title, kind, act = _STEPS[step]
    form = kind(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            act(planned, form.cleaned_data, user_of(request), timezone.now())
        except LeerlusError as error:
            form.add_error(None, str(error))
        else:
            return redirect("planned_detail", pk=pk)
    context = {"planned": planned, "form": form, "title": title}
    return render(request, "planning/step.html", context, status=400 if form.errors else 200)


def _shift(planned: PlannedPublication, values: Values, by: User, at: datetime) -> None:
    shift(planned, values["on"], reason=values["reason"], by=by, at=at)


def _drop(planned: PlannedPublication, values: Values, by: User, at: datetime) -> None:
    drop(planned, reason=values["reason"], by=by, at=at)


def _tell_public(planned: PlannedPublication, values: Values, by: User, at: datetime) -> None:
    tell_public(planned, values["on"], where=values["where"], by=by, at=at)


_Step = tuple[str, type[forms.Form], Callable[[PlannedPublication, Values, User, datetime], None]]
_STEPS: dict[str, _Step] = {
    "verschuiven": ("Een andere dag", ShiftForm, _shift),
    "laten-vallen": ("Dit gaat niet door", DropForm, _drop),
    "elders": ("Dit is ergens anders openbaar", PublicForm, _tell_public),
}
