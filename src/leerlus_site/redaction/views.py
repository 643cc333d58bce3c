"""The redaction room: original and public version side by side, and a decision for each passage."""

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from leerlus.errors import LeerlusError
from leerlus.redaction.plan import Decision
from leerlus.redaction.sheet import SheetState
from leerlus_site.accounts.access import requires, user_of
from leerlus_site.accounts.roles import Act, may
from leerlus_site.common.download import download
from leerlus_site.documents.models import Document
from leerlus_site.documents.queries import visible_documents
from leerlus_site.redaction.forms import AddForm, DecideForm, ReturnForm, SubmitForm
from leerlus_site.redaction.models import Redaction, RedactionSheet, ground_choices
from leerlus_site.redaction.operations.add import Addition, add
from leerlus_site.redaction.operations.approve import approve, send_back, submit
from leerlus_site.redaction.operations.decide import confirm_proposals, decide
from leerlus_site.redaction.operations.propose import propose
from leerlus_site.redaction.queries import both_sides, bytes_of, counted, is_left_behind, sheet_of, shown, to_approve

_OPEN = (Decision.PROPOSED, Decision.UNDECIDED)


def _document(request: HttpRequest, reference: str) -> Document:
    return get_object_or_404(visible_documents(user_of(request)), reference=reference, erased_at=None)


def _sheet(request: HttpRequest, reference: str) -> RedactionSheet:
    sheet = sheet_of(_document(request, reference))
    if sheet is None:
        raise Http404
    return sheet


@requires(Act.READ)
@require_safe
def room(request: HttpRequest, reference: str) -> HttpResponse:
    """Everything of one document; before there is a sheet, the button that makes a proposal."""
    return _room(request, _document(request, reference))


def _room(request: HttpRequest, document: Document, form: AddForm | None = None) -> HttpResponse:
    sheet, user = sheet_of(document), user_of(request)
    if sheet is None:
        context = {
            "document": document,
            "may_redact": may(user.role, Act.REDACT),
            "left_behind": is_left_behind(document),
        }
        return render(request, "redaction/begin.html", context)
    rows = list(sheet.redactions.all())
    only = request.GET.get("welke", "")
    listed = [row for row in rows if row.decision in _OPEN] if only == "open" else rows
    context = {
        "document": document,
        "sheet": sheet,
        "pieces": both_sides(sheet, rows),
        "passages": shown(sheet, listed),
        "counts": counted(rows),
        "waiting": sum(row.decision in _OPEN for row in rows),
        "only": only,
        "grounds": ground_choices(),
        "open": sheet.state == SheetState.OPEN and may(user.role, Act.REDACT),
        "form": form or AddForm(),
        "submit_form": SubmitForm(),
        "return_form": ReturnForm(),
        "may_redact": may(user.role, Act.REDACT),
        "may_approve": may(user.role, Act.APPROVE_REDACTION) and to_approve(user).filter(pk=sheet.pk).exists(),
    }
    return render(request, "redaction/room.html", context, status=400 if form is not None else 200)


@requires(Act.REDACT)
@require_POST
def begin(request: HttpRequest, reference: str) -> HttpResponse:
    """Read the document and propose what goes."""
    document = _document(request, reference)
    try:
        sheet = propose(document, by=user_of(request), at=timezone.now())
    except (LeerlusError, FileNotFoundError) as error:
        gone = "Het bestand staat niet meer in de opslag. Voeg het opnieuw toe."
        messages.error(request, str(error) if isinstance(error, LeerlusError) else gone)
    else:
        messages.success(request, f"{sheet.redactions.count()} passages gevonden. Beslis bij elke of zij weg moet.")
    return redirect("redaction_room", reference=reference)


