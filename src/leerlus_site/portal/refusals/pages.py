"""The list of refusals, and one of them."""

from typing import cast

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from leerlus_site.common.paging import asked_page, page_of_query
from leerlus_site.portal.addresses import address
from leerlus_site.portal.views.shared import Crumb, draw, public_or_404
from leerlus_site.snapshots.queries import current, one
from leerlus_site.snapshots.stated.refusal import RefusalContent

_TITLE = "Geweigerde informatie"


@require_safe
def refusals(request: HttpRequest) -> HttpResponse:
    """What was refused, the latest first."""
    page = page_of_query(current("refusal").order_by("-on_date", "key"), asked_page(request))
    rows = [(cast(RefusalContent, found.content), address("refusal", found.key), found.title) for found in page.rows]
    return draw(request, "refusals", {"page": page, "rows": rows}, section="refusals", crumbs=[Crumb(_TITLE)])


@require_safe
def refusal(request: HttpRequest, key: str) -> HttpResponse:
    """One refusal: what was asked, what stays inside, on which ground and why."""
    snapshot = public_or_404(one("refusal", key))
    content = cast(RefusalContent, snapshot.content)
    context = {
        "snapshot": snapshot,
        "refusal": content,
        "document": address("document", content["document"]["key"]),
        "organisation": address("organisation", content["organisation"]["key"])
        if one("organisation", content["organisation"]["key"])
        else "",
        "letter_is_public": one("document", content["document"]["key"]) is not None,
    }
    crumbs = [Crumb(_TITLE, "/geweigerd/"), Crumb(snapshot.title)]
    return draw(request, "refusal", context, section="refusals", crumbs=crumbs)
