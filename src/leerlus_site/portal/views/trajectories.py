"""The reference list of redress operations."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from leerlus_site.portal.views.shared import Crumb, draw
from leerlus_site.snapshots.queries import current


@require_safe
def trajectories(request: HttpRequest) -> HttpResponse:
    """The operations, as facts with their source."""
    found = [snapshot.content for snapshot in current("trajectory").order_by("sort_title")]
    crumbs = [Crumb("Hersteltrajecten")]
    return draw(request, "trajectories", {"trajectories": found}, section="trajectories", crumbs=crumbs)
