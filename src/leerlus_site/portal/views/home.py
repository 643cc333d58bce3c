"""The first page: what was promised, what is late, where no news was reported."""

from django.db.models import Count, Max
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from leerlus_site.common.clock import today
from leerlus_site.portal.rows import row_of
from leerlus_site.portal.views.shared import draw
from leerlus_site.snapshots.queries import TOEZEGGING, current, late, silent, without_news

_FEW = 4


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Counts that lead to their lists, the first few of each, and the newest releases."""
    day = today()
    overdue = current("commitment").filter(late(day)).order_by("due_until")
    quiet = current("action").filter(without_news())
    promised = current("commitment").filter(TOEZEGGING)
    newest = current("commitment", "recommendation").order_by("-on_date", "sort_title")[:_FEW]
    counts = dict(current().values_list("kind").annotate(Count("id")))
    context = {
        "promised": promised.count(),
        "announced": counts.get("commitment", 0),
        "overdue": overdue.count(),
        "quiet": quiet.count(),
        "silent": silent().count(),
        "steps": _steps(counts),
        "overdue_rows": [row_of(snapshot, day) for snapshot in overdue[:_FEW]],
        "newest_rows": [row_of(snapshot, day) for snapshot in newest],
        "reports": current("report").order_by("sort_title").defer("content")[:6],
        "releases": current()
        .values("release_reference")
        .annotate(on=Max("released_at"), count=Count("id"))
        .order_by("-on")[:3],
    }
    return draw(request, "home", context, section="home")


def _steps(counts: dict[str, int]) -> list[tuple[int, str, str, str]]:
    """The chain from advice to what was done, as (number, word, words, address)."""
    register = reverse("portal:entries")
    return [
        (counts.get("report", 0), "rapport of advies", "rapporten en adviezen", reverse("portal:reports")),
        (counts.get("recommendation", 0), "aanbeveling", "aanbevelingen", f"{register}?soort=recommendation"),
        (counts.get("motion", 0), "motie van de Kamer", "moties van de Kamer", f"{register}?soort=motion"),
        (counts.get("commitment", 0), "toezegging of plan", "toezeggingen en plannen", f"{register}?soort=commitment"),
        (counts.get("action", 0), "maatregel", "maatregelen", f"{register}?soort=action"),
    ]
