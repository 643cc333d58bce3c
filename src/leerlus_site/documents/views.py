"""Staff pages of documents: the list, adding, one document with its text."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from leerlus.errors import LeerlusError
from leerlus_site.accounts.access import requires, user_of
from leerlus_site.accounts.roles import Act, may
from leerlus_site.common.paging import asked_page, page_of_query
from leerlus_site.documents.forms import MetadataForm, UploadForm
from leerlus_site.documents.marking import segments
from leerlus_site.documents.models import Document
from leerlus_site.documents.operations.correct import correct
from leerlus_site.documents.operations.receive import receive
from leerlus_site.documents.queries import visible_documents
from leerlus_site.history.labels import VERB
from leerlus_site.history.queries import events_about

_PAGE = 50
_OUTCOMES = {
    "new": "is toegevoegd en gelezen",
    "unchanged": "was er al; er is niets veranderd",
    "new text version": "was er al en is opnieuw gelezen",
}


@requires(Act.READ)
@require_safe
def document_list(request: HttpRequest) -> HttpResponse:
    """Documents, newest first, found by words in the title."""
    found = visible_documents(user_of(request))
    words = request.GET.get("q", "")
    for word in words.split():
        found = found.filter(title__icontains=word)
    page = page_of_query(found, asked_page(request), size=_PAGE)
    may_add = may(user_of(request).role, Act.ADD_DOCUMENT)
    return render(request, "documents/document_list.html", {"page": page, "words": words, "may_add": may_add})


@requires(Act.ADD_DOCUMENT)
@require_http_methods(["GET", "HEAD", "POST"])
def document_add(request: HttpRequest) -> HttpResponse:
    """Add documents; each file stands alone, a bad one stops nothing."""
    form = UploadForm(request.POST or None, request.FILES or None)
    if request.method != "POST" or not form.is_valid():
        return render(request, "documents/document_add.html", {"form": form}, status=400 if form.errors else 200)
    added: Document | None = None
    for file in form.cleaned_data["papers"]:
        try:
            received = receive(
                file.read(),
                name=file.name,
                by=user_of(request),
                at=timezone.now(),
                marking=form.cleaned_data["marking"],
            )
        except LeerlusError as error:
            messages.error(request, f"{file.name}: {error}")
            continue
        added = received.document
        outcome = _OUTCOMES[received.outcome]
        messages.success(request, f"{added.title} {outcome}: {received.statements} passages gevonden.")
    if added is None:
        return redirect("document_add")
    return redirect("document_detail", reference=added.reference)


@requires(Act.READ)
@require_http_methods(["GET", "HEAD", "POST"])
def document_detail(request: HttpRequest, reference: str) -> HttpResponse:
    """One document: what is known of it, its text with the passages marked, its history."""
    document = get_object_or_404(visible_documents(user_of(request)), reference=reference)
    may_edit = may(user_of(request).role, Act.EDIT_ENTRY)
    form = MetadataForm(request.POST or None, instance=document)
    if request.method == "POST" and form.is_valid():
        values = {name: form.cleaned_data[name] for name in MetadataForm.Meta.fields}
        stored = Document.objects.get(pk=document.pk)
        correct(stored, values, by=user_of(request), at=timezone.now(), reason=form.cleaned_data["reason"])
        messages.success(request, "De gegevens van het document zijn aangepast.")
        return redirect("document_detail", reference=reference)
    text = document.current_text
    found = list(document.statements.filter(text_version=text).exclude(kind="period")) if text else []
    context = {
        "document": document,
        "form": form,
        "may_edit": may_edit,
        "may_redact": any(may(user_of(request).role, act) for act in (Act.REDACT, Act.APPROVE_REDACTION)),
        "segments": segments(text.text, found) if text else [],
        "waiting": sum(1 for statement in found if statement.state == "proposed"),
        "rows": sum(1 for statement in found if statement.kind == "progress" and statement.state == "proposed"),
        "comments": text.comments if text else [],
        "events": [(event, VERB.get(event.verb, event.verb)) for event in events_about("document", document.reference)],
    }
    return render(request, "documents/document_detail.html", context, status=400 if form.errors else 200)
