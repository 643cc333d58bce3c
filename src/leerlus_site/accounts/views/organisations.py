"""Organisations: who does what for them; and saying when one is away."""

from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from leerlus.errors import LeerlusError
from leerlus_site.accounts.access import requires, user_of
from leerlus_site.accounts.contacts import contacts_today
from leerlus_site.accounts.duties import Duty
from leerlus_site.accounts.forms import AbsenceForm, DutyForm
from leerlus_site.accounts.labels import DUTY_LABELS
from leerlus_site.accounts.models import Absence, Contact, Organisation
from leerlus_site.accounts.operations.appoint import appoint, end_duty
from leerlus_site.accounts.operations.set_absence import set_absence
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.queries import organisations_with_people
from leerlus_site.accounts.roles import Act, may
from leerlus_site.common.clock import today
from leerlus_site.common.paging import asked_page, page_of_query

_PAGE = 50


@requires(Act.READ)
@require_safe
def organisation_list(request: HttpRequest) -> HttpResponse:
    """All organisations, with how many people do something for each."""
    words = request.GET.get("q", "").strip()
    page = page_of_query(organisations_with_people(words, today()), asked_page(request), size=_PAGE)
    context = {
        "page": page,
        "rows": page.rows,
        "words": words,
        "query": urlencode({"q": words}) if words else "",
        "may_hand_over": may(user_of(request).role, Act.HAND_OVER),
    }
    return render(request, "accounts/organisation_list.html", context)


@requires(Act.READ)
@require_http_methods(["GET", "HEAD", "POST"])
def organisation_people(request: HttpRequest, key: str) -> HttpResponse:
    """Who does what for one organisation; an administrator adds and ends."""
    organisation = get_object_or_404(Organisation.objects.select_related("successor"), key=key)
    if request.method == "POST":
        check(user_of(request), Act.MANAGE_ORGANISATIONS)
    form = DutyForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            appoint(organisation, said["user"], Duty(said["duty"]), by=user_of(request), at=timezone.now())
        except LeerlusError as error:
            form.add_error("user", str(error))
        else:
            messages.success(request, f"{said['user'].name} is nu {DUTY_LABELS[Duty(said['duty'])]}.")
            return redirect("organisation_people", key=key)
    context = {
        "organisation": organisation,
        "rows": [(contact, DUTY_LABELS[Duty(contact.duty)]) for contact in contacts_today(organisation, today())],
        "form": form,
        "may_manage": may(user_of(request).role, Act.MANAGE_ORGANISATIONS),
    }
    return render(request, "accounts/organisation_people.html", context, status=400 if form.errors else 200)


@requires(Act.MANAGE_ORGANISATIONS)
@require_POST
def duty_end(request: HttpRequest, pk: int) -> HttpResponse:
    """Someone no longer has a duty."""
    contact = get_object_or_404(Contact.objects.select_related("organisation"), pk=pk)
    end_duty(contact, by=user_of(request), at=timezone.now())
    messages.success(request, "De taak is beëindigd.")
    return redirect("organisation_people", key=contact.organisation.key)


@requires(Act.SET_ABSENCE)
@require_http_methods(["GET", "HEAD", "POST"])
def absence(request: HttpRequest) -> HttpResponse:
    """When I am away, and who stands in."""
    user = user_of(request)
    form = AbsenceForm(user, request.POST or None)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            set_absence(said["substitute"], said["first_day"], said["last_day"], by=user, at=timezone.now())
        except LeerlusError as error:
            form.add_error("last_day", str(error))
        else:
            messages.success(request, f"Vastgelegd. {said['substitute'].name} vervangt u in die dagen.")
            return redirect("absence")
    rows = Absence.objects.filter(user=user, last_day__gte=today()).select_related("substitute")
    context = {"form": form, "rows": rows}
    return render(request, "accounts/absence.html", context, status=400 if form.errors else 200)
