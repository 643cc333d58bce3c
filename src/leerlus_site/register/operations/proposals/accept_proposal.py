"""Accept a proposed link: the two are joined."""

from datetime import datetime

from django.db import transaction

from leerlus.register.linking.deciding import ProposalState, check_undecided
from leerlus.register.links import LinkKind
from leerlus_site.accounts.models import User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.register.models import Link, LinkProposal
from leerlus_site.register.operations.link import NewLink, link


@transaction.atomic
def accept_proposal(proposal: LinkProposal, *, by: User, at: datetime, reason: str = "") -> Link:
    """Lay the link that was proposed; StepRefused where someone decided already.

    Without a reason of the person's own the words that match are the reason.
    """
    check(by, Act.EDIT_ENTRY)
    locked = LinkProposal.objects.select_for_update().get(pk=proposal.pk)
    check_undecided(locked.state)
    why = reason.strip() or f"Voorgesteld en aanvaard; gelijk zijn: {', '.join(locked.words)}."
    new = NewLink(source=locked.source, target=locked.target, kind=LinkKind(locked.kind), part=locked.part)
    made = link(new, by=by, at=at, reason=why)
    locked.state, locked.decided_by, locked.decided_at, locked.reason = ProposalState.ACCEPTED, by, at, why
    locked.save(update_fields=["state", "decided_by", "decided_at", "reason"])
    return made
