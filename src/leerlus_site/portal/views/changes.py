"""What changed on this portal since a day."""

from datetime import date, datetime, time, timedelta

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from leerlus_site.common.clock import today
from leerlus_site.common.paging import asked_page, page_of_query
from leerlus_site.portal.addresses import address
from leerlus_site.portal.changes import CHANGING, changed_since, what_changed
from leerlus_site.portal.filters import changes_form
from leerlus_site.portal.labels import kind_label
from leerlus_site.portal.views.shared import Crumb, draw
from leerlus_site.snapshots.queries import earlier, withdrawn_since

_DAYS, _FEW = timedelta(days=30), 50


@require_safe
def changes(request: HttpRequest) -> HttpResponse:
    """Everything released since that day, newest first, each with what differs from what stood there before."""
    asked = request.GET.get("sinds", "")
    since = _day(asked)
    form = changes_form(request.GET, since or today() - _DAYS)
    begin = timezone.make_aware(datetime.combine(since or today() - _DAYS, time.min))
    report = form.value("rapport")
    page = page_of_query(changed_since(begin, report=report), asked_page(request))
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
    taken_back = [] if report else withdrawn_since(begin, *CHANGING)[:_FEW]
    context = {
        "form": form,
        "page": page,
        "rows": rows,
        "gone": [(kind_label(one.kind).text, one.key, one.withdrawn_at) for one in taken_back],
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
