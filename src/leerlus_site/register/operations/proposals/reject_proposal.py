"""Reject a proposed link: it is kept, and not proposed again."""

from datetime import datetime

from django.db import transaction

from leerlus.register.linking.deciding import ProposalState, check_undecided
from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.history.operations.record import record
from leerlus_site.register.models import LinkProposal


@transaction.atomic
def reject_proposal(proposal: LinkProposal, *, by: User, at: datetime, reason: str = "") -> LinkProposal:
    """The two do not belong together; StepRefused where someone decided already."""
    check(by, Act.EDIT_ENTRY)
    locked = LinkProposal.objects.select_for_update().get(pk=proposal.pk)
    check_undecided(locked.state)
    locked.state, locked.decided_by, locked.decided_at = ProposalState.REJECTED, by, at
    locked.reason = reason.strip()
    locked.save(update_fields=["state", "decided_by", "decided_at", "reason"])
    record(
        by=by,
        function=function_of(by),
        verb="link_rejected",
        object_type="entry",
        object_id=locked.source.reference,
        reason=locked.reason,
        payload={"kind": locked.kind, "to": locked.target.reference, "rule": locked.rule},
        at=at,
    )
    return locked
