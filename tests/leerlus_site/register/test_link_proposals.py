"""Links that are proposed when a document gave new entries, and what a person decides about them."""

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse
from procrastinate.contrib.django.models import ProcrastinateJob

from leerlus.errors import StepRefused
from leerlus_site.accounts.models import User
from leerlus_site.documents.models import Document, Statement
from leerlus_site.documents.operations.receive import receive
from leerlus_site.history.models import Event
from leerlus_site.register.models import Entry, Link, LinkProposal
from leerlus_site.register.operations.accept import Acceptance, accept
from leerlus_site.register.operations.accept_annex import accept_annex
from leerlus_site.register.operations.proposals.accept_proposal import accept_proposal
from leerlus_site.register.operations.proposals.propose_links import PROPOSE_LINKS, propose_links
from leerlus_site.register.operations.proposals.reject_proposal import reject_proposal

from .conftest import NOW

pytestmark = pytest.mark.django_db

LETTER = """Datum 1 mei 2024
Betreft Herstel voor bewoners

Geachte voorzitter,

Ik zal alle bewoners een vaste contactpersoon geven.

Hoogachtend,
"""


@pytest.fixture
def promise(team: User) -> Entry:
    letter = receive(LETTER.encode(), name="brief.txt", by=team, at=NOW, marking="openbaar").document
    statement = Statement.objects.get(document=letter, kind="commitment")
    entry = accept(statement, Acceptance(reason="Staat er."), by=team, at=NOW)
    assert entry is not None
    return entry


@pytest.fixture
def proposal(promise: Entry, annex: Document, team: User) -> LinkProposal:
    accept_annex(annex, by=team, at=NOW)
    propose_links(annex.pk, at=NOW)
    return LinkProposal.objects.get(target=promise)


def test_a_row_is_proposed_to_carry_out_the_promise_with_the_words_that_match(proposal: LinkProposal) -> None:
    assert (proposal.kind, proposal.rule, proposal.source.source_number) == ("carries_out", "link.row.commitment", "4")
    assert "contactpersoon" in proposal.words
    assert 0 < proposal.score <= 100


def test_nothing_is_proposed_twice_nor_what_is_linked_already(
    proposal: LinkProposal, annex: Document, team: User
) -> None:
    accept_proposal(proposal, by=team, at=NOW)
    LinkProposal.objects.all().delete()
    propose_links(annex.pk, at=NOW)
    assert not LinkProposal.objects.filter(source=proposal.source, target=proposal.target).exists()


def test_accepting_joins_the_two_and_says_why(proposal: LinkProposal, team: User) -> None:
    made = accept_proposal(proposal, by=team, at=NOW)
    proposal.refresh_from_db()
    assert (made.source, made.target, made.kind) == (proposal.source, proposal.target, "carries_out")
    assert "contactpersoon" in made.reason
    assert (proposal.state, proposal.decided_by) == ("accepted", team)


def test_a_rejected_proposal_is_kept_and_not_made_again(proposal: LinkProposal, annex: Document, team: User) -> None:
    reject_proposal(proposal, by=team, at=NOW, reason="Een andere contactpersoon.")
    assert propose_links(annex.pk, at=NOW) == 0
    proposal.refresh_from_db()
    assert (proposal.state, proposal.reason) == ("rejected", "Een andere contactpersoon.")
    assert not Link.objects.filter(source=proposal.source, target=proposal.target).exists()
    assert Event.objects.filter(verb="link_rejected").count() == 1


def test_what_was_decided_is_not_decided_again(proposal: LinkProposal, team: User) -> None:
    reject_proposal(proposal, by=team, at=NOW)
    with pytest.raises(StepRefused, match="al beslist"):
        accept_proposal(proposal, by=team, at=NOW)


def test_a_reader_may_not_decide(proposal: LinkProposal, reader: User) -> None:
    with pytest.raises(PermissionDenied):
        accept_proposal(proposal, by=reader, at=NOW)
    with pytest.raises(PermissionDenied):
        reject_proposal(proposal, by=reader, at=NOW)


def test_a_document_waits_once_however_many_of_its_passages_are_accepted(annex: Document, team: User) -> None:
    accept_annex(annex, by=team, at=NOW)
    jobs = ProcrastinateJob.objects.filter(task_name=PROPOSE_LINKS, status="todo")
    assert [job.args for job in jobs] == [{"document_id": annex.pk}]


def test_the_page_shows_why_and_takes_a_decision(proposal: LinkProposal, team: User, client: Client) -> None:
    client.force_login(team)
    shown = client.get(reverse("link_proposals")).content.decode()
    assert "contactpersoon" in shown
    assert proposal.target.reference in shown
    answer = client.post(reverse("decide_proposal", args=[proposal.pk]), {"besluit": "aanvaarden"}, follow=True)
    assert f"{proposal.source.reference} is gekoppeld aan {proposal.target.reference}." in answer.content.decode()
    assert Link.objects.filter(source=proposal.source, target=proposal.target).exists()


def test_the_review_queue_tells_that_links_wait(proposal: LinkProposal, team: User, client: Client) -> None:
    client.force_login(team)
    assert reverse("link_proposals") in client.get(reverse("review_queue")).content.decode()


def test_a_reader_sees_the_proposals_without_buttons(proposal: LinkProposal, reader: User, client: Client) -> None:
    client.force_login(reader)
    assert 'name="besluit"' not in client.get(reverse("link_proposals")).content.decode()
    assert client.post(reverse("decide_proposal", args=[proposal.pk]), {"besluit": "aanvaarden"}).status_code == 403
