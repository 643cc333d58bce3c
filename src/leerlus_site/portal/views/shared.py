"""What every page needs: drawing it in its section, and a page that is not there."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from leerlus_site.portal.addresses import OWN_PAGE
from leerlus_site.portal.found.described import described
from leerlus_site.snapshots.models import Snapshot


class Crumb(NamedTuple):
    """A step of the path to this page; the last one has no address."""

    label: str
    url: str = ""


def draw(
    request: HttpRequest,
    template: str,
    context: Mapping[str, Any],  # Any: what templates show
    *,
    section: str = "",
    crumbs: Sequence[Crumb] = (),
    status: int = 200,
) -> HttpResponse:
    """A page of `templates/portal/`; `section` is the part of the main menu that it belongs to."""
    record = context.get("snapshot")
    json_ld = described(record) if isinstance(record, Snapshot) and record.kind in OWN_PAGE else ""
    path = (Crumb("Home", "/"), *crumbs) if crumbs else ()
    around = {"section": section, "crumbs": path, "json_ld": json_ld}
    return render(request, f"portal/{template}.html", {**context, **around}, status=status)


def public_or_404(snapshot: Snapshot | None) -> Snapshot:
    """The snapshot; a page that says that it is not public when there is none."""
    if snapshot is None:
        raise Http404
    return snapshot
