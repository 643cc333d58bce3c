""" "Klopt dit niet?": a report of an error, without a name."""

import re

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from leerlus.errors import StepRefused
from leerlus_site.portal.forms import WrongForm
from leerlus_site.portal.operations.send_message import send_message
from leerlus_site.portal.views.shared import Crumb, draw

_PAGE = re.compile(r"/(?P<kind>rapporten|register|documenten|organisaties)/(?P<key>[^/?#]{1,100})/")
_KINDS = {"rapporten": "report", "register": "entry", "documenten": "document", "organisaties": "organisation"}
_LONGEST = 300


# There is no log-in here that a foreign page could ride on, and without the check no cookie is needed.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def wrong(request: HttpRequest) -> HttpResponse:
    """The form, and what happens when it is sent."""
    if request.method != "POST":
        page = request.GET.get("over", "").replace("\0", "")[:_LONGEST]
        return _page(request, WrongForm(initial={"page": page if page.startswith("/") else ""}))
    form = WrongForm(request.POST)
    if not form.is_valid():
        return _page(request, form, status=422)
    if form.cleaned_data["website"]:
        # The trap: a program filled in everything. It gets the same page as a person.
        return redirect("portal:thanks")
    try:
        _send(form, request.META.get("REMOTE_ADDR", ""))
    except StepRefused as refused:
        # Too many messages in a short time.
        return _page(request, form, status=429, refused=str(refused))
    return redirect("portal:thanks")


@require_safe
def thanks(request: HttpRequest) -> HttpResponse:
    """Thanks, and what happens next."""
    return draw(request, "thanks", {}, crumbs=[Crumb("Klopt dit niet?", "/klopt-dit-niet/"), Crumb("Bedankt")])


def _send(form: WrongForm, sender: str) -> None:
    page = form.cleaned_data["page"]
    about = _PAGE.fullmatch(page)
    send_message(
        text=form.cleaned_data["text"],
        reply_to=form.cleaned_data["reply_to"],
        page=page,
        about=(_KINDS[about["kind"]], about["key"]) if about else ("", ""),
        sender=sender,
    )


def _page(request: HttpRequest, form: WrongForm, *, status: int = 200, refused: str = "") -> HttpResponse:
    context = {"form": form, "refused": refused}
    return draw(request, "wrong", context, crumbs=[Crumb("Klopt dit niet?")], status=status)
