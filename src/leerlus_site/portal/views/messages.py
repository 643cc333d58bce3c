""" "Klopt dit niet?": a report of an error, without a name."""

import re
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from leerlus.errors import StepRefused
from leerlus_site.common.clock import today
from leerlus_site.portal.forms import WrongForm
from leerlus_site.portal.operations.send_message import send_message
from leerlus_site.portal.views.shared import Crumb, draw
from leerlus_site.snapshots.labels import ANSWER_LABELS
from leerlus_site.snapshots.messages import FOLLOW_FOR, AnswerKind
from leerlus_site.snapshots.queries import message_followed

_KINDS = {
    "rapporten": "report",
    "register": "entry",
    "documenten": "document",
    "organisaties": "organisation",
    "trajecten": "trajectory",
    "geweigerd": "refusal",
    "besluiten": "dossier",
}
_PAGE = re.compile(rf"/(?P<kind>{'|'.join(_KINDS)})/(?P<key>[^/?#]{{1,100}})/")
_LONGEST = 300
_CODE = "code"
_TOKEN = re.compile(r"[A-Za-z0-9_-]{20,100}")


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
        token = _send(form, request.META.get("REMOTE_ADDR", ""))
    except StepRefused as refused:
        # Too many messages in a short time.
        return _page(request, form, status=429, refused=str(refused))
    return redirect(f"{reverse('portal:thanks')}?{urlencode({_CODE: token})}")


@require_safe
def thanks(request: HttpRequest) -> HttpResponse:
    """Thanks, what happens next, and the address to follow it by."""
    token = request.GET.get(_CODE, "")
    follow = f"{reverse('portal:follow')}?{urlencode({_CODE: token})}" if _TOKEN.fullmatch(token) else ""
    context = {"follow": follow, "until": today() + FOLLOW_FOR}
    crumbs = [Crumb("Klopt dit niet?", "/klopt-dit-niet/"), Crumb("Bedankt")]
    return _unseen(draw(request, "thanks", context, crumbs=crumbs))


@require_safe
def follow(request: HttpRequest) -> HttpResponse:
    """How far a message is, and the answer; the secret stands after the question mark, which no log of ours keeps."""
    found = message_followed(request.GET.get(_CODE, ""), at=timezone.now())
    crumbs = [Crumb("Klopt dit niet?", "/klopt-dit-niet/"), Crumb("Uw bericht")]
    if found is None:
        return _unseen(draw(request, "follow_gone", {}, crumbs=crumbs, status=404))
    context = {"message": found, "outcome": ANSWER_LABELS[AnswerKind(found.outcome)] if found.outcome else ""}
    return _unseen(draw(request, "follow", context, crumbs=crumbs))


def _unseen(response: HttpResponse) -> HttpResponse:
    """Not kept by a browser, not found by a search engine, not told to another site."""
    response["Cache-Control"] = "no-store"
    response["X-Robots-Tag"] = "noindex"
    response["Referrer-Policy"] = "no-referrer"
    return response


def _send(form: WrongForm, sender: str) -> str:
    page = form.cleaned_data["page"]
    about = _PAGE.fullmatch(page)
    return send_message(
        text=form.cleaned_data["text"],
        reply_to=form.cleaned_data["reply_to"],
        page=page,
        about=(_KINDS[about["kind"]], about["key"]) if about else ("", ""),
        sender=sender,
        at=timezone.now(),
    )


def _page(request: HttpRequest, form: WrongForm, *, status: int = 200, refused: str = "") -> HttpResponse:
    context = {"form": form, "refused": refused}
    return draw(request, "wrong", context, crumbs=[Crumb("Klopt dit niet?")], status=status)
