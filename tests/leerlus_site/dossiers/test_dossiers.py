"""The papers of one decision: what does not add up, who decided, and what of it is public."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse

from leerlus.dossiers.paper import PaperRole
from leerlus.errors import StepRefused
from leerlus_site.accounts.models import Organisation, User
from leerlus_site.documents.models import Document
from leerlus_site.dossiers.labels import ANSWERS, MAKES
from leerlus_site.dossiers.models import Dossier
from leerlus_site.dossiers.operations.entries import link_entry
from leerlus_site.dossiers.operations.moments import add_moment
from leerlus_site.dossiers.operations.open_dossier import describe, open_dossier
from leerlus_site.dossiers.operations.papers import add_paper, remove_paper
from leerlus_site.dossiers.operations.remarks import approve, remark
from leerlus_site.dossiers.queries import faults_of, visible_dossiers
from leerlus_site.history.models import Event
from leerlus_site.publication.checks import check_release
from leerlus_site.publication.operations.prepare import prepare
from leerlus_site.publication.operations.release import release
from leerlus_site.register.models import Entry
from leerlus_site.register.operations.accept import Acceptance, accept
from leerlus_site.snapshots.models import Snapshot

from ..register.conftest import NOW
from .conftest import described

pytestmark = pytest.mark.django_db


def codes(dossier: Dossier, user: User | None = None) -> list[str]:
    return [fault.code for fault in faults_of(dossier, user)]


def promise(letter: Document, team: User) -> Entry:
    """The promise in the letter as a commitment in the register."""
    accept(letter.statements.get(kind="commitment"), Acceptance(reason="Belofte"), by=team, at=NOW)
    return Entry.objects.get(kind="commitment")


def released(team: User) -> None:
    release(prepare(by=team, at=NOW, title="Proef"), by=team, at=NOW, reason="Nagekeken")


def test_an_amount_and_a_promise_that_stand_alone_are_named_with_their_words(dossier: Dossier) -> None:
    found = {fault.code: fault for fault in faults_of(dossier)}
    assert set(found) == {"sum", "promise"}
    assert found["sum"].places[0].quote == "2 miljoen euro"
    assert found["promise"].places[0].quote.startswith("Ik zeg toe dat het loket")


def test_a_promise_that_the_register_has_is_no_fault(dossier: Dossier, letter: Document, team: User) -> None:
    promise(letter, team)
    assert codes(dossier) == ["sum"]


def test_the_days_of_decisions_are_compared(dossier: Dossier, team: User, letter: Document) -> None:
    add_moment(dossier, who="het overleg", on=date(2026, 2, 12), outcome="Akkoord", stated_in=letter, by=team, at=NOW)
    assert "order" in codes(dossier)


def test_a_fault_with_a_paper_that_one_may_not_see_is_not_shown(
    dossier: Dossier, letter: Document, reader: User, team: User
) -> None:
    Document.objects.filter(pk=letter.pk).update(marking="vertrouwelijk")
    assert codes(dossier, reader) == []
    assert "sum" in codes(dossier, team)


def test_what_stays_inside_asks_for_a_motivation(dossier: Dossier, nota: Document, letter: Document) -> None:
    Document.objects.filter(pk=letter.pk).update(marking="intern")
    assert "motivation" not in codes(dossier)
    text = nota.current_text
    assert text is not None
    text.sections = []
    text.save()
    assert "motivation" in codes(dossier)


def test_the_check_before_release_names_the_fault_and_the_dossier(dossier: Dossier, team: User) -> None:
    remarks = check_release(prepare(by=team, at=NOW, title="Proef"))
    mine = [remark for remark in remarks if dossier.reference in remark.sentence]
    assert {remark.mend for remark in mine} == {reverse("dossier_detail", args=[dossier.reference])}
    assert any("2 miljoen euro" in remark.sentence for remark in mine)


def test_references_count_on_within_the_year(dossier: Dossier, team: User, ministry: Organisation) -> None:
    again = open_dossier(described(ministry, title="Een ander besluit"), by=team, at=NOW)
    assert (dossier.reference, again.reference) == ("BES-2026-0001", "BES-2026-0002")


def test_nobody_is_named_in_what_can_become_public(dossier: Dossier, team: User, ministry: Organisation) -> None:
    with pytest.raises(StepRefused, match="wijzen een mens aan"):
        open_dossier(described(ministry, about="Bel 06 12345678 voor uitleg."), by=team, at=NOW)
    with pytest.raises(StepRefused, match="wijzen een mens aan"):
        add_moment(
            dossier,
            who="de minister",
            on=date(2026, 2, 4),
            outcome="Mail naar jan.smit@dijken.example",
            stated_in=None,
            by=team,
            at=NOW,
        )


def test_a_change_needs_a_reason_and_is_recorded_once(dossier: Dossier, team: User, ministry: Organisation) -> None:
    later = described(ministry, debate_on=date(2026, 4, 1))
    with pytest.raises(StepRefused, match="waarom"):
        describe(dossier, later, reason="", by=team, at=NOW)
    describe(dossier, later, reason="Debat verzet", by=team, at=NOW)
    describe(dossier, later, reason="Debat verzet", by=team, at=NOW)
    assert Event.objects.filter(verb="dossier_described").count() == 1


def test_a_paper_on_which_a_moment_stands_stays(dossier: Dossier, letter: Document, team: User) -> None:
    add_moment(dossier, who="de minister", on=date(2026, 2, 4), outcome="Akkoord", stated_in=letter, by=team, at=NOW)
    with pytest.raises(StepRefused, match="blijft in het dossier"):
        remove_paper(dossier.papers.get(document=letter), by=team, at=NOW, reason="Verkeerd")
    other = dossier.papers.exclude(document=letter).get()
    remove_paper(other, by=team, at=NOW, reason="Hoort er niet bij")
    assert dossier.papers.count() == 1


def test_moments_lie_in_the_past_and_stand_in_papers_of_the_dossier(
    dossier: Dossier, team: User, annex: Document
) -> None:
    common = {"who": "de minister", "outcome": "Akkoord", "by": team, "at": NOW}
    with pytest.raises(StepRefused, match="moet nog komen"):
        add_moment(dossier, on=date(2026, 3, 3), stated_in=None, **common)
    with pytest.raises(StepRefused, match="eerst in het dossier"):
        add_moment(dossier, on=date(2026, 3, 1), stated_in=annex, **common)


def test_advice_is_answered_and_promises_are_made(dossier: Dossier, letter: Document, team: User) -> None:
    entry = promise(letter, team)
    assert link_entry(dossier, entry.reference.lower(), by=team, at=NOW).link == MAKES
    assert link_entry(dossier, entry.reference, by=team, at=NOW).pk == dossier.entries.get().pk
    with pytest.raises(StepRefused, match="geen vermelding met kenmerk"):
        link_entry(dossier, "AAN-1900-0001", by=team, at=NOW)
    assert ANSWERS != MAKES


def test_approvals_and_remarks_stay_inside(dossier: Dossier, team: User, approver: User, reader: User) -> None:
    approve(dossier, words="", by=approver, at=NOW)
    remark(dossier, words="Let op het bedrag", by=team, at=NOW)
    with pytest.raises(StepRefused):
        remark(dossier, words=" ", by=team, at=NOW)
    with pytest.raises(PermissionDenied):
        approve(dossier, words="", by=reader, at=NOW)
    released(team)
    assert "Let op het bedrag" not in str(list(Snapshot.objects.values_list("content", flat=True)))


def test_a_confidential_dossier_is_seen_by_who_reviews_or_made_it(dossier: Dossier, team: User, reader: User) -> None:
    Dossier.objects.update(marking="vertrouwelijk")
    assert list(visible_dossiers(reader)) == []
    assert list(visible_dossiers(team)) == [dossier]


def test_the_public_chain_has_only_what_public_papers_state(
    dossier: Dossier, nota: Document, letter: Document, team: User
) -> None:
    Document.objects.filter(pk=nota.pk).update(marking="intern")
    link_entry(dossier, promise(letter, team).reference, by=team, at=NOW)
    for who, source in (("de minister van Dijken en Dammen", letter), ("het overleg", nota), ("de staf", None)):
        add_moment(dossier, who=who, on=date(2026, 2, 4), outcome="Akkoord", stated_in=source, by=team, at=NOW)
    released(team)
    content = Snapshot.objects.get(kind="dossier").content
    assert [paper["role"] for paper in content["papers"]] == ["letter"]
    assert content["kept_inside"] == 1
    assert [moment["who"] for moment in content["moments"]] == ["de minister van Dijken en Dammen"]
    assert [tied["link"] for tied in content["entries"]] == [MAKES]


def test_a_dossier_that_is_not_marked_public_stays_inside(dossier: Dossier, team: User) -> None:
    Dossier.objects.update(marking="intern")
    released(team)
    assert not Snapshot.objects.filter(kind="dossier").exists()


def test_the_pages_take_the_same_steps(
    dossier: Dossier, letter: Document, team: User, approver: User, reader: User, client: Client
) -> None:
    client.force_login(team)
    said = client.get(reverse("dossier_detail", args=[dossier.reference])).content.decode()
    assert "2 miljoen euro" in said
    assert "De brief ligt bij de Kamer" in said
    step = reverse("dossier_step", args=[dossier.reference, "beslismoment"])
    values = {"who": "de minister", "on": "2026-02-04", "outcome": "Akkoord", "stated_in": letter.pk}
    assert client.post(step, values, follow=True).status_code == 200
    assert dossier.moments.get().who == "de minister"
    wrong = client.post(step, values | {"on": "2999-01-01"})
    assert wrong.status_code == 400
    assert "moet nog komen" in wrong.content.decode()

    client.force_login(reader)
    assert client.get(step).status_code == 404
    assert client.get(reverse("dossier_new")).status_code == 403
    client.force_login(approver)
    client.post(reverse("dossier_step", args=[dossier.reference, "akkoord"]), {"words": ""})
    assert dossier.remarks.get().kind == "approval"


def test_a_document_that_one_may_not_see_cannot_be_put_in(
    dossier: Dossier, annex: Document, team: User, ministry: Organisation
) -> None:
    Document.objects.filter(pk=annex.pk).update(marking="vertrouwelijk")
    other = User.objects.create(email="eva@example.org", name="Eva", role="contributor", organisation=ministry)
    with pytest.raises(StepRefused, match="mag u niet zien"):
        add_paper(dossier, annex, PaperRole.ANNEX, by=other, at=NOW)
    assert add_paper(dossier, annex, PaperRole.ANNEX, by=team, at=NOW).role == PaperRole.ANNEX
