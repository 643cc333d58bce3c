"""Decide on a found passage: the part that accepting, rejecting and reopening share."""

from datetime import datetime
from typing import Any

from leerlus.register.states import STATEMENT_STEPS, StatementState, check_step
from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import User
from leerlus_site.documents.models import Statement
from leerlus_site.history.operations.record import record


def decide(statement: Statement, to: StatementState, *, by: User, at: datetime, reason: str = "") -> Statement:
    """Lock the statement, take the step, record it; StepRefused when someone else was first or the table says no."""
    locked = Statement.objects.select_for_update().select_related("document", "text_version").get(pk=statement.pk)
    check_step(STATEMENT_STEPS, StatementState(locked.state), to)
    back = to is StatementState.PROPOSED
    locked.state = to
    locked.decided_by = None if back else by
    locked.decided_at = None if back else at
    locked.reason = reason
    locked.edited_details = statement.edited_details if to is StatementState.EDITED else None
    locked.save()
    return locked


def record_decision(statement: Statement, *, by: User, at: datetime, reason: str, **payload: Any) -> None:
    """Record the decision; the last statement of the caller's transaction."""
    record(
        by=by,
        function=function_of(by),
        verb=statement.state,
        object_type="statement",
        object_id=str(statement.pk),
        reason=reason,
        payload={"document": statement.document.reference, "kind": statement.kind, "rule": statement.rule, **payload},
        at=at,
    )
