"""The same lists as one table for a spreadsheet: every row, in one question to the database."""

from collections.abc import Iterable
from datetime import date, datetime

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.timezone import localtime
from ninja import Query

from leerlus.publication.exports.csv import render
from leerlus.publication.paper import Paper, Table
from leerlus_site.common.api_words import dutch
from leerlus_site.common.clock import today
from leerlus_site.common.contract import DutchRouter
from leerlus_site.common.design_rules import csv_answer
from leerlus_site.portal.api.rows import (
    COLUMNS,
    DocumentFilter,
    RegisterFilter,
    documents,
    entries,
    named,
    reports,
)
from leerlus_site.snapshots.models import Snapshot

router = DutchRouter(tags=["Tabellen"])
_HEADER = tuple(dutch(name) for name in COLUMNS)
_CSV = {"responses": {200: {"description": "OK", "content": {"text/csv": {"schema": {"type": "string"}}}}}}


@router.get("/exporten/rapporten.csv", summary="Alle rapporten als tabel", openapi_extra=_CSV)
def report_table(request: HttpRequest) -> HttpResponse:
    """All reports."""
    return _table("rapporten", reports())


@router.get("/exporten/register.csv", summary="Het register als tabel", openapi_extra=_CSV)
def entry_table(request: HttpRequest, wanted: Query[RegisterFilter]) -> HttpResponse:
    """The register, narrowed as the list is."""
    return _table("register", entries(wanted, today()))


@router.get("/exporten/documenten.csv", summary="Alle documenten als tabel", openapi_extra=_CSV)
def document_table(request: HttpRequest, wanted: Query[DocumentFilter]) -> HttpResponse:
    """The documents, narrowed as the list is."""
    return _table("documenten", documents(wanted))


@router.get("/exporten/organisaties.csv", summary="Alle organisaties als tabel", openapi_extra=_CSV)
def organisation_table(request: HttpRequest) -> HttpResponse:
    """All organisations."""
    return _table("organisaties", named("organisation"))


@router.get("/exporten/hersteltrajecten.csv", summary="Alle hersteltrajecten als tabel", openapi_extra=_CSV)
def trajectory_table(request: HttpRequest) -> HttpResponse:
    """All redress operations."""
    return _table("hersteltrajecten", named("trajectory"))


@router.get("/exporten/weigeringen.csv", summary="Alle geweigerde informatie als tabel", openapi_extra=_CSV)
def refusal_table(request: HttpRequest) -> HttpResponse:
    """All refusals."""
    return _table("weigeringen", named("refusal"))


@router.get("/exporten/besluiten.csv", summary="Alle besluiten als tabel", openapi_extra=_CSV)
def decision_table(request: HttpRequest) -> HttpResponse:
    """All decisions."""
    return _table("besluiten", named("dossier"))


def _table(name: str, query: QuerySet[Snapshot]) -> HttpResponse:
    rows = tuple(tuple(_cells(row)) for row in query.values_list(*COLUMNS))
    table = Table(name.capitalize(), _HEADER, rows, (1,) * len(_HEADER))
    paper = Paper(title=name.capitalize(), sender="Leerlus", date=today(), blocks=(table,))
    return csv_answer(render(paper), name)


def _cells(row: Iterable[object]) -> Iterable[str]:
    for value in row:
        if isinstance(value, datetime):
            yield localtime(value).isoformat(timespec="seconds")
        else:
            yield value.isoformat() if isinstance(value, date) else "" if value is None else str(value)
