"""What is public here stands in the publicatiebank too, and goes there when it goes here, whatever breaks between."""

from collections.abc import Iterator

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from leerlus.law.value_lists import ValueList, values
from leerlus.publication.retention import Nomination, Retention
from leerlus_site.accounts.models import User
from leerlus_site.accounts.roles import Role
from leerlus_site.documents.models import Document
from leerlus_site.documents.operations.correct import correct
from leerlus_site.publication.models import Delivery, DeliveryState, ErasureGround
from leerlus_site.publication.operations.decide_erasure import confirm_erasure
from leerlus_site.publication.operations.deliver import deliver, deliver_due
from leerlus_site.publication.operations.prepare import prepare
from leerlus_site.publication.operations.propose_erasure import propose_erasure
from leerlus_site.publication.operations.release import release
from leerlus_site.publication.operations.withdraw import withdraw
from leerlus_site.retention.operations.set_retention import set_retention
from leerlus_site.snapshots.queries import current

from ..register.conftest import NOW
from .publicatiebank import STANDARDS, TOKEN, Bank, running_bank

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(not STANDARDS.is_dir(), reason="the contract of the publicatiebank is not here"),
]


@pytest.fixture
def bank(settings: Settings) -> Iterator[Bank]:
    with running_bank() as running:
        settings.PUBLICATIEBANK_URL, settings.PUBLICATIEBANK_TOKEN = running.address, TOKEN
        yield running
        assert running.refused == []


@pytest.fixture
def public(accepted: Document, team: User) -> Document:
    """A document with a category, released."""
    category = next(iter(values(ValueList.CATEGORIES)))
    correct(accepted, {"woo_category": category}, by=team, at=NOW, reason="Gekozen")
    publish(team)
    return accepted


def publish(team: User) -> None:
    release(prepare(by=team, at=NOW, title="Proef"), by=team, at=NOW, reason="Nagekeken")


def state(document: Document) -> str:
    return Delivery.objects.get(document_key=document.reference).state


def test_a_public_document_stands_there_with_its_file(bank: Bank, public: Document) -> None:
    deliver(public.reference, at=NOW)
    row = Delivery.objects.get(document_key=public.reference)
    assert (row.fault, row.state) == ("", DeliveryState.DELIVERED)
    (there,) = bank.public()
    assert there["kenmerken"] == [{"kenmerk": public.reference, "bron": "Leerlus"}]
    assert there["officieleTitel"] == public.title
    (content,) = bank.content.values()
    assert len([call for call in bank.calls if call[0] == "PUT"]) > 1, "it went in several parts"
    assert len(content) == public.size


def test_the_same_again_changes_nothing(bank: Bank, public: Document) -> None:
    deliver(public.reference, at=NOW)
    before = list(bank.documents)
    deliver(public.reference, at=NOW)
    assert list(bank.documents) == before
    assert len(bank.publications) == 1
    assert deliver_due(at=NOW) == 0


def test_what_is_withdrawn_here_is_withdrawn_there_and_comes_back_as_a_new_one(
    bank: Bank, public: Document, team: User
) -> None:
    deliver(public.reference, at=NOW)
    withdraw(current("document").get(key=public.reference), by=team, at=NOW, reason="Fout")
    deliver(public.reference, at=NOW)
    assert bank.public() == []
    assert state(public) == DeliveryState.WITHDRAWN
    publish(team)
    deliver(public.reference, at=NOW)
    assert len(bank.public()) == 1
    assert len(bank.publications) == 2


def test_what_is_erased_is_destroyed_there(bank: Bank, public: Document, team: User) -> None:
    deliver(public.reference, at=NOW)
    approver = User.objects.create(email="els@leerlus.test", name="Els", role=Role.APPROVER)
    proposal = propose_erasure(public, ground=ErasureGround.GDPR, by=team, at=NOW, reason="Verzoek")
    confirm_erasure(proposal, by=approver, at=NOW, decision="Akkoord")
    deliver(public.reference, at=NOW)
    assert (bank.publications, bank.documents, bank.content) == ({}, {}, {})
    assert state(public) == DeliveryState.DESTROYED


@pytest.mark.parametrize(
    "step", ["GET publicaties", "POST publicaties", "POST documenten", "PUT documenten/deel", "PATCH publicaties"]
)
def test_a_break_at_any_step_is_told_and_mended_by_the_next_try(bank: Bank, public: Document, step: str) -> None:
    bank.breaks_at = step
    deliver(public.reference, at=NOW)
    row = Delivery.objects.get(document_key=public.reference)
    assert row.state == DeliveryState.FAILED
    assert "502" in row.fault
    assert bank.public() == []
    bank.breaks_at = None
    assert deliver_due(at=NOW) == 1
    assert len(bank.public()) == 1
    assert len(bank.publications) == 1
    assert [len(content) for content in bank.content.values()] == [public.size]


def test_a_bank_that_is_not_there_costs_nothing_but_a_sentence(public: Document, settings: Settings) -> None:
    settings.PUBLICATIEBANK_URL, settings.PUBLICATIEBANK_TOKEN = "http://127.0.0.1:9", TOKEN
    deliver(public.reference, at=NOW)
    assert "niet te bereiken" in Delivery.objects.get().fault


def test_a_wrong_token_names_the_setting(bank: Bank, public: Document, settings: Settings) -> None:
    settings.PUBLICATIEBANK_TOKEN = "verkeerd"
    deliver(public.reference, at=NOW)
    assert "PUBLICATIEBANK_TOKEN" in Delivery.objects.get().fault


def test_without_a_category_it_stays_here(bank: Bank, accepted: Document, team: User) -> None:
    publish(team)
    assert deliver_due(at=NOW) == 0
    assert bank.publications == {}


def test_the_term_of_the_selection_list_goes_along(bank: Bank, public: Document, team: User) -> None:
    deliver(public.reference, at=NOW)
    term = Retention(
        nomination=Nomination.DESTROY,
        selection_list="Selectielijst van de proef",
        category="2.1.1",
        starts_on=NOW.date(),
        starts_with="ontvangst",
        years=10,
    )
    set_retention(public, term, by=team, at=NOW, reason="Nagezocht")
    assert deliver_due(at=NOW) == 1
    (there,) = bank.public()
    assert (there["archiefnominatie"], there["archiefactiedatum"]) == ("vernietigen", "2036-03-03")


def test_the_page_shows_what_failed_and_tries_again(bank: Bank, public: Document, team: User, client: Client) -> None:
    bank.down = True
    deliver(public.reference, at=NOW)
    client.force_login(team)
    page = client.get(reverse("delivery_list")).content.decode()
    assert "niet gelukt" in page
    assert "Probeer het nu" in page
    assert client.post(reverse("delivery_list")).status_code == 302


def test_the_category_is_the_chosen_one(bank: Bank, public: Document) -> None:
    deliver(public.reference, at=NOW)
    known = {row["uuid"]: row["identifier"] for row in bank.lists["informatiecategorieen"]}
    (there,) = bank.public()
    public.refresh_from_db()
    assert [known[uuid] for uuid in there["informatieCategorieen"]] == [public.woo_category]
