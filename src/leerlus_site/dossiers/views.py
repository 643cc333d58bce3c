"""Staff pages of decision dossiers."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from leerlus.dossiers.deadlines import due_days
from leerlus.dossiers.paper import PaperRole
from leerlus.errors import LeerlusError
from leerlus.publication.exports import rendered
from leerlus.publication.memo import memo_paper
from leerlus_site.accounts.access import requires, user_of
from leerlus_site.accounts.models import User
from leerlus_site.accounts.roles import Act, may
from leerlus_site.common.clock import today
from leerlus_site.common.download import download
from leerlus_site.common.paging import asked_page, page_of_query
from leerlus_site.documents.models import Document
from leerlus_site.documents.queries import visible_documents
from leerlus_site.dossiers.forms import (
    ChangeForm,
    DescribeForm,
    EntryForm,
    MomentForm,
    PaperForm,
    RemarkForm,
    RemoveForm,
)
from leerlus_site.dossiers.mapping import draft_of, memo_of
from leerlus_site.dossiers.models import Dossier
from leerlus_site.dossiers.operations.entries import link_entry
from leerlus_site.dossiers.operations.moments import add_moment
from leerlus_site.dossiers.operations.open_dossier import Described, describe, open_dossier
from leerlus_site.dossiers.operations.papers import add_paper, remove_paper
from leerlus_site.dossiers.operations.remarks import approve, remark
from leerlus_site.dossiers.queries import faults_of, visible_dossiers, visible_papers
from leerlus_site.history.labels import VERB
from leerlus_site.history.queries import events_about


@requires(Act.READ)
@require_safe
def dossier_list(request: HttpRequest) -> HttpResponse:
    """All dossiers, newest first."""
    page = page_of_query(visible_dossiers(user_of(request)), asked_page(request))
    return render(request, "dossiers/list.html", {"page": page, "may_keep": _may(request, Act.KEEP_DOSSIER)})


@requires(Act.KEEP_DOSSIER)
@require_http_methods(["GET", "HEAD", "POST"])
def dossier_new(request: HttpRequest) -> HttpResponse:
    """Begin one."""
    form = DescribeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = open_dossier(Described(**form.cleaned_data), by=user_of(request), at=timezone.now())
        except LeerlusError as error:
            form.add_error(None, str(error))
        else:
            return redirect("dossier_detail", reference=made.reference)
    return render(request, "dossiers/new.html", {"form": form}, status=400 if form.errors else 200)


@requires(Act.READ)
@require_safe
def dossier_detail(request: HttpRequest, reference: str) -> HttpResponse:
    """The whole dossier on one page: papers, who decided, what does not add up, what must be ready when."""
    found, user = _dossier(request, reference), user_of(request)
    moments = [(moment, _seen(user, moment.stated_in)) for moment in found.moments.select_related("stated_in")]
    days = due_days(found.debate_on) if found.debate_on else ()
    context = {
        "dossier": found,
        "papers": visible_papers(found, user),
        "moments": moments,
        "faults": faults_of(found, user),
        "days": [(step, on, on < today()) for step, on in days],
        "entries": found.entries.select_related("entry"),
        "remarks": found.remarks.select_related("by"),
        "events": [(event, VERB.get(event.verb, event.verb)) for event in events_about("dossier", reference)],
        "may_keep": _may(request, Act.KEEP_DOSSIER),
        "may_comment": _may(request, Act.COMMENT),
        "may_approve": _may(request, Act.APPROVE_DOSSIER),
    }
    return render(request, "dossiers/detail.html", context)


@requires(Act.READ)
@require_http_methods(["GET", "HEAD", "POST"])
def dossier_step(request: HttpRequest, reference: str, step: str) -> HttpResponse:
    """The form of one step; the operation checks who may."""
    found, user = _dossier(request, reference), user_of(request)
    if step not in STEPS or not may(user.role, STEPS[step].act):
        raise Http404
    asked = STEPS[step]
    form = asked.form(request, found)
    if request.method == "POST" and form.is_valid():
        try:
            asked.do(found, form, user, timezone.now())
        except LeerlusError as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, "Het is vastgelegd.")
            return redirect("dossier_detail", reference=reference)
    context = {"dossier": found, "form": form, "title": asked.title}
    return render(request, "dossiers/step.html", context, status=400 if form.errors else 200)


@requires(Act.KEEP_DOSSIER)
@require_http_methods(["GET", "HEAD", "POST"])
def dossier_paper_remove(request: HttpRequest, reference: str, pk: int) -> HttpResponse:
    """Take a paper out, with the reason."""
    found = _dossier(request, reference)
    paper = next((one for one in visible_papers(found, user_of(request)) if one.pk == pk), None)
    if paper is None:
        raise Http404
    form = RemoveForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            remove_paper(paper, by=user_of(request), at=timezone.now(), reason=form.cleaned_data["reason"])
        except LeerlusError as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, "Het stuk is uit het dossier. Het document zelf is er nog.")
            return redirect("dossier_detail", reference=reference)
    context = {"dossier": found, "form": form, "title": f"{paper.document.title} uit het dossier halen"}
    return render(request, "dossiers/step.html", context, status=400 if form.errors else 200)


@requires(Act.KEEP_DOSSIER)
@require_safe
def memo_template(request: HttpRequest, reference: str, name: str) -> HttpResponse:
    """A memo to write on in Word or LibreOffice, with what the dossier knows filled in."""
    found = _dossier(request, reference)
    draft = draft_of(found, visible_papers(found, user_of(request)))
    made = rendered(memo_paper(draft, today=today()), name)
    return download(made.data, media_type=made.media_type, name=f"beslisnota-{found.reference}.{name}")


@requires(Act.READ)
@require_safe
def memo_read(request: HttpRequest, reference: str, pk: int) -> HttpResponse:
    """What a memo in the dossier says under each heading, and what it still lacks."""
    found = _dossier(request, reference)
    papers = visible_papers(found, user_of(request))
    paper = next((one for one in papers if one.pk == pk and one.role == PaperRole.NOTA), None)
    if paper is None:
        raise Http404
    said = memo_of(paper)
    context = {"dossier": found, "paper": paper, "said": said, "lacking": [one.part for one in said if one.lacking]}
    return render(request, "dossiers/memo.html", context)


def _dossier(request: HttpRequest, reference: str) -> Dossier:
    return get_object_or_404(visible_dossiers(user_of(request)), reference=reference)


def _may(request: HttpRequest, act: Act) -> bool:
    return may(user_of(request).role, act)


def _seen(user: User, document: Document | None) -> Document | None:
    return visible_documents(user).filter(pk=document.pk).first() if document else None


@dataclass(frozen=True)
class Step:
    """One thing that may be done with a dossier: its form, who may, and the operation."""

    title: str
    act: Act
    form: Callable[[HttpRequest, Dossier], forms.Form]
    do: Callable[[Dossier, forms.Form, User, datetime], object]


def _describe_form(request: HttpRequest, dossier: Dossier) -> forms.Form:
    names = ("title", "about", "organisation", "marking", "debate_on")
    return ChangeForm(request.POST or None, initial={name: getattr(dossier, name) for name in names})


def _describe(dossier: Dossier, form: forms.Form, by: User, at: datetime) -> object:
    said = dict(form.cleaned_data)
    reason = said.pop("reason")
    return describe(dossier, Described(**said), reason=reason, by=by, at=at)


def _paper_form(request: HttpRequest, dossier: Dossier) -> forms.Form:
    known = dossier.papers.values("document")
    others = visible_documents(user_of(request)).filter(erased_at=None).exclude(pk__in=known)
    return PaperForm(request.POST or None, documents=others.order_by("-date", "reference"))


def _add_paper(dossier: Dossier, form: forms.Form, by: User, at: datetime) -> object:
    said = form.cleaned_data
    return add_paper(dossier, said["document"], PaperRole(said["role"]), by=by, at=at)


def _moment_form(request: HttpRequest, dossier: Dossier) -> forms.Form:
    own = visible_documents(user_of(request)).filter(pk__in=dossier.papers.values("document"))
    return MomentForm(request.POST or None, documents=own)


STEPS: dict[str, Step] = {
    "beschrijven": Step("Gegevens van het dossier", Act.KEEP_DOSSIER, _describe_form, _describe),
    "stuk": Step("Voeg een stuk toe", Act.KEEP_DOSSIER, _paper_form, _add_paper),
    "beslismoment": Step(
        "Leg een beslismoment vast",
        Act.KEEP_DOSSIER,
        _moment_form,
        lambda dossier, form, by, at: add_moment(dossier, **form.cleaned_data, by=by, at=at),
    ),
    "register": Step(
        "Verbind met het register",
        Act.KEEP_DOSSIER,
        lambda request, dossier: EntryForm(request.POST or None),
        lambda dossier, form, by, at: link_entry(dossier, form.cleaned_data["reference"], by=by, at=at),
    ),
    "opmerking": Step(
        "Schrijf een opmerking",
        Act.COMMENT,
        lambda request, dossier: RemarkForm(request.POST or None),
        lambda dossier, form, by, at: remark(dossier, words=form.cleaned_data["words"], by=by, at=at),
    ),
    "akkoord": Step(
        "Geef akkoord",
        Act.APPROVE_DOSSIER,
        lambda request, dossier: RemarkForm(request.POST if request.method == "POST" else None),
        lambda dossier, form, by, at: approve(dossier, words=form.cleaned_data["words"], by=by, at=at),
    ),
}
