"""Pages of a learning offer: make it, change it, put a lesson to it or take it away, stop it."""

from dataclasses import fields

from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from leerlus_site.accounts.access import requires, user_of
from leerlus_site.accounts.roles import Act, may
from leerlus_site.agenda.forms import CloseForm, OfferForm, OfferLessonForm
from leerlus_site.agenda.models import LearningOffer
from leerlus_site.agenda.operations.offers import Offered, change_offer, offer, stop_offer, tie_offer, untie_offer
from leerlus_site.agenda.views.form_page import form_page


@requires(Act.READ)
@require_safe
def offer_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """One offer with the lessons that one learns there."""
    found = get_object_or_404(LearningOffer.objects.select_related("theme"), pk=pk)
    context = {
        "offer": found,
        "lessons": found.lessons.order_by("reference"),
        "may_keep": may(user_of(request).role, Act.KEEP_AGENDA) and found.withdrawn_on is None,
    }
    return render(request, "agenda/offer.html", context)


@requires(Act.KEEP_AGENDA)
@require_http_methods(["GET", "HEAD", "POST"])
def offer_new(request: HttpRequest) -> HttpResponse:
    """Make an offer."""

    def do(form: OfferForm) -> LearningOffer:
        return offer(Offered(**form.cleaned_data), by=user_of(request), at=timezone.now())

    return form_page(request, OfferForm(request.POST or None), do, then=_address, title="Zet leeraanbod op de agenda")


@requires(Act.KEEP_AGENDA)
@require_http_methods(["GET", "HEAD", "POST"])
def offer_change(request: HttpRequest, pk: int) -> HttpResponse:
    """Say it in other words, or move its days."""
    found = get_object_or_404(LearningOffer, pk=pk)

    def do(form: OfferForm) -> LearningOffer:
        return change_offer(found, Offered(**form.cleaned_data), by=user_of(request), at=timezone.now())

    now = {field.name: getattr(found, field.name) for field in fields(Offered)}
    form = OfferForm(request.POST or None, initial=now)
    return form_page(request, form, do, then=_address, title="Pas dit aanbod aan", intro=found.title)


@requires(Act.KEEP_AGENDA)
@require_http_methods(["GET", "HEAD", "POST"])
def offer_lesson(request: HttpRequest, pk: int) -> HttpResponse:
    """Put a lesson to an offer."""
    return _lesson_page(request, pk, takes_away=False)


@requires(Act.KEEP_AGENDA)
@require_http_methods(["GET", "HEAD", "POST"])
def offer_lesson_gone(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a lesson away from an offer."""
    return _lesson_page(request, pk, takes_away=True)


def _lesson_page(request: HttpRequest, pk: int, *, takes_away: bool) -> HttpResponse:
    found = get_object_or_404(LearningOffer, pk=pk)

    def do(form: OfferLessonForm) -> LearningOffer:
        act = untie_offer if takes_away else tie_offer
        act(found, form.cleaned_data["reference"], by=user_of(request), at=timezone.now())
        return found

    title = "Haal een les weg bij dit aanbod" if takes_away else "Zet een les bij dit aanbod"
    return form_page(request, OfferLessonForm(request.POST or None), do, then=_address, title=title, intro=found.title)


@requires(Act.KEEP_AGENDA)
@require_http_methods(["GET", "HEAD", "POST"])
def offer_stop(request: HttpRequest, pk: int) -> HttpResponse:
    """Stop an offer."""
    found = get_object_or_404(LearningOffer, pk=pk)

    def do(_form: Form) -> LearningOffer:
        return stop_offer(found, by=user_of(request), at=timezone.now())

    form = CloseForm(request.POST if request.method == "POST" else None)
    intro = f"{found.title}. Bij de volgende uitgave verdwijnt dit aanbod van het portaal. Hier blijft het te lezen."
    return form_page(request, form, do, then=_address, title="Stop dit aanbod", intro=intro)


def _address(found: LearningOffer) -> str:
    return reverse("offer_detail", args=[found.pk])
