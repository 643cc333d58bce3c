"""How others find what is public: robots.txt, the sitemaps, and addresses that last."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, StreamingHttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from leerlus.publication.found import sitemap as sitemaps
from leerlus.publication.metadata import Listed
from leerlus_site.portal.addresses import OWN_PAGE, address
from leerlus_site.portal.found.described import absolute, listed
from leerlus_site.portal.texts import NAMES
from leerlus_site.portal.views.shared import draw
from leerlus_site.snapshots.queries import current, last_release, one, sitemap_part, sitemap_parts, was_public

_XML = "application/xml"
_LISTS = (
    *("home", "reports", "entries", "documents", "decisions", "organisations", "trajectories", "refusals"),
    *("agenda", "lessons_for", "changes", "silence"),
)


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Everything that is public may be visited; the answers of the search page and of the inbox are no pages."""
    lines = [
        "User-agent: *",
        f"Disallow: {reverse('portal:search')}",
        f"Disallow: {reverse('portal:wrong')}",
        f"Sitemap: {absolute(reverse('portal:sitemap_index'))}",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


@require_safe
def sitemap_index(request: HttpRequest) -> HttpResponse:
    """The sitemaps: one of our lists and texts, and as many of records as there are."""
    found = [(absolute(reverse("portal:sitemap_pages")), last_release())]
    found += [(absolute(reverse("portal:sitemap", args=[part])), day) for part, day in sitemap_parts(*OWN_PAGE)]
    return HttpResponse(sitemaps.index(found), content_type=_XML)


@require_safe
def sitemap_pages(request: HttpRequest) -> HttpResponse:
    """The lists and the texts; what is no record has no metadata."""
    day = last_release()
    pages = [reverse(f"portal:{name}") for name in _LISTS]
    pages += [reverse("portal:figures")] if current("programme").exists() else []
    pages += [reverse("portal:text", args=[name]) for name in NAMES]
    records = [Listed(address=absolute(page), changed=day) for page in pages] if day else []
    return HttpResponse(b"".join(sitemaps.pieces(records)), content_type=_XML)


@require_safe
def sitemap(request: HttpRequest, part: int) -> StreamingHttpResponse:
    """The records of one part; written piece by piece, each with its metadata."""
    found = list(sitemap_part(part, *OWN_PAGE))
    if not found:
        raise Http404
    return StreamingHttpResponse(sitemaps.pieces(map(listed, found)), content_type=_XML)


@require_safe
def lasting(request: HttpRequest, kind: str, key: str) -> HttpResponse:
    """The address of a record that never changes: it leads to the page, or says that the record was withdrawn."""
    if kind not in OWN_PAGE:
        raise Http404
    if one(kind, key):
        return HttpResponseRedirect(address(kind, key))
    if was_public(kind, key):
        return draw(request, "gone", {}, status=410)
    raise Http404
