"""Staff pages of erasing: the list, a proposal, and the decision of a second person."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from leerlus.errors import LeerlusError
from leerlus_site.accounts.access import requires, user_of
from leerlus_site.accounts.roles import Act, may
from leerlus_site.common.paging import asked_page, page_of_query
from leerlus_site.documents.queries import visible_documents
from leerlus_site.publication.erasure_forms import DecideForm, ProposeForm
from leerlus_site.publication.models import Erasure, ErasureGround, ErasureState
from leerlus_site.publication.operations.decide_erasure import confirm_erasure, refuse_erasure
from leerlus_site.publication.operations.propose_erasure import propose_erasure
from leerlus_site.publication.operations.report_leak import report_leak

_COUNTED = {
    "files": "bestanden",
    "texts": "teksten",
    "passages": "gevonden passages",
    "redactions": "passages in het lakwerk",
    "snapshots": "openbare versies",
    "public_files": "openbare bestanden",
    "entries": "vermeldingen die alleen hierop stonden",
    "copies": "plekken waar er iets uit was overgenomen (opmerkingen, brieven, redenen)",
    "payloads": "bijlagen in de geschiedenis",
    "put_back": "pagina's opnieuw uitgegeven zonder dit document",
}


@requires(Act.READ)
@require_safe
def erasure_list(request: HttpRequest) -> HttpResponse:
    """All erasures, newest first."""
    page = page_of_query(Erasure.objects.all(), asked_page(request))
    return render(request, "publication/erasure_list.html", {"page": page})


@requires(Act.PROPOSE_ERASURE)
@require_http_methods(["GET", "HEAD", "POST"])
def erasure_propose(request: HttpRequest, reference: str) -> HttpResponse:
    """Propose to erase a document, or report a data leak."""
    document = get_object_or_404(visible_documents(user_of(request)), reference=reference)
    form = ProposeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        ground, reason = ErasureGround(form.cleaned_data["ground"]), form.cleaned_data["reason"]
        by, at = user_of(request), timezone.now()
        try:
            if ground is ErasureGround.DATA_LEAK:
                report_leak(document, by=by, at=at, reason=reason)
            else:
                propose_erasure(document, ground=ground, by=by, at=at, reason=reason)
            messages.success(request, f"Het voorstel voor {reference} ligt klaar. Een akkoordgever besluit.")
        except LeerlusError as error:
            messages.error(request, str(error))
        return redirect("erasure_list")
    return render(request, "publication/erasure_propose.html", {"document": document, "form": form})


@requires(Act.READ)
@require_http_methods(["GET", "HEAD", "POST"])
def erasure_detail(request: HttpRequest, reference: str) -> HttpResponse:
    """One erasure: who proposed it and why, the declaration, and for an approver the decision."""
    erasure = get_object_or_404(Erasure, reference=reference)
    user = user_of(request)
    waiting = erasure.state == ErasureState.PROPOSED and may(user.role, Act.CONFIRM_ERASURE)
    form = DecideForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        decide = confirm_erasure if form.cleaned_data["answer"] == "confirm" else refuse_erasure
        try:
            decide(erasure, by=user, at=timezone.now(), decision=form.cleaned_data["decision"])
            messages.success(request, "Het besluit is vastgelegd en uitgevoerd.")
        except LeerlusError as error:
            messages.error(request, str(error))
        return redirect("erasure_detail", reference=reference)
    counted = [(label, erasure.declaration[name]) for name, label in _COUNTED.items() if name in erasure.declaration]
    context = {"erasure": erasure, "form": form, "waiting": waiting, "counted": counted}
    return render(request, "publication/erasure_detail.html", context)
