"""Staff pages of the work agenda."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from leerlus.errors import LeerlusError
from leerlus.lessons.priorities import POINTS
from leerlus_site.accounts.access import requires, user_of
from leerlus_site.accounts.models import User
from leerlus_site.accounts.roles import Act, may
from leerlus_site.agenda.forms import (
    CloseForm,
    MeetingForm,
    MeetingLessonForm,
    TellForm,
    ThemeForm,
    UnderForm,
    VoteForm,
    VoterForm,
)
from leerlus_site.agenda.models import Meeting, Theme
from leerlus_site.agenda.operations.meetings import Announced, announce, tell, tie_lesson
from leerlus_site.agenda.operations.seat_voter import seat_voter
from leerlus_site.agenda.operations.themes import begin_theme, close_theme, put_under
from leerlus_site.agenda.operations.vote import vote
from leerlus_site.agenda.queries import meetings, points_of, standings, voters

Thing = Theme | Meeting


@requires(Act.READ)
@require_safe
def agenda(request: HttpRequest) -> HttpResponse:
    """What the network works on, in order, and when it meets."""
    user = user_of(request)
    context = {
        "standings": standings(user),
        "closed": Theme.objects.exclude(closed_on=None),
        "meetings": meetings(user),
        "voters": voters(),
        "points": POINTS,
        "may_keep": may(user.role, Act.KEEP_AGENDA),
        "may_vote": may(user.role, Act.VOTE_AGENDA),
    }
    return render(request, "agenda/agenda.html", context)


@requires(Act.READ)
@require_safe
def theme_detail(request: HttpRequest, reference: str) -> HttpResponse:
    """One theme with what lies under it and who gave it points."""
    theme = get_object_or_404(Theme, reference=reference)
    context = {
        "theme": theme,
        "lessons": theme.lessons.order_by("reference"),
        "loops": theme.loops.select_related("entry", "addressee"),
        "votes": theme.votes.select_related("organisation"),
        "meetings": theme.meetings.all(),
        "may_keep": may(user_of(request).role, Act.KEEP_AGENDA) and theme.closed_on is None,
    }
    return render(request, "agenda/theme.html", context)


@requires(Act.READ)
@require_safe
def meeting_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """One meeting with its lessons."""
    meeting = get_object_or_404(Meeting.objects.select_related("theme"), pk=pk)
    context = {
        "meeting": meeting,
        "lessons": meeting.lessons.select_related("entry"),
        "may_keep": may(user_of(request).role, Act.KEEP_AGENDA),
    }
    return render(request, "agenda/meeting.html", context)


@requires(Act.KEEP_AGENDA)
@require_http_methods(["GET", "HEAD", "POST"])
def theme_new(request: HttpRequest) -> HttpResponse:
    """Begin a theme."""
    form = ThemeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = begin_theme(**form.cleaned_data, by=user_of(request), at=timezone.now())
        except LeerlusError as error:
            form.add_error(None, str(error))
        else:
            return redirect("theme_detail", reference=made.reference)
    return _form(request, form, "Begin een thema", "")


@requires(Act.KEEP_AGENDA)
@require_http_methods(["GET", "HEAD", "POST"])
def meeting_new(request: HttpRequest) -> HttpResponse:
    """Announce a meeting."""
    form = MeetingForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = announce(Announced(**form.cleaned_data), by=user_of(request), at=timezone.now())
        except LeerlusError as error:
            form.add_error(None, str(error))
        else:
            return redirect("meeting_detail", pk=made.pk)
    return _form(request, form, "Kondig een bijeenkomst aan", "")


@requires(Act.VOTE_AGENDA)
@require_http_methods(["GET", "HEAD", "POST"])
def agenda_vote(request: HttpRequest) -> HttpResponse:
    """Spread the points of an organisation."""
    user = user_of(request)
    themes = [standing.theme for standing in standings(user)]
    own = points_of(user.organisation) if user.organisation else {}
    first = {"organisation": user.organisation} | {f"theme_{theme}": points for theme, points in own.items()}
    form = VoteForm(request.POST or None, themes=themes, initial=first)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            over = vote(said["organisation"], form.points(), source=said["source"], by=user, at=timezone.now())
        except LeerlusError as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, f"De stem is vastgelegd. Er zijn nog {over} punten over.")
            return redirect("agenda")
    intro = (
        f"Elke organisatie verdeelt {POINTS} punten. Elk perspectief telt even zwaar, hoeveel organisaties ook stemmen."
    )
    return _form(request, form, "Verdeel de punten", intro)


@requires(Act.KEEP_AGENDA)
@require_http_methods(["GET", "HEAD", "POST"])
def agenda_voter(request: HttpRequest) -> HttpResponse:
    """Say who gives points, and from which perspective."""
    form = VoterForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        seat_voter(said["organisation"], said["perspective"], by=user_of(request), at=timezone.now())
        messages.success(request, f"{said['organisation'].name} kan nu punten verdelen.")
        return redirect("agenda")
    intro = "Elke organisatie stemt vanuit één perspectief, zodat niemand een perspectief voor zichzelf kan kiezen."
    return _form(request, form, "Wie verdeelt mee?", intro)


@requires(Act.KEEP_AGENDA)
@require_http_methods(["GET", "HEAD", "POST"])
def theme_step(request: HttpRequest, reference: str, step: str) -> HttpResponse:
    """The form of one step of a theme."""
    return _step(request, get_object_or_404(Theme, reference=reference), f"thema-{step}")


@requires(Act.KEEP_AGENDA)
@require_http_methods(["GET", "HEAD", "POST"])
def meeting_step(request: HttpRequest, pk: int, step: str) -> HttpResponse:
    """The form of one step of a meeting."""
    return _step(request, get_object_or_404(Meeting, pk=pk), f"bijeenkomst-{step}")


def _step(request: HttpRequest, thing: Thing, name: str) -> HttpResponse:
    if name not in STEPS:
        raise Http404
    asked = STEPS[name]
    form = asked.form(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            asked.do(thing, form, user_of(request), timezone.now())
        except LeerlusError as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, "Het is vastgelegd.")
            if isinstance(thing, Theme):
                return redirect("theme_detail", reference=thing.reference)
            return redirect("meeting_detail", pk=thing.pk)
    return _form(request, form, asked.title, str(thing))


def _form(request: HttpRequest, form: forms.Form, title: str, intro: str) -> HttpResponse:
    context = {"form": form, "title": title, "intro": intro}
    return render(request, "agenda/form.html", context, status=400 if form.errors else 200)


@dataclass(frozen=True)
class Step:
    """One thing that may be done: its title, form and operation."""

    title: str
    form: Callable[..., forms.Form]
    do: Callable[..., object]


def _put_under(theme: Theme, form: forms.Form, by: User, at: datetime) -> None:
    put_under(theme, form.cleaned_data["reference"], by=by, at=at)


STEPS: dict[str, Step] = {
    "thema-erbij": Step("Zet iets onder dit thema", UnderForm, _put_under),
    "thema-afronden": Step(
        "Rond dit thema af", CloseForm, lambda theme, form, by, at: close_theme(theme, by=by, at=at)
    ),
    "bijeenkomst-uitkomst": Step(
        "Vertel wat eruit kwam",
        TellForm,
        lambda meeting, form, by, at: tell(meeting, **form.cleaned_data, by=by, at=at),
    ),
    "bijeenkomst-les": Step(
        "Zet een les bij deze bijeenkomst",
        MeetingLessonForm,
        lambda meeting, form, by, at: tie_lesson(meeting, **form.cleaned_data, by=by, at=at),
    ),
}
