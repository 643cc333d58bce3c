"""A row of a progress annex becomes an action, its motions, and its state for the round."""

from datetime import datetime
from typing import Any

from django.db.models import Max

from leerlus.errors import StepRefused
from leerlus.register.annex import as_written, reported_title, short_title, without_motions
from leerlus.register.kinds import EntryKind
from leerlus.register.rounds import RoundState
from leerlus.register.states import UpdateState
from leerlus.register.updates import update_class
from leerlus.statements import ProgressStatus
from leerlus_site.accounts.models import User
from leerlus_site.documents.models import Document, Statement
from leerlus_site.register.mapping import NewEntry, annex_report_title, details_of, document_year, share_of, writing_of
from leerlus_site.register.models import Cycle, Entry, ProgressUpdate
from leerlus_site.register.operations.accept_motions import tie_motions
from leerlus_site.register.operations.evidence import add_evidence
from leerlus_site.register.operations.new_entry import new_entry
from leerlus_site.register.operations.rounds.follow_update import follow_update
from leerlus_site.register.operations.rounds.locking import locked_round


def accept_row(statement: Statement, cycle: Cycle, *, by: User, at: datetime) -> Entry:
    """The action of the row, made or brought up to date; the caller's transaction decided the statement.

    StepRefused where the owner wrote in this round himself, or the round was closed here.
    """
    locked, state = locked_round(cycle)
    details = details_of(statement)
    words = {name: as_written(details[name], statement.quote) for name in ("action", "text")}
    details = details | words
    action = _action(locked, details, by=by, at=at)
    _check_may_change(action, locked, state)
    _update(action, locked, statement, details, at=at)
    add_evidence(action, statement, by=by, at=at)
    if _is_newest(locked):
        follow_update(action, ProgressStatus(details["status"]))
    tie_motions(action, statement, by=by, at=at)
    return action


def round_of(document: Document, *, by: User, at: datetime, year: int | None) -> Cycle:
    """The round that an annex reports on: its report, whose share, and its year where known."""
    title = reported_title(document.title, document.subject) or document.title
    report = Entry.objects.filter(kind=EntryKind.REPORT, title__iexact=annex_report_title(document)).first()
    if report is None:
        new = NewEntry(kind=EntryKind.REPORT, text=title, detail={})
        report = new_entry(new, by=by, at=at, reason=f"Genoemd in {document.reference}")
    cycle, _created = Cycle.objects.get_or_create(
        report=report,
        organisation=share_of(document),
        year=year or document_year(document),
        defaults={"document": document, "closed": True},
    )
    return cycle


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


def _check_may_change(action: Entry, cycle: Cycle, state: RoundState) -> None:
    there = ProgressUpdate.objects.filter(action=action, cycle=cycle).select_for_update().first()
    if there is not None and there.statement_id is None and not _untouched(there):
        raise StepRefused("De eigenaar heeft hierover zelf geschreven. Een bijlage verandert dat niet.")
    if cycle.document_id is None and state is not RoundState.OPEN:
        raise StepRefused("Deze ronde is gesloten en blijft dicht. Lees de bijlage in als een nieuwe ronde.")


def _untouched(update: ProgressUpdate) -> bool:
    return update.state == UpdateState.DRAFT and writing_of(update).is_empty


def _update(
    action: Entry, cycle: Cycle, statement: Statement, details: dict[str, Any], *, at: datetime
) -> None:  # Any: JSON values
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
