"""A row of a progress annex becomes an action, its motions, and its state for the round."""

from datetime import date, datetime
from typing import Any

from django.db.models import Max

from leerlus.register.annex import reported_title, short_title, without_motions
from leerlus.register.kinds import EntryKind
from leerlus.register.states import UpdateState
from leerlus.register.updates import update_class
from leerlus.statements import ProgressStatus
from leerlus_site.accounts.models import User
from leerlus_site.accounts.queries import organisation_named
from leerlus_site.documents.models import Document, Statement
from leerlus_site.register.mapping import NewEntry, details_of
from leerlus_site.register.models import Cycle, Entry, ProgressUpdate
from leerlus_site.register.operations.accept_motions import tie_motions
from leerlus_site.register.operations.evidence import add_evidence
from leerlus_site.register.operations.new_entry import new_entry
from leerlus_site.register.operations.rounds.follow_update import follow_update


def accept_row(statement: Statement, *, by: User, at: datetime, year: int | None = None) -> Entry:
    """The action of the row, made or brought up to date; the caller's transaction decided the statement."""
    cycle = round_of(statement.document, by=by, at=at, year=year)
    details = details_of(statement)
    action = _action(cycle, details, by=by, at=at)
    add_evidence(action, statement, by=by, at=at)
    _update(action, cycle, statement, at)
    if _is_newest(cycle):
        follow_update(action, ProgressStatus(details["status"]))
    tie_motions(action, statement, by=by, at=at)
    return action


def round_of(document: Document, *, by: User, at: datetime, year: int | None) -> Cycle:
    """The round that an annex reports on: its report, whose share, and its year where known."""
    title = reported_title(document.title, document.subject) or document.title
    report = Entry.objects.filter(kind=EntryKind.REPORT, title__iexact=short_title(title)).first()
    if report is None:
        new = NewEntry(kind=EntryKind.REPORT, text=title, detail={})
        report = new_entry(new, by=by, at=at, reason=f"Genoemd in {document.reference}")
    organisation = document.organisation or organisation_named(document.sender)
    cycle, _created = Cycle.objects.get_or_create(
        report=report,
        organisation=organisation,
        year=year or _year(document.date),
        defaults={"document": document, "closed": True},
    )
    return cycle


def _year(day: date | None) -> int | None:
    return day.year if day else None


def _action(cycle: Cycle, details: dict[str, Any], *, by: User, at: datetime) -> Entry:  # Any: JSON values
    number, text = details.get("number") or "", details["action"]
    same = Entry.objects.filter(kind=EntryKind.ACTION, actiondetail__report=cycle.report)
    found = (same.filter(source_number=number) if number else same.filter(text=text)).select_for_update().first()
    if found is None:
        new = NewEntry(
            kind=EntryKind.ACTION,
            text=text,
            title=without_motions(text),
            source_number=number,
            organisation=cycle.organisation,
            detail={"report": cycle.report, "themes": details["themes"]},
        )
        return new_entry(new, by=by, at=at)
    if _is_newest(cycle):
        found.text, found.title = text, short_title(without_motions(text))
        found.save(update_fields=["text", "title"])
        found.actiondetail.themes = details["themes"]
        found.actiondetail.save(update_fields=["themes"])
    return found


def _is_newest(cycle: Cycle) -> bool:
    newest = Cycle.objects.filter(report=cycle.report).aggregate(newest=Max("year"))["newest"]
    return cycle.year is None or newest is None or cycle.year >= newest


def _update(action: Entry, cycle: Cycle, statement: Statement, at: datetime) -> None:
    details = details_of(statement)
    status = ProgressStatus(details["status"])
    ProgressUpdate.objects.update_or_create(
        action=action,
        cycle=cycle,
        defaults={
            "text": details["text"],
            "status": status,
            "update_class": update_class(status),
            "state": UpdateState.PUBLISHED,
            "statement": statement,
            "position": statement.start,
            "at": at,
        },
    )
