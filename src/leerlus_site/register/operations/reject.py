"""Reject a found passage, or take the rejection back."""

from datetime import datetime

from django.db import transaction

from leerlus.register.states import StatementState
from leerlus_site.accounts.models import User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.documents.models import Statement
from leerlus_site.register.operations.decide import decide, record_decision


@transaction.atomic
def reject(statement: Statement, *, by: User, at: datetime, reason: str) -> Statement:
    """The passage is not what the rule says; it stays in the trace and can be reopened."""
    check(by, Act.REVIEW)
    decided = decide(statement, StatementState.REJECTED, by=by, at=at, reason=reason)
    record_decision(decided, by=by, at=at, reason=reason)
    return decided


@transaction.atomic
def reopen(statement: Statement, *, by: User, at: datetime, reason: str) -> Statement:
    """A rejected passage goes back to the queue."""
    check(by, Act.REVIEW)
    decided = decide(statement, StatementState.PROPOSED, by=by, at=at, reason=reason)
    record_decision(decided, by=by, at=at, reason=reason)
    return decided
