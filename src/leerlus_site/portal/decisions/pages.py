"""The list of decisions, and the chain of one."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import cast

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from leerlus.law.grounds import Ground
from leerlus_site.common.paging import asked_page, page_of_query
from leerlus_site.portal.addresses import address
from leerlus_site.portal.document_text import grounds_of
from leerlus_site.portal.labels import Label, kind_label, state_label
from leerlus_site.portal.views.shared import Crumb, draw, public_or_404
from leerlus_site.snapshots.contents import DocumentContent
from leerlus_site.snapshots.models import Snapshot
from leerlus_site.snapshots.queries import current, one
from leerlus_site.snapshots.stated.dossier import DossierContent, StatedPaper, TiedEntry

_TITLE = "Besluiten"


@dataclass(frozen=True)
class Step:
    """One line of the chain; `grounds` tell why parts of a paper are black."""

    kind: str
    title: str
    url: str = ""
    date: str | None = None
    state: Label | None = None
    masked: int = 0
    grounds: tuple[Ground, ...] = ()


@require_safe
def decisions(request: HttpRequest) -> HttpResponse:
    """All decisions, the latest first."""
    page = page_of_query(current("dossier").order_by("-on_date", "key"), asked_page(request))
    rows = [(cast(DossierContent, found.content), address("dossier", found.key), found.title) for found in page.rows]
    return draw(request, "decisions", {"page": page, "rows": rows}, section="decisions", crumbs=[Crumb(_TITLE)])


@require_safe
def decision(request: HttpRequest, key: str) -> HttpResponse:
    """The chain: what it began with, the papers, who decided, what was promised and how that stands."""
    snapshot = public_or_404(one("dossier", key))
    content = cast(DossierContent, snapshot.content)
    keys = [paper["document"]["key"] for paper in content["papers"]] + [tied["key"] for tied in content["entries"]]
    public = {found.key: found for found in current().filter(key__in=keys)}
    body = content["organisation"]["key"]
    context = {
        "snapshot": snapshot,
        "decision": content,
        "organisation": address("organisation", body) if one("organisation", body) else "",
        "began": _entries(content["entries"], "answers", public),
        "notas": _papers(content["papers"], "nota", public),
        "letters": _papers(content["papers"], "letter", public),
        "annexes": _papers(content["papers"], "annex", public),
        "moments": [
            (moment, address("document", moment["document"]["key"]) if moment["document"]["key"] in public else "")
            for moment in content["moments"]
        ],
        "made": _entries(content["entries"], "makes", public),
    }
    crumbs = [Crumb(_TITLE, "/besluiten/"), Crumb(snapshot.title)]
    return draw(request, "decision", context, section="decisions", crumbs=crumbs)


def _papers(papers: Iterable[StatedPaper], role: str, public: dict[str, Snapshot]) -> list[Step]:
    return [_paper(paper, public.get(paper["document"]["key"])) for paper in papers if paper["role"] == role]


def _paper(paper: StatedPaper, snapshot: Snapshot | None) -> Step:
    named = paper["document"]
    if snapshot is None:
        return Step("", named["name"], date=paper["date"])
    content = cast(DocumentContent, snapshot.content)
    return Step(
        "",
        named["name"],
        address("document", named["key"]),
        paper["date"],
        masked=content["masked"],
        grounds=tuple(grounds_of(content)),
    )


def _entries(entries: Iterable[TiedEntry], link: str, public: dict[str, Snapshot]) -> list[Step]:
    """Those that are public now, each with how it stands."""
    found = [(tied, public[tied["key"]]) for tied in entries if tied["link"] == link and tied["key"] in public]
    return [
        Step(
            kind_label(tied["kind"], snapshot.content.get("strength")).text,
            snapshot.title,
            address(tied["kind"], tied["key"]),
            state=state_label(tied["kind"], snapshot.state),
        )
        for tied, snapshot in found
    ]
