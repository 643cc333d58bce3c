"""Documents: the list, one document with its passages marked, and its file."""

from pathlib import Path
from typing import cast

from django.conf import settings
from django.db.models.fields.json import KT
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.template.defaultfilters import filesizeformat
from django.views.decorators.http import require_safe

from leerlus_site.common.paging import asked_page, page_of_query
from leerlus_site.design.templatetags.design import day
from leerlus_site.portal.document_text import contents_list, grounds_of, readable
from leerlus_site.portal.filters import documents_form
from leerlus_site.portal.labels import MEDIA_TYPES
from leerlus_site.portal.views.shared import Crumb, draw, public_or_404
from leerlus_site.snapshots.contents import DocumentContent
from leerlus_site.snapshots.queries import current, one, public_file


@require_safe
def documents(request: HttpRequest) -> HttpResponse:
    """All documents, newest first; their texts are left in the database."""
    form = documents_form(request.GET)
    query = current("document")
    if words := form.value("titel"):
        query = query.filter(title__icontains=words)
    if genre := form.value("genre"):
        query = query.filter(content__genre=genre)
    query = query.annotate(genre=KT("content__genre"), sender=KT("content__sender")).defer("content")
    page = page_of_query(query.order_by("-on_date", "sort_title"), asked_page(request))
    context = {"form": form, "page": page}
    return draw(request, "documents", context, section="documents", crumbs=[Crumb("Documenten")])


@require_safe
def document(request: HttpRequest, key: str) -> HttpResponse:
    """The text with accepted passages marked, what the document says of itself, and its file."""
    snapshot = public_or_404(one("document", key))
    content = cast(DocumentContent, snapshot.content)
    file = content["file"]
    context = {
        "snapshot": snapshot,
        "document": content,
        "paragraphs": readable(content),
        "contents": contents_list(content),
        "facts": _facts(content),
        "grounds": grounds_of(content),
        "file": file,
        "file_kind": MEDIA_TYPES.get(file["media_type"], "bestand") if file else "",
    }
    crumbs = [Crumb("Documenten", "/documenten/"), Crumb(snapshot.title)]
    return draw(request, "document", context, section="documents", crumbs=crumbs)


@require_safe
def download(request: HttpRequest, key: str) -> FileResponse:
    """The public file, always as a download: it is not our own page."""
    content = cast(DocumentContent, public_or_404(one("document", key)).content)
    file = public_file(key, content["file"]["sha256"]) if content["file"] else None
    if file is None:
        raise Http404
    path = Path(settings.PUBLIC_FILES_ROOT) / file.sha256[:2] / file.sha256
    if not path.is_file():
        raise Http404
    return FileResponse(path.open("rb"), as_attachment=True, filename=file.name, content_type=file.media_type)


def _facts(content: DocumentContent) -> list[dict[str, str]]:
    file = content["file"]
    rows = [
        ("Soort", content["genre"].capitalize()),
        ("Woo-categorie", content.get("woo_category", "")),
        ("Documentsoort", content.get("document_kind", "")),
        ("Datum", day(content["date"])),
        ("Van", content["sender"]),
        ("Aan", content["addressee"]),
        ("Kenmerk", ", ".join(content["references"])),
        ("Gemarkeerde passages", str(len(content["passages"])) if content["passages"] else ""),
        ("Ontvangen", day(content["received_on"])),
        ("Grootte", filesizeformat(file["size"]) if file else ""),
        ("Nummer in dit register", content["key"]),
    ]
    return [{"label": label, "value": value} for label, value in rows if value]
