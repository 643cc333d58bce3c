"""Accept a found passage: it becomes an entry, updates one, or is simply confirmed."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from leerlus.register.kinds import EntryKind
from leerlus.register.states import StatementState
from leerlus_site.accounts.models import User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.documents.models import Statement
from leerlus_site.register.mapping import date_or_none, details_of, new_entry_from
from leerlus_site.register.models import Cycle, DueDate, Entry
from leerlus_site.register.operations.accept_row import accept_row, round_of
from leerlus_site.register.operations.decide import decide, record_decision
from leerlus_site.register.operations.evidence import add_evidence
from leerlus_site.register.operations.new_entry import new_entry
from leerlus_site.register.operations.proposals.propose_links import propose_links_later


@dataclass(frozen=True, kw_only=True)
class Acceptance:
    """How a reviewer accepts: `edits` replace details of the passage, `entry` is an existing entry it belongs to.

    A row of an annex goes into `cycle`, else into the round that its document names, of `year` where that is given.
    """

    edits: dict[str, Any] | None = None  # Any: JSON values of the kind's fields
    entry: Entry | None = None
    reason: str = ""
    year: int | None = None
    cycle: Cycle | None = None


@transaction.atomic
def accept(statement: Statement, how: Acceptance, *, by: User, at: datetime) -> Entry | None:
    """Accept one passage; returns the entry that stands on it, None for a kind that makes no entry.

    Raises PermissionDenied, or StepRefused when the passage was decided on already.
    """
    check(by, Act.REVIEW)
    if how.edits:
        statement.edited_details = {**statement.details, **how.edits}
    state = StatementState.EDITED if how.edits else StatementState.ACCEPTED
    decided = decide(statement, state, by=by, at=at, reason=how.reason)
    entry = _entry_for(decided, how, by=by, at=at)
    if entry is not None:
        propose_links_later(statement.document)
    record_decision(decided, by=by, at=at, reason=how.reason, entry=entry.reference if entry else None)
    return entry


def _entry_for(statement: Statement, how: Acceptance, *, by: User, at: datetime) -> Entry | None:
    if how.entry is not None:
        add_evidence(how.entry, statement, by=by, at=at)
        return how.entry
    if statement.kind == "progress":
        cycle = how.cycle or round_of(statement.document, by=by, at=at, year=how.year)
        return accept_row(statement, cycle, by=by, at=at)
    new = new_entry_from(statement)
    if new is None:
        return None
    entry = new_entry(new, by=by, at=at, reason=how.reason)
    add_evidence(entry, statement, by=by, at=at)
    if new.kind is EntryKind.COMMITMENT:
        _set_due(entry, statement)
    return entry


def _set_due(entry: Entry, statement: Statement) -> None:
    due = details_of(statement).get("due")
    if not due:
        return
    until, start = date_or_none(due.get("until")), date_or_none(due.get("from"))
    DueDate.objects.create(
        entry=entry,
        original_from=start,
        original_until=until,
        from_date=start,
        until=until,
        certainty=due["certainty"],
        words=due["quote"],
        statement=statement,
        # A day that the words themselves fix is confirmed by accepting them; anything vaguer needs a decision.
        confirmed=until is not None and due.get("confirmed", due["certainty"] == "exact"),
    )
