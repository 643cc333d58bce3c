"""The register: its list, and one entry."""

from typing import cast

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from leerlus_site.common.clock import today
from leerlus_site.common.paging import asked_page, page_of_query
from leerlus_site.portal.addresses import address, organisation_address, quote_address
from leerlus_site.portal.agenda.of_lesson import on_agenda
from leerlus_site.portal.chain import chain, linked_keys
from leerlus_site.portal.deadlines import in_words, is_late
from leerlus_site.portal.filters import narrowed, register_form, wanted_of
from leerlus_site.portal.found.likeness import alike
from leerlus_site.portal.labels import MOTION_PARTS, NO_NEWS, Label, kind_label, state_label
from leerlus_site.portal.loops.labels import DIFFERING
from leerlus_site.portal.loops.standpoints import assessed, differing, sides
from leerlus_site.portal.loops.story import story
from leerlus_site.portal.loops.told import told
from leerlus_site.portal.rounds import RoundSays, news_label, rounds_of, years
from leerlus_site.portal.rows import badges, row_of
from leerlus_site.portal.views.shared import Crumb, draw, public_or_404
from leerlus_site.snapshots.contents import EntryContent, ReportContent
from leerlus_site.snapshots.models import Snapshot
from leerlus_site.snapshots.queries import ENTRY_KINDS, current
from leerlus_site.snapshots.queries import entry as public_entry
from leerlus_site.snapshots.upgraded import entry_content

# Words of the source that name no one on their own; the organisation stands beside them.
_NOBODY = ("ik", "wij", "we")


@require_safe
def entries(request: HttpRequest) -> HttpResponse:
    """The list, with filters in the address."""
    day = today()
    form = register_form(request.GET)
    query = narrowed(current(*ENTRY_KINDS), wanted_of(form), today=day).order_by("sort_title", "key")
    page = page_of_query(query, asked_page(request))
    context = {"form": form, "page": page, "rows": [row_of(snapshot, day) for snapshot in page.rows]}
    return draw(request, "entries", context, section="entries", crumbs=[Crumb("Register")])


@require_safe
def entry(request: HttpRequest, key: str) -> HttpResponse:
    """One entry: what it is, the chain it stands in, its term, its rounds, its proof."""
    snapshot = public_or_404(public_entry(key))
    content = entry_content(snapshot)
    day = today()
    late = is_late(content, day)
    due = content["due"]
    around = _around(content)
    says = _rounds(content, around)
    context = {
        "snapshot": snapshot,
        "entry": content,
        "kind": kind_label(content["kind"], content["strength"]),
        "state": state_label(content["kind"], content["state"]),
        "badges": _badges(content, says, late=late),
        "due": in_words(due, late=late, today=day) if due else None,
        "late": late,
        "facts": _facts(content),
        "parts": [(part, MOTION_PARTS.get(part["state"])) for part in content["parts"]],
        "quotes": [(quote, quote_address(quote)) for quote in content["quotes"]],
        "groups": chain(content, around),
        "rounds": [one for one in reversed(says) if one.sign != "absent"],
        "loops": [told(loop, day) for loop in content["loops"]],
        "sides": sides(content),
        "differing": DIFFERING if differing(content) else None,
        "assessed": assessed(content),
        "lesson": content["lesson"],
        "on_agenda": on_agenda(key, day.isoformat()) if content["lesson"] else None,
        "alike": alike(snapshot),
        "events": story(content),
    }
    crumbs = [Crumb("Register", "/register/"), Crumb(snapshot.title)]
    return draw(request, "entry", context, section="entries", crumbs=crumbs)


def _around(content: EntryContent) -> dict[str, Snapshot]:
    """The report and the neighbours that are public now, by key."""
    keys = linked_keys(content["links"]) | ({content["report"]["key"]} if content["report"] else set())
    return {snapshot.key: snapshot for snapshot in current("report", *ENTRY_KINDS).filter(key__in=keys)}


def _rounds(content: EntryContent, around: dict[str, Snapshot]) -> list[RoundSays]:
    """What the rounds of its report say of an action, oldest first."""
    report = around.get(content["report"]["key"]) if content["report"] else None
    if content["kind"] != "action" or report is None:
        return []
    shown = cast(ReportContent, report.content)
    row = next((row for row in shown["rows"] if row["key"] == content["key"]), None)
    return rounds_of(row, shown["rounds"], years(shown["rounds"], shown["rows"])) if row else []


def _badges(content: EntryContent, says: list[RoundSays], *, late: bool) -> list[Label]:
    found = badges(content, late=late)
    if not says:
        return found
    news = news_label(says)
    kept = [label for label in found if label is not NO_NEWS]
    return [*kept, news] if news else kept


def _facts(content: EntryContent) -> list[dict[str, str]]:
    organisation, report = content["organisation"], content["report"]
    rows = [
        ("Organisatie", organisation["name"] if organisation else "", organisation_address(organisation)),
        ("Wie", content["actor"] if content["actor"].lower() not in _NOBODY else "", ""),
        ("Adviseur", content["adviser"], ""),
        ("Indieners", content["movers"], ""),
        ("Nummer van de motie", content["number"], ""),
        ("Kamerstuk", content["house_document"], ""),
        ("Rapport", report["name"] if report else "", address("report", report["key"]) if report else ""),
        ("Thema", " › ".join(content["themes"]), ""),
        ("Nummer in de bron", content["source_number"], ""),
        ("Kenmerk in dit register", content["key"], ""),
    ]
    return [{"label": label, "value": value, "url": url} for label, value, url in rows if value]
