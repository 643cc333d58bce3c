"""A person decides on each passage; accepted ones become entries."""

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse

from leerlus.errors import StepRefused
from leerlus.reading.rulebook import rule
from leerlus.register.kinds import EntryKind
from leerlus_site.accounts.models import User
from leerlus_site.documents.models import Document, Statement
from leerlus_site.history.models import Event
from leerlus_site.register.models import Entry
from leerlus_site.register.operations.accept import Acceptance, accept
from leerlus_site.register.operations.reject import reject, reopen

from .conftest import NOW

pytestmark = pytest.mark.django_db
DUE = {"start": 0, "end": 1, "quote": "voor 1 juli 2026", "from": None, "until": "2026-06-30", "certainty": "exact"}


@pytest.fixture
def promise(annex: Document) -> Statement:
    text = annex.current_text
    assert text is not None
    return Statement.objects.create(
        text_version=text,
        document=annex,
        kind="commitment",
        start=3,
        end=12,
        quote=text.text[3:12],
        rule="test",
        details={"actor": "ik", "strength": "firm", "due": DUE},
    )


def test_an_accepted_commitment_becomes_an_entry_with_its_due_date(promise: Statement, team: User) -> None:
    entry = accept(promise, Acceptance(), by=team, at=NOW)

    assert entry is not None
    assert (entry.kind, entry.commitmentdetail.strength, entry.commitmentdetail.actor) == (
        EntryKind.COMMITMENT,
        "toezegging",
        "ik",
    )
    assert (str(entry.due.until), entry.due.words, entry.due.confirmed) == ("2026-06-30", "voor 1 juli 2026", True)


def test_the_queue_says_why_a_passage_was_found_and_when_a_reference_is_open(
    annex: Document, team: User, client: Client
) -> None:
    text = annex.current_text
    assert text is not None
    motion = Statement.objects.create(
        text_version=text,
        document=annex,
        kind="citation",
        start=3,
        end=12,
        quote=text.text[3:12],
        rule="motion.mover",
        details={"mover": "Zandstra", "ambiguous": True, "candidates": ["kst-31999-12", "kst-31999-14"]},
    )
    client.force_login(team)
    page = client.get(reverse("review_statement", args=[motion.pk])).content.decode()

    assert rule("motion.mover").explanation in page
    assert "kan meer dan één stuk zijn" in page
    assert "kst-31999-12, kst-31999-14" in page


def test_edits_are_kept_beside_what_the_rule_found(promise: Statement, team: User) -> None:
    entry = accept(promise, Acceptance(edits={"register_strength": "voornemen"}), by=team, at=NOW)

    promise.refresh_from_db()
    assert entry is not None
    assert entry.commitmentdetail.strength == "voornemen"
    assert promise.state == "edited"
    assert "register_strength" not in promise.details


def test_a_passage_can_belong_to_an_existing_entry(promise: Statement, annex: Document, team: User) -> None:
    row = annex.statements.filter(kind="progress").first()
    assert row is not None
    action = accept(row, Acceptance(), by=team, at=NOW)

    assert accept(promise, Acceptance(entry=action), by=team, at=NOW) == action
    assert Entry.objects.filter(kind=EntryKind.COMMITMENT).count() == 0


def test_two_people_cannot_accept_the_same_passage(promise: Statement, team: User) -> None:
    accept(promise, Acceptance(), by=team, at=NOW)

    with pytest.raises(StepRefused):
        accept(promise, Acceptance(), by=team, at=NOW)
    assert Entry.objects.filter(kind=EntryKind.COMMITMENT).count() == 1


def test_a_rejected_passage_can_be_reopened_and_accepted(promise: Statement, team: User) -> None:
    reject(promise, by=team, at=NOW, reason="Dit is een citaat")
    reopen(promise, by=team, at=NOW, reason="Toch niet")
    promise.refresh_from_db()

    assert promise.decided_by is None
    assert accept(promise, Acceptance(), by=team, at=NOW) is not None


def test_each_decision_is_recorded(promise: Statement, team: User) -> None:
    reject(promise, by=team, at=NOW, reason="Dit is een citaat")

    event = Event.objects.latest("id")
    assert (event.verb, event.object_type, event.object_id) == ("rejected", "statement", str(promise.pk))


def test_a_reader_decides_nothing(promise: Statement, reader: User) -> None:
    with pytest.raises(PermissionDenied):
        accept(promise, Acceptance(), by=reader, at=NOW)
    promise.refresh_from_db()
    assert promise.state == "proposed"
