"""The inbox from the public."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from leerlus_site.accounts.access import requires
from leerlus_site.accounts.roles import Act
from leerlus_site.common.paging import asked_page, page_of_query
from leerlus_site.snapshots.models import Message

_PAGE = 50


@requires(Act.ANSWER_MESSAGE)
@require_safe
def inbox(request: HttpRequest) -> HttpResponse:
    """What readers of the portal reported, newest first."""
    page = page_of_query(Message.objects.order_by("-received_at"), asked_page(request), size=_PAGE)
    return render(request, "work/inbox.html", {"page": page})
