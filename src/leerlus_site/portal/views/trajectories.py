"""Redress operations: the reference list, and a page for people who were harmed."""

from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from leerlus_site.common.clock import today
from leerlus_site.portal.addresses import address
from leerlus_site.portal.labels import STATES
from leerlus_site.portal.trajectory.promises import grouped
from leerlus_site.portal.trajectory.side_by_side import FEWEST, MOST, by_label, side_by_side
from leerlus_site.portal.trajectory.unknown import unknown
from leerlus_site.portal.views.shared import Crumb, draw, public_or_404
from leerlus_site.snapshots.contents import TrajectoryContent
from leerlus_site.snapshots.queries import current, one
from leerlus_site.snapshots.upgraded import entry_content, trajectory_content

_TOLD = ("commitment", "recommendation", "motion")


@require_safe
def trajectories(request: HttpRequest) -> HttpResponse:
    """The operations, as facts with their source."""
    found = [(trajectory_content(snapshot), snapshot.key) for snapshot in current("trajectory").order_by("sort_title")]
    rows = [(content, address("trajectory", key), bool(content["parts"])) for content, key in found]
    # What can be read in full comes first.
    rows.sort(key=lambda row: not row[2])
    crumbs = [Crumb("Hersteltrajecten")]
    return draw(request, "trajectories", {"rows": rows}, section="trajectories", crumbs=crumbs)


@require_safe
def compared(request: HttpRequest) -> HttpResponse:
    """Choose two to four operations, and see them side by side; the choice is in the address."""
    asked = list(dict.fromkeys(request.GET.getlist("t")))
    public = {snapshot.key: snapshot for snapshot in current("trajectory").order_by("sort_title")}
    known = [key for key in asked if key in public]
    chosen = [trajectory_content(public[key]) for key in known[:MOST]]
    context = {
        "operations": [(one, address("trajectory", one["key"])) for one in chosen],
        "rows": side_by_side(chosen) if len(chosen) >= FEWEST else [],
        "too_many": len(known) > MOST,
        "too_few": 0 < len(known) < FEWEST,
        "choices": [(key, snapshot.title, key in known[:MOST]) for key, snapshot in public.items()],
    }
    crumbs = [Crumb("Hersteltrajecten", "/trajecten/"), Crumb("Naast elkaar")]
    return draw(request, "trajectories_compared", context, section="trajectories", crumbs=crumbs)


@require_safe
def trajectory(request: HttpRequest, key: str) -> HttpResponse:
    """What was acknowledged and promised, how it stands, what is not known, and where to turn."""
    snapshot = public_or_404(one("trajectory", key))
    content, day = trajectory_content(snapshot), today()
    belongs = _belongs(content)
    recognitions = {part["key"]: part["recognition"] for part in content["parts"] if part["recognition"]}
    told = current().filter(belongs).filter(Q(kind__in=_TOLD) | Q(kind="action", key__in=recognitions))
    entries = [entry_content(found) for found in told.order_by("on_date", "key")]
    context = {
        "snapshot": snapshot,
        "trajectory": content,
        "groups": grouped(entries, recognitions, day),
        "facts": by_label(content["facts"]),
        "unknown": unknown(content, entries, day),
        "actions": _actions(belongs),
        "reports": [(part["name"], address("report", part["key"])) for part in content["parts"] if _is_report(part)],
    }
    crumbs = [Crumb("Hersteltrajecten", "/trajecten/"), Crumb(content["name"])]
    return draw(request, "trajectory", context, section="trajectories", crumbs=crumbs)


def _is_report(part: object) -> bool:
    return isinstance(part, dict) and part["kind"] == "report"


def _belongs(content: TrajectoryContent) -> Q:
    """What was joined to the operation, and all that belongs to a report that was."""
    reports = [part["key"] for part in content["parts"] if _is_report(part)]
    keys = [part["key"] for part in content["parts"] if not _is_report(part)]
    return Q(report_key__in=reports) | Q(key__in=keys)


def _actions(belongs: Q) -> list[tuple[str, str, int]]:
    """(what it means, its word, how many) of the measures, so that a report of five hundred stays readable."""
    counts = dict(current("action").filter(belongs).values_list("state").annotate(Count("id")))
    return [(label.meaning, label.text, counts[state]) for state, label in STATES["action"].items() if state in counts]