@requires(Act.REDACT)
@require_POST
def decide_passage(request: HttpRequest, reference: str, pk: int) -> HttpResponse:
    """Decide on one passage, or on all alike."""
    passage = get_object_or_404(Redaction.objects.select_related("sheet"), pk=pk, sheet=_sheet(request, reference))
    form = DecideForm(request.POST)
    if not form.is_valid():
        messages.error(request, "Kies lakken of laten staan, en een grond uit de lijst.")
        return redirect("redaction_room", reference=reference)
    said = form.cleaned_data
    try:
        rows = decide(
            passage,
            Decision(said["decision"]),
            ground_code=said["ground"],
            alike=said["alike"],
            by=user_of(request),
            at=timezone.now(),
        )
    except LeerlusError as error:
        messages.error(request, str(error))
        return redirect("redaction_room", reference=reference)
    if len(rows) > 1:
        messages.success(request, f"Vastgelegd bij {len(rows)} gelijke passages.")
    only = "?welke=open" if request.POST.get("welke") == "open" else ""
    return redirect(f"{reverse('redaction_room', args=[reference])}{only}#passage-{_next(passage)}")


def _next(passage: Redaction) -> int:
    """The passage to look at next: the first after this one that waits, else this one."""
    later = passage.sheet.redactions.filter(decision__in=_OPEN, start__gte=passage.start).exclude(pk=passage.pk)
    return later.values_list("pk", flat=True).first() or passage.pk


@requires(Act.REDACT)
@require_POST
def add_passage(request: HttpRequest, reference: str) -> HttpResponse:
    """Add a passage by its words."""
    sheet, form = _sheet(request, reference), AddForm(request.POST)
    if form.is_valid():
        try:
            number = add(sheet, Addition(**form.cleaned_data), by=user_of(request), at=timezone.now())
        except LeerlusError as error:
            form.add_error("words", str(error))
        else:
            many = f"{number} passages zijn" if number > 1 else "De passage is"
            messages.success(request, f"{many} toegevoegd.")
            return redirect("redaction_room", reference=reference)
    return _room(request, sheet.document, form)


@requires(Act.READ)
@require_POST
def sheet_step(request: HttpRequest, reference: str, step: str) -> HttpResponse:
    """One step of the whole sheet; the operation checks who may."""
    try:
        messages.success(request, _STEPS[step](request, _sheet(request, reference)))
    except LeerlusError as error:
        messages.error(request, str(error))
    return redirect("redaction_room", reference=reference)


def _confirm(request: HttpRequest, sheet: RedactionSheet) -> str:
    number = confirm_proposals(sheet, by=user_of(request), at=timezone.now())
    return f"{number} voorstellen zijn bevestigd." if number else "Er was geen voorstel meer om te bevestigen."


def _submit(request: HttpRequest, sheet: RedactionSheet) -> str:
    submit(sheet, strict=bool(request.POST.get("strict")), by=user_of(request), at=timezone.now())
    return "Voorgelegd. Iemand anders kijkt het na."


def _approve(request: HttpRequest, sheet: RedactionSheet) -> str:
    approve(sheet, by=user_of(request), at=timezone.now())
    return "Akkoord. De openbare versie wordt nu gemaakt en gecontroleerd; laad deze bladzijde straks opnieuw."


def _return(request: HttpRequest, sheet: RedactionSheet) -> str:
    send_back(sheet, reason=request.POST.get("reason", ""), by=user_of(request), at=timezone.now())
    return "Het lakwerk staat weer open."


_STEPS: dict[str, Callable[[HttpRequest, RedactionSheet], str]] = {
    "bevestigen": _confirm,
    "voorleggen": _submit,
    "akkoord": _approve,
    "heropenen": _return,
}


@requires(Act.READ)
@require_safe
def public_file(request: HttpRequest, reference: str) -> HttpResponse:
    """The public version, to look at before it goes out."""
    sheet = _sheet(request, reference)
    version = getattr(sheet, "public_version", None)
    data = bytes_of(version.sha256) if version else None
    if version is None or data is None:
        raise Http404
    return download(data, media_type=version.media_type, name=version.name)
