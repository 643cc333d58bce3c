"""Pages for when something is not there or went wrong; they help to go on."""

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from leerlus_site.portal.views.shared import draw


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """There is nothing here, or it is not public."""
    return draw(request, "not_found", {}, status=404)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The address holds something that we cannot read."""
    return draw(request, "not_found", {}, status=400)


def failed(request: HttpRequest) -> HttpResponse:
    """Our fault. The page asks nothing of the database."""
    return HttpResponse(render_to_string("portal/failed.html", request=request), status=500)
