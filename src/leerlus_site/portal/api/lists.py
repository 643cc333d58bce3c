"""Lists of what is public, in pages."""

from django.http import HttpRequest
from ninja import Query

from leerlus_site.common.clock import today
from leerlus_site.common.contract import DutchRouter, Paged, asked, listing, shown
from leerlus_site.portal.api.rows import AskedDocuments, AskedEntries, Row, documents, entries, named, reports

router = DutchRouter(tags=["Lijsten"])
RowList = listing(Row)
Answer = dict[str, object]


@router.get("/rapporten", response=RowList, summary="Rapporten, nieuwste eerst")
def report_list(request: HttpRequest, wanted: Query[Paged]) -> Answer:
    """All reports."""
    page = asked(reports(), wanted)
    return shown(page, list(page.rows))


@router.get("/register", response=RowList, summary="Vermeldingen in het register")
def entry_list(request: HttpRequest, wanted: Query[AskedEntries]) -> Answer:
    """Recommendations, commitments, actions and motions."""
    page = asked(entries(wanted, today()), wanted)
    return shown(page, list(page.rows))


@router.get("/documenten", response=RowList, summary="Documenten, nieuwste eerst")
def document_list(request: HttpRequest, wanted: Query[AskedDocuments]) -> Answer:
    """All documents; their texts come one by one."""
    page = asked(documents(wanted), wanted)
    return shown(page, list(page.rows))


@router.get("/organisaties", response=RowList, summary="Organisaties op naam")
def organisation_list(request: HttpRequest, wanted: Query[Paged]) -> Answer:
    """All organisations."""
    page = asked(named("organisation"), wanted)
    return shown(page, list(page.rows))


@router.get("/weigeringen", response=RowList, summary="Geweigerde informatie op naam")
def refusal_list(request: HttpRequest, wanted: Query[Paged]) -> Answer:
    """Information that a House asked for and did not get."""
    page = asked(named("refusal"), wanted)
    return shown(page, list(page.rows))


@router.get("/besluiten", response=RowList, summary="Besluiten op naam")
def decision_list(request: HttpRequest, wanted: Query[Paged]) -> Answer:
    """Decisions with their papers."""
    page = asked(named("dossier"), wanted)
    return shown(page, list(page.rows))


@router.get("/hersteltrajecten", response=RowList, summary="Hersteltrajecten op naam")
def trajectory_list(request: HttpRequest, wanted: Query[Paged]) -> Answer:
    """All redress operations."""
    page = asked(named("trajectory"), wanted)
    return shown(page, list(page.rows))
