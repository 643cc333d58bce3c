"""Staff pages of keeping: the list of terms, one document's term, and the package for the archive."""

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from leerlus.errors import LeerlusError
from leerlus.law.value_lists import organisation
from leerlus_site.accounts.access import requires, user_of
from leerlus_site.accounts.roles import Act
from leerlus_site.common.clock import today
from leerlus_site.common.download import download
from leerlus_site.common.paging import asked_page, page_of_query
from leerlus_site.documents.models import Document
from leerlus_site.documents.queries import visible_documents
from leerlus_site.retention.forms import RetentionForm
from leerlus_site.retention.mapping import COLUMNS
from leerlus_site.retention.models import DocumentRetention
from leerlus_site.retention.operations.set_retention import set_retention
from leerlus_site.retention.package import package
from leerlus_site.retention.queries import VIEWS, documents_by_term

_PAGE = 50


@requires(Act.EDIT_ENTRY)
@require_safe
def retention_list(request: HttpRequest) -> HttpResponse:
    """Documents whose term is over, those without a term, or all with one."""
    view = request.GET.get("welke", VIEWS[0])
    view = view if view in VIEWS else VIEWS[0]
    page = page_of_query(documents_by_term(user_of(request), view, today()), asked_page(request), size=_PAGE)
    return render(request, "retention/list.html", {"page": page, "view": view})


@requires(Act.EDIT_ENTRY)
@require_http_methods(["GET", "HEAD", "POST"])
def document_retention(request: HttpRequest, reference: str) -> HttpResponse:
    """One document's term: as it is, and the form to set or change it."""
    document = get_object_or_404(visible_documents(user_of(request)), reference=reference)
    row = DocumentRetention.objects.filter(document=document).first()
    form = RetentionForm(request.POST or None, initial={name: getattr(row, name) for name in COLUMNS} if row else None)
    if request.method == "POST" and form.is_valid():
        stored = Document.objects.get(pk=document.pk)
        try:
            set_retention(
                stored, form.retention, by=user_of(request), at=timezone.now(), reason=form.cleaned_data["reason"]
            )
        except LeerlusError as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, f"De bewaartermijn van {reference} is vastgelegd.")
            return redirect("document_retention", reference=reference)
    over = row is not None and row.ends_on is not None and row.ends_on < today()
    context = {"document": document, "row": row, "form": form, "over": over}
    return render(request, "retention/document.html", context, status=400 if form.errors else 200)


@requires(Act.EDIT_ENTRY)
@require_safe
def archive_package(request: HttpRequest, reference: str) -> HttpResponse:
    """The zip for the archive: the file with its MDTO metadata."""
    found = visible_documents(user_of(request)).filter(retention__isnull=False).select_related("retention")
    document = get_object_or_404(found, reference=reference)
    try:
        data = package(document, keeper=organisation(settings.PUBLISHER, ""), public_root=settings.BASE_URL)
    except FileNotFoundError:
        raise Http404("Het bestand van dit document is er niet meer.") from None
    return download(data, media_type="application/zip", name=f"{document.reference}-mdto.zip")
