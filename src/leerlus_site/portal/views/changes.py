"""What changed on this portal since a day."""

from datetime import date, datetime, time, timedelta

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from leerlus_site.common.clock import today
from leerlus_site.common.paging import asked_page, page_of_query
from leerlus_site.portal.addresses import address
from leerlus_site.portal.changes import what_changed
from leerlus_site.portal.filters import changes_form
from leerlus_site.portal.labels import kind_label
from leerlus_site.portal.views.shared import Crumb, draw
from leerlus_site.snapshots.queries import ENTRY_KINDS, current, earlier

_KINDS = ("report", *ENTRY_KINDS, "document", "trajectory", "refusal")
_DAYS = timedelta(days=30)


@require_safe
def changes(request: HttpRequest) -> HttpResponse:
    """Everything released since that day, newest first, each with what differs from what stood there before."""
    asked = request.GET.get("sinds", "")
    since = _day(asked)
    form = changes_form(request.GET, since or today() - _DAYS)
    begin = timezone.make_aware(datetime.combine(since or today() - _DAYS, time.min))
    query = current(*_KINDS).filter(released_at__gte=begin).order_by("-released_at", "sort_title", "key")
    if report := form.value("rapport"):
        query = query.filter(Q(report_key=report) | Q(kind="report", key=report))
    page = page_of_query(query, asked_page(request))
    before = earlier(page.rows, before=begin)
    rows = [
        {
            "url": address(snapshot.kind, snapshot.key),
            "kind": kind_label(snapshot.kind, snapshot.content.get("strength")).text,
            "title": snapshot.title,
            "on": snapshot.released_at,
            "changes": what_changed(before.get((snapshot.kind, snapshot.key)), snapshot),
        }
        for snapshot in page.rows
    ]
    context = {
        "form": form,
        "page": page,
        "rows": rows,
        "since": since or today() - _DAYS,
        "not_understood": bool(asked) and since is None,
    }
    return draw(request, "changes", context, section="changes", crumbs=[Crumb("Wat is er veranderd")])


def _day(asked: str) -> date | None:
    """The day in the address, as far as it is one that a page can show."""
    try:
        found = date.fromisoformat(asked)
    except ValueError:
        # Someone typed something else in the address.
        return None
    return found if 2000 <= found.year <= 9000 else None
