"""A person writes down how long a document is kept; nothing goes before that, and the archive gets it whole."""

from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from lxml import etree

from leerlus.errors import StepRefused
from leerlus.publication.retention import Nomination, Retention
from leerlus_site.accounts.models import User
from leerlus_site.documents.models import Document
from leerlus_site.documents.operations.receive import receive
from leerlus_site.history.models import Event
from leerlus_site.publication.models import ErasureGround
from leerlus_site.publication.operations.propose_erasure import propose_erasure
from leerlus_site.retention.models import DocumentRetention
from leerlus_site.retention.operations.set_retention import set_retention
from leerlus_site.retention.queries import documents_by_term

from ..register.conftest import NOW

pytestmark = pytest.mark.django_db
ENDED = Retention(
    nomination=Nomination.DESTROY,
    selection_list="Selectielijst van de proef",
    category="2.1.1",
    starts_on=date(2015, 3, 1),
    starts_with="het dossier is gesloten",
    years=10,
)
RUNNING = Retention(
    nomination=Nomination.DESTROY,
    selection_list="Selectielijst van de proef",
    category="2.1.1",
    starts_on=date(2020, 3, 1),
    starts_with="het dossier is gesloten",
    years=10,
)


@pytest.fixture
def letter(stores: Path, team: User) -> Document:
    data = b"Geachte voorzitter,\n\nDe dijk is hersteld.\n"
    return receive(data, name="brief.txt", by=team, at=NOW, marking="intern").document


def kept(document: Document, retention: Retention, by: User) -> DocumentRetention:
    return set_retention(document, retention, by=by, at=NOW, reason="Nagezocht in de lijst")


def test_a_term_is_kept_with_its_last_day_and_its_reason(letter: Document, team: User) -> None:
    row = kept(letter, ENDED, team)
    assert row.ends_on == date(2025, 3, 1)
    event = Event.objects.get(verb="retention_set")
    assert (event.object_id, event.reason) == (letter.reference, "Nagezocht in de lijst")


def test_the_same_again_changes_nothing(letter: Document, team: User) -> None:
    kept(letter, ENDED, team)
    kept(letter, ENDED, team)
    assert Event.objects.filter(verb="retention_set").count() == 1


@pytest.mark.parametrize("reason", ["", "  "])
def test_it_needs_a_reason(letter: Document, team: User, reason: str) -> None:
    with pytest.raises(StepRefused, match="waarom"):
        set_retention(letter, ENDED, by=team, at=NOW, reason=reason)
    assert not DocumentRetention.objects.exists()


def test_a_reader_may_not(letter: Document, reader: User) -> None:
    with pytest.raises(PermissionDenied):
        kept(letter, ENDED, reader)


def test_the_database_itself_refuses_a_term_that_contradicts_itself(letter: Document) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        DocumentRetention.objects.create(
            document=letter, nomination=Nomination.KEEP, selection_list="L", category="1", years=5
        )


def test_the_selection_list_allows_to_erase_only_after_the_term(letter: Document, team: User) -> None:
    def propose() -> None:
        propose_erasure(letter, ground=ErasureGround.SELECTION_LIST, by=team, at=NOW, reason="Termijn voorbij")

    for set_before in (None, RUNNING):
        if set_before:
            kept(letter, set_before, team)
        with pytest.raises(StepRefused, match="niet voorbij"):
            propose()
    kept(letter, ENDED, team)
    propose()


def test_the_list_shows_whose_term_is_over_and_who_has_none(letter: Document, annex: Document, team: User) -> None:
    kept(letter, ENDED, team)
    assert list(documents_by_term(team, "voorbij", NOW.date())) == [letter]
    assert list(documents_by_term(team, "zonder", NOW.date())) == [annex]


def test_the_archive_gets_the_bytes_and_two_descriptions(letter: Document, team: User, client: Client) -> None:
    kept(letter, RUNNING, team)
    client.force_login(team)
    answer = client.get(reverse("archive_package", args=[letter.reference]))
    assert answer.status_code == 200
    with ZipFile(BytesIO(answer.content)) as archive:
        assert archive.read("brief.txt").startswith(b"Geachte voorzitter")
        described = etree.fromstring(archive.read(f"{letter.reference}.mdto.xml"))
        bytes_of = etree.fromstring(archive.read("brief.txt.bestand.mdto.xml"))
    said = [element.text for element in described.iter() if element.tag.endswith("identificatieKenmerk")]
    assert said[0] == letter.reference
    assert letter.sha256 in [element.text for element in bytes_of.iter()]


def test_without_a_term_there_is_no_package(letter: Document, team: User, client: Client) -> None:
    client.force_login(team)
    assert client.get(reverse("archive_package", args=[letter.reference])).status_code == 404


def test_the_page_keeps_what_was_typed_when_something_is_amiss(letter: Document, team: User, client: Client) -> None:
    client.force_login(team)
    typed = {"nomination": "vernietigen", "selection_list": "Lijst A", "category": "7", "reason": "Nagezocht"}
    answer = client.post(reverse("document_retention", args=[letter.reference]), typed)
    assert answer.status_code == 400
    assert "vul het aantal jaren in" in answer.content.decode()
    assert "Lijst A" in answer.content.decode()
    answer = client.post(reverse("document_retention", args=[letter.reference]), typed | {"years": "10"}, follow=True)
    assert "10 jaar" in answer.content.decode()
