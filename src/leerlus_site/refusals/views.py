"""Staff pages of the register of refused information."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from leerlus.errors import LeerlusError
from leerlus.register.refusals import House, RefusalState, days_waiting
from leerlus_site.accounts.access import requires, user_of
from leerlus_site.accounts.models import User
from leerlus_site.accounts.roles import Act, may
from leerlus_site.common.clock import today
from leerlus_site.common.paging import asked_page, page_of_query
from leerlus_site.documents.queries import visible_documents
from leerlus_site.history.labels import VERB
from leerlus_site.history.queries import events_about
from leerlus_site.refusals.forms import AdviseForm, AskForm, GiveForm, RefuseForm
from leerlus_site.refusals.labels import STATE
from leerlus_site.refusals.models import Refusal
from leerlus_site.refusals.operations.advise import advise
from leerlus_site.refusals.operations.ask import Question, ask
from leerlus_site.refusals.operations.give import give
from leerlus_site.refusals.operations.refuse import Refused, refuse
from leerlus_site.refusals.queries import ground_of, refusals

Values = Mapping[str, Any]  # Any: cleaned values of a form


@requires(Act.READ)
@require_safe
def refusal_list(request: HttpRequest) -> HttpResponse:
    """The questions, all or in one state."""
    state = request.GET.get("stand", "")
    state = state if state in STATE else ""
    page = page_of_query(refusals(user_of(request), state), asked_page(request))
    rows = [(row, days_waiting(RefusalState(row.state), asked_on=row.asked_on, today=today())) for row in page.rows]
    context = {"page": page, "rows": rows, "state": state, "states": STATE.items(), "may_edit": _may_edit(request)}
    return render(request, "refusals/list.html", context)


@requires(Act.EDIT_ENTRY)
@require_http_methods(["GET", "HEAD", "POST"])
def refusal_add(request: HttpRequest) -> HttpResponse:
    """Write down a question."""
    form = AskForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        values = form.cleaned_data | {"house": House(form.cleaned_data["house"])}
        try:
            made = ask(Question(**values), by=user_of(request), at=timezone.now())
        except LeerlusError as error:
            form.add_error(None, str(error))
        else:
            return redirect("refusal_detail", reference=made.reference)
    return render(request, "refusals/add.html", {"form": form}, status=400 if form.errors else 200)


@requires(Act.READ)
@require_safe
def refusal_detail(request: HttpRequest, reference: str) -> HttpResponse:
    """One question: what was asked, what came of it, and what may be done next."""
    found = get_object_or_404(refusals(user_of(request)), reference=reference)
    seen = visible_documents(user_of(request)).filter(pk=found.letter_id).first() if found.letter_id else None
    events = [(event, VERB.get(event.verb, event.verb)) for event in events_about("refusal", reference)]
    context = {
        "refusal": found,
        "ground": ground_of(found),
        "letter": seen,
        "waiting": days_waiting(RefusalState(found.state), asked_on=found.asked_on, today=today()),
        "events": events,
        "may_edit": _may_edit(request),
    }
    return render(request, "refusals/detail.html", context)


@requires(Act.EDIT_ENTRY)
@require_http_methods(["GET", "HEAD", "POST"])
def refusal_step(request: HttpRequest, reference: str, step: str) -> HttpResponse:
    """The form of one step: refuse, give, or add the advice of the committee."""
    user = user_of(request)
    found = get_object_or_404(refusals(user), reference=reference)
    if step not in _STEPS:
        raise Http404
    title, act = _STEPS[step]
    form = _form(step, request)
    if request.method == "POST" and form.is_valid():
        try:
            act(found, form.cleaned_data, user, timezone.now())
        except LeerlusError as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, "Het is vastgelegd.")
            return redirect("refusal_detail", reference=reference)
    context = {"refusal": found, "form": form, "title": title}
    return render(request, "refusals/step.html", context, status=400 if form.errors else 200)


def _form(step: str, request: HttpRequest) -> forms.Form:
    data = request.POST or None
    if step == "weigeren":
        return RefuseForm(data, letters=visible_documents(user_of(request)).order_by("-date", "reference"))
    return GiveForm(data) if step == "geven" else AdviseForm(data)


def _may_edit(request: HttpRequest) -> bool:
    return may(user_of(request).role, Act.EDIT_ENTRY)


def _refuse(found: Refusal, values: Values, by: User, at: datetime) -> None:
    refuse(found, Refused(**values), by=by, at=at)


def _give(found: Refusal, values: Values, by: User, at: datetime) -> None:
    give(found, on=values["on"], how=values["how"], by=by, at=at)


def _advise(found: Refusal, values: Values, by: User, at: datetime) -> None:
    advise(found, on=values["on"], advice=values["advice"], by=by, at=at)


_STEPS: dict[str, tuple[str, Callable[[Refusal, Values, User, datetime], None]]] = {
    "weigeren": ("De informatie is geweigerd", _refuse),
    "geven": ("De informatie is gegeven", _give),
    "advies": ("Advies van de commissie van de Kamer", _advise),
}
