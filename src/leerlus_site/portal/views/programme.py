"""Who has not reacted yet, what is late, and the programme's own figures."""

from typing import cast

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from leerlus_site.common.clock import today
from leerlus_site.common.paging import asked_page, page_of_query
from leerlus_site.portal.filters import silent_form
from leerlus_site.portal.loops.figures import shown
from leerlus_site.portal.loops.told import told
from leerlus_site.portal.rows import row_of
from leerlus_site.portal.views.shared import Crumb, draw
from leerlus_site.snapshots.loop_contents import ProgrammeContent
from leerlus_site.snapshots.queries import current, late, silent
from leerlus_site.snapshots.upgraded import entry_content

_FEW = 10


@require_safe
def silence(request: HttpRequest) -> HttpResponse:
    """Questions of which it is public that no reaction came, and promises whose term passed."""
    day = today()
    form = silent_form(request.GET)
    organisation, report = form.value("organisatie"), form.value("rapport")
    page = page_of_query(silent(organisation=organisation, report=report), asked_page(request))
    overdue = current("commitment").filter(late(day)).order_by("due_until")
    if organisation:
        overdue = overdue.filter(organisation_key=organisation)
    if report:
        overdue = overdue.filter(report_key=report)
    rows = [
        (
            row_of(snapshot, day),
            [
                told(loop, day)
                for loop in entry_content(snapshot)["loops"]
                if loop["silence"] and organisation in ("", loop["addressee"]["key"])
            ],
        )
        for snapshot in page.rows
    ]
    context = {
        "form": form,
        "page": page,
        "rows": rows,
        "overdue_rows": [row_of(snapshot, day) for snapshot in overdue[:_FEW]],
        "overdue_total": overdue.count(),
        "more": f"/register/?te-laat=ja&organisatie={organisation}&rapport={report}",
    }
    return draw(request, "silence", context, section="silence", crumbs=[Crumb("Zonder reactie")])


@require_safe
def figures(request: HttpRequest) -> HttpResponse:
    """The programme's own figures, each with its definition, its number and what it leaves out."""
    snapshot = current("programme").first()
    content = cast(ProgrammeContent, snapshot.content) if snapshot else None
    context = {"snapshot": snapshot, "figures": shown(content, today()) if content else []}
    return draw(request, "figures", context, section="figures", crumbs=[Crumb("Cijfers")])
