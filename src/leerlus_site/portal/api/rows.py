"""A released thing in a list: its own columns, so that no list reads what it does not show."""

from datetime import date, datetime
from enum import StrEnum

from django.db.models import QuerySet

from leerlus_site.common.contract import Contract, Paged, Short
from leerlus_site.portal.filters import Wanted, narrowed
from leerlus_site.snapshots.models import Snapshot
from leerlus_site.snapshots.queries import ENTRY_KINDS, current, silent

COLUMNS = (
    *("kind", "key", "title", "state", "organisation_key", "report_key", "on_date", "due_until", "silent_since"),
    *("version", "released_at"),
)


class AskedKind(StrEnum):
    """Kinds that the register is narrowed by; "toezegging" leaves the softer commitments out."""

    RECOMMENDATION = "recommendation"
    COMMITMENT = "commitment"
    TOEZEGGING = "toezegging"
    ACTION = "action"
    MOTION = "motion"
    LESSON = "lesson"
    BOTTLENECK = "bottleneck"


class RegisterFilter(Contract):
    """What the register is narrowed by; the same as on the page."""

    title: Short = ""
    kind: AskedKind | None = None
    state: Short = ""
    organisation: Short = ""
    report: Short = ""
    late: bool = False
    without_news: bool = False
    silent: bool = False


class AskedEntries(RegisterFilter, Paged):
    """A page of the register."""


class DocumentFilter(Contract):
    """What documents are narrowed by."""

    title: Short = ""
    genre: Short = ""


class AskedDocuments(DocumentFilter, Paged):
    """A page of the documents."""


class Row(Contract):
    """One released thing; a day that is not known is null."""

    kind: str
    key: str
    title: str
    state: str
    organisation_key: str
    report_key: str
    on_date: date | None
    due_until: date | None
    silent_since: date | None
    version: int
    released_at: datetime


def entries(asked: RegisterFilter, today: date) -> QuerySet[Snapshot]:
    """The register as asked, by title as on the page."""
    wanted = Wanted(
        title=asked.title,
        kind=asked.kind or "",
        state=asked.state,
        organisation=asked.organisation,
        report=asked.report,
        late=asked.late,
        without_news=asked.without_news,
        silent=asked.silent,
    )
    return _columns(narrowed(current(*ENTRY_KINDS), wanted, today=today).order_by("sort_title", "key"))


def documents(asked: DocumentFilter) -> QuerySet[Snapshot]:
    """Documents as asked, newest first."""
    query = current("document")
    if asked.title:
        query = query.filter(title__icontains=asked.title)
    if asked.genre:
        query = query.filter(content__genre=asked.genre)
    return _columns(query.order_by("-on_date", "sort_title", "key"))


def reports() -> QuerySet[Snapshot]:
    """All reports, newest first."""
    return _columns(current("report").order_by("-on_date", "sort_title", "key"))


def named(kind: str) -> QuerySet[Snapshot]:
    """All organisations or redress operations, by name."""
    return _columns(current(kind).order_by("sort_title", "key"))


def silence(*, organisation: str = "", report: str = "") -> QuerySet[Snapshot]:
    """What waits for a reaction of which it is public that none came, the longest first."""
    return _columns(silent(organisation=organisation, report=report))


def _columns(query: QuerySet[Snapshot]) -> QuerySet[Snapshot]:
    return query.only("id", *COLUMNS)
