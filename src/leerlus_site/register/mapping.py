"""From accepted passages to the values of entries."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from leerlus.register.annex import reported_title, short_title
from leerlus.register.deadlines import DueDate as DueValue
from leerlus.register.kinds import EntryKind
from leerlus.register.rounds import RoundState, Work, Writing
from leerlus.register.updates import UpdateClass
from leerlus.statements import Strength
from leerlus_site.accounts.models import Organisation
from leerlus_site.accounts.queries import organisation_named
from leerlus_site.documents.models import Document, Statement
from leerlus_site.register.models import Cycle, DueDate, ProgressUpdate

MOTION_GENRE = "motie"


@dataclass(frozen=True, kw_only=True)
class NewEntry:
    """What a new entry starts with; `detail` holds the columns of the kind's own table."""

    kind: EntryKind
    text: str
    title: str = ""
    source_number: str = ""
    state: str | None = None
    organisation: Organisation | None = None
    detail: dict[str, Any]  # Any: column values of the detail table


def details_of(statement: Statement) -> dict[str, Any]:  # Any: JSON values
    """The fields of the kind, as the reviewer left them."""
    details: dict[str, Any] = statement.details if statement.edited_details is None else statement.edited_details
    return details


def date_or_none(value: str | None) -> date | None:
    """An ISO date from JSON."""
    return date.fromisoformat(value) if value else None


def new_entry_from(statement: Statement) -> NewEntry | None:
    """The entry that an accepted passage makes, or None for a kind that only marks the text."""
    details, document = details_of(statement), statement.document
    title = str(details.get("title", ""))
    if statement.kind == "commitment":
        return NewEntry(
            kind=EntryKind.COMMITMENT,
            title=title,
            text=statement.quote,
            organisation=document.organisation or organisation_named(document.sender),
            detail={
                "actor": details.get("actor") or "",
                "strength": details.get("register_strength") or _strength(details),
                "strength_confirmed": "register_strength" in details,
            },
        )
    if statement.kind != "recommendation":
        return None
    if document.genre == MOTION_GENRE:
        return NewEntry(
            kind=EntryKind.MOTION,
            title=title or document.title,
            text=statement.quote,
            source_number=str(details.get("number") or ""),
            detail={
                "number": str(details.get("number") or ""),
                "movers": details.get("movers") or details.get("adviser") or document.sender,
                "house_document": str(details.get("house_document") or ""),
                "submitted_on": document.date,
            },
        )
    return NewEntry(
        kind=EntryKind.RECOMMENDATION,
        title=title,
        text=statement.quote,
        source_number=str(details.get("source_number") or ""),
        organisation=organisation_named(document.addressee),
        detail={"adviser": details.get("adviser") or "", "addressee": document.addressee},
    )


def _strength(details: dict[str, Any]) -> str:  # Any: JSON values
    return "toezegging" if details.get("strength") == Strength.FIRM else "voornemen"


def writing_of(update: ProgressUpdate) -> Writing:
    """What stands in an update, as its owner wrote it."""
    return Writing(
        text=update.text,
        update_class=UpdateClass(update.update_class),
        reason=update.reason,
        work=Work(update.work) if update.work else None,
    )


def round_state(cycle: Cycle) -> RoundState:
    """Open, closed or released; a round that was read from a document was released by its source."""
    if cycle.released_at is not None or (cycle.closed and cycle.document_id is not None):
        return RoundState.RELEASED
    return RoundState.CLOSED if cycle.closed else RoundState.OPEN


def annex_report_title(document: Document) -> str:
    """The title, as the register has titles, of the report that an annex accounts for."""
    return short_title(reported_title(document.title, document.subject) or document.title)


def document_year(document: Document) -> int | None:
    """The year of a document's date, where that is known."""
    return document.date.year if document.date else None


def share_of(document: Document) -> Organisation | None:
    """Whose share of a report an annex tells: its organisation, else the one that its sender names."""
    return document.organisation or organisation_named(document.sender)


def due_value(due: DueDate) -> DueValue:
    """A due date as the rules know it."""
    return DueValue(
        original_until=due.original_until,
        until=due.until,
        certainty=due.certainty,
        words=due.words,
        confirmed=due.confirmed,
        kept_on=due.kept_on,
    )
