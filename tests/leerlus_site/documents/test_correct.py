from datetime import UTC, date, datetime

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from leerlus.errors import StepRefused
from leerlus_site.accounts.models import User
from leerlus_site.documents.models import Document
from leerlus_site.documents.operations.correct import correct
from leerlus_site.documents.operations.receive import receive
from leerlus_site.history.queries import events_about

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)

pytestmark = pytest.mark.usefixtures("store_root")


@pytest.fixture
def document(team: User) -> Document:
    return receive(b"Een brief over het loket.", name="brief.txt", by=team, at=NOON).document


def verbs(document: Document) -> list[str]:
    return [event.verb for event in events_about("document", document.reference)]


def test_a_correction_is_stored_and_what_it_was_is_recorded(document: Document, team: User) -> None:
    values = {"title": "Brief over het loket", "date": date(2026, 3, 1), "marking": "openbaar"}
    corrected = correct(document, values, by=team, at=NOON, reason="Nagekeken")
    assert (corrected.title, corrected.date, corrected.marking) == tuple(values.values())
    event = events_about("document", document.reference).last()
    assert event is not None
    assert event.payload.content["was"] == {"title": "brief.txt", "date": None, "marking": "intern"}


def test_a_correction_that_changes_nothing_is_not_recorded(document: Document, team: User) -> None:
    correct(document, {"title": document.title}, by=team, at=NOON, reason="Nagekeken")
    assert verbs(document) == ["received"]


@pytest.mark.parametrize("values", [{"marking": "geheim"}, {"title": ""}])
def test_a_wrong_value_changes_nothing(document: Document, team: User, values: dict[str, str]) -> None:
    with pytest.raises(ValidationError):
        correct(document, values, by=team, at=NOON, reason="Nagekeken")
    assert verbs(document) == ["received"]


def test_a_correction_needs_a_reason(document: Document, team: User) -> None:
    with pytest.raises(StepRefused, match="waarom"):
        correct(document, {"title": "Anders"}, by=team, at=NOON, reason=" ")


def test_the_bytes_and_their_digest_are_not_for_correction(document: Document, team: User) -> None:
    with pytest.raises(ValueError, match="sha256"):
        correct(document, {"sha256": "0" * 64}, by=team, at=NOON, reason="Nagekeken")


def test_a_reader_corrects_nothing(document: Document, reader: User) -> None:
    with pytest.raises(PermissionDenied):
        correct(document, {"title": "Anders"}, by=reader, at=NOON, reason="Nagekeken")
