"""Proposed links: what may belong together, why, and a decision."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from leerlus.errors import LeerlusError
from leerlus.register.linking import LINK_PROPOSALS
from leerlus.register.linking.deciding import ProposalState
from leerlus_site.accounts.access import requires, user_of
from leerlus_site.accounts.roles import Act, may
from leerlus_site.common.paging import asked_page, page_of_query
from leerlus_site.register import labels
from leerlus_site.register.models import LinkProposal
from leerlus_site.register.operations.proposals.accept_proposal import accept_proposal
from leerlus_site.register.operations.proposals.reject_proposal import reject_proposal
from leerlus_site.register.proposal_queries import proposals

_PAGE = 25
_EXPLAINED = {rule.name: rule.explanation for rule in LINK_PROPOSALS}


@requires(Act.READ)
@require_safe
def link_proposals(request: HttpRequest) -> HttpResponse:
    """Proposed links in one state, the likeliest first."""
    asked = request.GET.get("stand", ProposalState.PROPOSED)
    state = asked if asked in set(ProposalState) else ProposalState.PROPOSED
    page = page_of_query(proposals(state), asked_page(request), size=_PAGE)
    context = {
        "page": page,
        "rows": [(one, labels.LINK[one.kind], _EXPLAINED.get(one.rule, "")) for one in page.rows],
        "state": state,
        "states": labels.PROPOSAL_STATE.items(),
        "query": f"stand={state}",
        "may_decide": may(user_of(request).role, Act.EDIT_ENTRY) and state == ProposalState.PROPOSED,
    }
    return render(request, "register/link_proposals.html", context)


@requires(Act.EDIT_ENTRY)
@require_POST
def decide_proposal(request: HttpRequest, pk: int) -> HttpResponse:
    """Accept or reject one proposed link."""
    proposal = get_object_or_404(LinkProposal, pk=pk)
    user, now, reason = user_of(request), timezone.now(), request.POST.get("reden", "")
    try:
        if request.POST.get("besluit") == "aanvaarden":
            accept_proposal(proposal, by=user, at=now, reason=reason)
            messages.success(request, f"{proposal.source.reference} is gekoppeld aan {proposal.target.reference}.")
        elif request.POST.get("besluit") == "afwijzen":
            reject_proposal(proposal, by=user, at=now, reason=reason)
            messages.success(request, "Koppeling afgewezen. Zij wordt niet opnieuw voorgesteld.")
        else:
            messages.error(request, "Kies koppelen of afwijzen.")
    except LeerlusError as error:
        messages.error(request, str(error))
    return redirect(reverse("link_proposals"))
