"""The history as a page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from leerlus_site.accounts.access import requires
from leerlus_site.accounts.roles import Act
from leerlus_site.common.paging import asked_page, page_of_query
from leerlus_site.history.labels import VERB
from leerlus_site.history.models import Event

_PAGE = 50


@requires(Act.READ)
@require_safe
def history(request: HttpRequest) -> HttpResponse:
    """Everything that was done, newest first."""
    page = page_of_query(Event.objects.order_by("-id"), asked_page(request), size=_PAGE)
    rows = [(event, VERB.get(event.verb, event.verb)) for event in page.rows]
    return render(request, "work/history.html", {"page": page, "rows": rows})
