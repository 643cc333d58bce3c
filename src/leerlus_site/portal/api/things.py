"""One released thing with all that its snapshot holds."""

from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest
from ninja import Path, Schema
from pydantic import create_model

from leerlus_site.common.contract import DutchRouter, Short, shape
from leerlus_site.portal.addresses import address
from leerlus_site.portal.api.rows import COLUMNS, Row
from leerlus_site.snapshots.contents import (
    DocumentContent,
    EntryContent,
    OrganisationContent,
    ReportContent,
    TrajectoryContent,
)
from leerlus_site.snapshots.models import Snapshot
from leerlus_site.snapshots.queries import entry, one
from leerlus_site.snapshots.stated.dossier import DossierContent
from leerlus_site.snapshots.stated.refusal import RefusalContent
from leerlus_site.snapshots.upgraded import entry_content, trajectory_content

router = DutchRouter(tags=["Eén voor één"])
Answer = dict[str, object]


def _whole(content: type) -> type[Schema]:
    """The row of a list, the address of its page, and its content."""
    fields: dict[str, Any] = {"address": (str, ...), "content": (shape(content), ...)}  # Any: as pydantic's
    return create_model(content.__name__.removesuffix("Content"), __base__=Row, **fields)


Report, Entry, Document, Organisation, Trajectory = map(
    _whole, (ReportContent, EntryContent, DocumentContent, OrganisationContent, TrajectoryContent)
)
Refusal, Decision = map(_whole, (RefusalContent, DossierContent))


@router.get("/rapporten/{kenmerk}", response=Report, summary="Een rapport met zijn maatregelen en rondes")
def report_detail(request: HttpRequest, kenmerk: Path[Short]) -> Answer:
    """One report."""
    return _told(one("report", kenmerk))


@router.get("/register/{kenmerk}", response=Entry, summary="Een vermelding met termijn, opgaven en citaten")
def entry_detail(request: HttpRequest, kenmerk: Path[Short]) -> Answer:
    """One entry, with its term and every shift, what rounds said, its quotes, loops and standpoints."""
    found = entry(kenmerk)
    return _told(found, entry_content(found) if found else None)


@router.get("/documenten/{kenmerk}", response=Document, summary="Een document met zijn tekst en passages")
def document_detail(request: HttpRequest, kenmerk: Path[Short]) -> Answer:
    """One document."""
    return _told(one("document", kenmerk))


@router.get("/organisaties/{kenmerk}", response=Organisation, summary="Een organisatie")
def organisation_detail(request: HttpRequest, kenmerk: Path[Short]) -> Answer:
    """One organisation."""
    return _told(one("organisation", kenmerk))


@router.get("/hersteltrajecten/{kenmerk}", response=Trajectory, summary="Een hersteltraject met wat erbij hoort")
def trajectory_detail(request: HttpRequest, kenmerk: Path[Short]) -> Answer:
    """One redress operation."""
    found = one("trajectory", kenmerk)
    return _told(found, trajectory_content(found) if found else None)


@router.get("/weigeringen/{kenmerk}", response=Refusal, summary="Wat is geweigerd, op welke grond en waarom")
def refusal_detail(request: HttpRequest, kenmerk: Path[Short]) -> Answer:
    """One refusal."""
    return _told(one("refusal", kenmerk))


@router.get("/besluiten/{kenmerk}", response=Decision, summary="Een besluit: van advies tot wat ervan kwam")
def decision_detail(request: HttpRequest, kenmerk: Path[Short]) -> Answer:
    """One decision."""
    return _told(one("dossier", kenmerk))


def _told(found: Snapshot | None, content: object = None) -> Answer:
    if found is None:
        raise Http404("Dit is niet openbaar, of het bestaat niet. Zoek het kenmerk op in de lijst.")
    columns = {name: getattr(found, name) for name in COLUMNS}
    page = f"{settings.BASE_URL}{address(found.kind, found.key)}"
    return {**columns, "address": page, "content": content or found.content}
