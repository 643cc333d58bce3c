"""The page with the list, the list alone for another page, and the list as a table.

The three moments at which a lesson must appear (policy compass, feasibility test, consultation) are named with what the
list is for there.
"""

from dataclasses import dataclass
from urllib.parse import urlencode

from csp.decorators import csp_replace
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.html import format_html
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import require_safe

from leerlus.publication.exports.csv import render as as_csv
from leerlus.publication.paper import Paper, Table
from leerlus.search import parse
from leerlus_site.common.clock import today
from leerlus_site.common.design_rules import csv_answer
from leerlus_site.portal.addresses import address
from leerlus_site.portal.labels import KINDS, Label, state_label
from leerlus_site.portal.views.shared import Crumb, draw
from leerlus_site.snapshots.index import NoIndex, find
from leerlus_site.snapshots.queries import current

MOST, _MOST_BOTTLENECKS, _LONGEST = 10, 3, 200
_SHEETS = tuple(f"design/{name}.css" for name in ("nlds", "voorbeeld", "theme", "layout", "components"))
_LEARNED = ("lesson", "bottleneck")
MOMENTS: tuple[tuple[str, str], ...] = (
    ("Beleidskompas", "Zet deze lijst bij de vraag: wat weten wij al van dit probleem?"),
    (
        "Uitvoeringstoets of invoeringstoets",
        "Zet deze lijst bij de vraag: kan dit worden uitgevoerd, en voor wie gaat het mis?",
    ),
    ("Internetconsultatie", "Zet deze lijst bij het voorstel, zodat ieder kan zien wat eerder is geleerd."),
)


@dataclass(frozen=True)
class Lesson:
    """One line of the list; `address` is whole, so that it also leads here from another site."""

    kind: str
    title: str
    address: str
    state: Label | None


@require_safe
def lessons_for(request: HttpRequest) -> HttpResponse:
    """The list for a subject, with what can be copied."""
    subject = _subject(request)
    query = urlencode({"over": subject})
    context = {
        "subject": subject,
        "lessons": found(subject),
        "moments": MOMENTS,
        "link": f"{settings.BASE_URL}{reverse('portal:lessons_for')}?{query}",
        "frame": _frame(subject, f"{settings.BASE_URL}{reverse('portal:lessons_embedded')}?{query}"),
        "table": f"{reverse('portal:lessons_table')}?{query}",
    }
    return draw(request, "lessons_for", context, section="search", crumbs=[Crumb("Lessen voor een onderwerp")])


@require_safe
@xframe_options_exempt
@csp_replace({"frame-ancestors": ["*"]})
def embedded(request: HttpRequest) -> HttpResponse:
    """The list alone. The only page that others may frame: it has no form, no script, and sets nothing."""
    subject = _subject(request)
    return draw(request, "lessons_embedded", {"subject": subject, "lessons": found(subject), "sheets": _SHEETS})


@require_safe
def table(request: HttpRequest) -> HttpResponse:
    """The list for a spreadsheet."""
    subject = _subject(request)
    rows = tuple((one.kind, one.title, one.state.text if one.state else "", one.address) for one in found(subject))
    header = ("Soort", "Titel", "Stand", "Adres")
    paper = Paper(
        title=f"Lessen over {subject}" if subject else "Lessen",
        sender="Leerlus",
        date=today(),
        blocks=(Table("Lessen", header, rows, (1, 3, 1, 2)),),
    )
    return csv_answer(as_csv(paper), "lessen")


def found(subject: str) -> list[Lesson]:
    """The lessons and bottlenecks that fit the subject best; none without a subject or without an index."""
    question = parse(subject)
    if question.empty:
        return []
    try:
        lessons, bottlenecks = ([one.key for one in find(question, {"kind": kind})] for kind in _LEARNED)
    except NoIndex:
        # Nothing was released yet.
        return []
    # Bottlenecks are few and say what many lessons share, so that lessons do not push them out.
    few = bottlenecks[:_MOST_BOTTLENECKS]
    keys = lessons[: MOST - len(few)] + few
    snapshots = {one.key: one for one in current(*_LEARNED).filter(key__in=keys)}
    return [
        Lesson(
            KINDS[one.kind].text,
            one.title,
            f"{settings.BASE_URL}{address(one.kind, one.key)}",
            state_label(one.kind, one.state),
        )
        for one in (snapshots[key] for key in keys if key in snapshots)
    ]


def _frame(subject: str, url: str) -> str:
    """The code that others paste, sound HTML by itself; the template escapes it once more to show it."""
    code = '<iframe title="Lessen over {}" src="{}" width="100%" height="480"></iframe>'
    return format_html(code, subject, url)


def _subject(request: HttpRequest) -> str:
    return " ".join(request.GET.get("over", "").replace("\0", "").split())[:_LONGEST]
