"""The staff page of what was brought to a publicatiebank."""

from django.conf import settings
from django.contrib import messages
from django.db.models import Case, When
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from leerlus_site.accounts.access import requires
from leerlus_site.accounts.roles import Act
from leerlus_site.common.paging import asked_page, page_of_query
from leerlus_site.publication.delivery.wanted import bank
from leerlus_site.publication.models import Delivery, DeliveryState
from leerlus_site.publication.operations.deliver import deliver_later

_PAGE = 50


@requires(Act.RELEASE)
@require_http_methods(["GET", "HEAD", "POST"])
def delivery_list(request: HttpRequest) -> HttpResponse:
    """How far each document is, what failed first; and the button that tries what failed again now."""
    failed = Delivery.objects.filter(state=DeliveryState.FAILED)
    if request.method == "POST":
        keys = list(failed.values_list("document_key", flat=True)[:_PAGE])
        for key in keys:
            deliver_later(key)
        messages.success(request, f"Leerlus probeert het nu opnieuw voor {len(keys)} documenten.")
        return redirect("delivery_list")
    failed_first = Case(When(state=DeliveryState.FAILED, then=0), default=1)
    rows = Delivery.objects.order_by(failed_first, "document_key")
    context = {
        "page": page_of_query(rows, asked_page(request), size=_PAGE),
        "address": settings.PUBLICATIEBANK_URL if bank() else "",
        "failed": failed.count(),
    }
    return render(request, "publication/delivery_list.html", context)
