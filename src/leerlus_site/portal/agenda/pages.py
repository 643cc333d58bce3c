"""What the network works on, in order, when it meets, and what one can learn."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from leerlus_site.common.clock import today
from leerlus_site.portal.addresses import address
from leerlus_site.portal.agenda.released import is_over, released_agenda
from leerlus_site.portal.views.shared import Crumb, draw
from leerlus_site.snapshots.queries import current
from leerlus_site.snapshots.stated.agenda import AgendaContent, Learned

Linked = tuple[str, str]
"""The title and the address of a lesson; the address is empty where it is not public now."""


@require_safe
def agenda(request: HttpRequest) -> HttpResponse:
    """Themes by their place, meetings and learning offers to come, and what came of the others."""
    content = released_agenda()
    meetings = content["meetings"] if content else []
    day = today().isoformat()
    public = _public(content) if content else set()
    context = {
        "agenda": content,
        "themes": [(theme, _linked(theme["lessons"], public)) for theme in content["themes"]] if content else [],
        "coming": sorted((one for one in meetings if one["on"] >= day), key=lambda one: one["on"]),
        "held": [
            (one, _linked(one["talked_about"], public), _linked(one["learned"], public))
            for one in meetings
            if one["on"] < day
        ],
        "offers": [(one, _linked(one["lessons"], public)) for one in content["offers"] if not is_over(one, day)]
        if content
        else [],
    }
    return draw(request, "agenda", context, section="agenda", crumbs=[Crumb("Werkagenda")])


def _public(content: AgendaContent) -> set[str]:
    """The keys of the lessons that are public now."""
    rows = [row for theme in content["themes"] for row in theme["lessons"]]
    rows += [row for meeting in content["meetings"] for row in (*meeting["talked_about"], *meeting["learned"])]
    rows += [row for offer in content["offers"] for row in offer["lessons"]]
    found = current("lesson", "bottleneck").filter(key__in={row["key"] for row in rows})
    return set(found.values_list("key", flat=True))


def _linked(rows: list[Learned], public: set[str]) -> list[Linked]:
    return [(row["title"], address(row["kind"], row["key"]) if row["key"] in public else "") for row in rows]
