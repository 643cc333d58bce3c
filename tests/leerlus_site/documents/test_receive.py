from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path

import pytest
from django.core.exceptions import PermissionDenied

from leerlus.errors import EmptyFile
from leerlus_site.accounts.models import Organisation, User
from leerlus_site.documents.cabinet_papers import CabinetPaper
from leerlus_site.documents.models import Document, Statement, TextVersion
from leerlus_site.documents.operations.receive import Outcome, receive
from leerlus_site.history.models import Event
from leerlus_site.history.verify import verify

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
LETTER = b"""Datum 4 maart 2025

Geachte voorzitter,

In de brief (Kamerstuk 36 410, nr. 12) staat wat het loket voor gedupeerden doet.
Het loket opent op 1 juni 2025.
"""

pytestmark = pytest.mark.usefixtures("store_root")


def test_a_new_file_becomes_a_document_with_its_text_and_proposed_passages(team: User, store_root: Path) -> None:
    received = receive(LETTER, name="brief.txt", by=team, at=NOON)
    document = received.document
    assert (received.outcome, document.reference, document.marking) == (Outcome.NEW, "DOC-2026-0001", "intern")
    assert (store_root / document.sha256[:2] / document.sha256).read_bytes() == LETTER
    assert document.current_text is not None
    assert document.current_text.text == LETTER.decode()
    assert received.statements == Statement.objects.count()
    assert all(found.quote == document.current_text.text[found.start : found.end] for found in Statement.objects.all())
    assert not Statement.objects.exclude(state="proposed").exists()


def test_the_same_file_again_changes_nothing_and_records_nothing(team: User) -> None:
    first = receive(LETTER, name="brief.txt", by=team, at=NOON)
    again = receive(LETTER, name="andere-naam.txt", by=team, at=NOON)
    assert (again.outcome, again.statements, again.document) == (Outcome.UNCHANGED, 0, first.document)
    assert (Document.objects.count(), TextVersion.objects.count(), Event.objects.count()) == (1, 1, 1)


def test_receiving_is_recorded_with_the_name_of_the_file_in_the_erasable_part(team: User) -> None:
    received = receive(LETTER, name="brief.txt", by=team, at=NOON)
    event = Event.objects.get()
    assert (event.verb, event.object_type, event.object_id) == ("received", "document", received.document.reference)
    assert event.payload.content["file_name"] == "brief.txt"
    assert verify().broken == ""


def test_a_known_date_stands_where_the_text_has_none_and_is_remembered(team: User) -> None:
    data = b"Het loket opent in juni.\n"
    receive(data, name="a.txt", by=team, at=NOON, known_date=date(2025, 3, 4))
    assert Document.objects.get().date == date(2025, 3, 4)
    assert receive(data, name="a.txt", by=team, at=NOON).outcome is Outcome.UNCHANGED


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "/etc/passwd", "C:\\Windows\\passwd", "map/../passwd", "pass\x00\u202ewd"]
)
def test_a_file_name_with_a_path_in_it_keeps_its_last_part_only(team: User, store_root: Path, name: str) -> None:
    received = receive(LETTER, name=name, by=team, at=NOON)
    assert received.document.file_name == "passwd"
    assert [path.name for path in store_root.rglob("*") if path.is_file()] == [sha256(LETTER).hexdigest()]


def test_the_sender_is_matched_with_a_known_organisation(team: User) -> None:
    ministry = Organisation.objects.create(
        key="ministerie-hv", name="ministerie van Herstel en Vertrouwen", short_name="HV", kind="ministerie"
    )
    data = "Van: Minister van Herstel en Vertrouwen\nAan: de voorzitter\nDatum: 4 maart 2025\n\nGeachte voorzitter,"
    received = receive(data.encode(), name="brief.txt", by=team, at=NOON)
    assert received.document.sender
    assert received.document.organisation == ministry


def test_a_reader_may_not_add_a_document(reader: User) -> None:
    with pytest.raises(PermissionDenied, match="documenten toevoegen"):
        receive(LETTER, name="brief.txt", by=reader, at=NOON)
    assert not Document.objects.exists()


def test_what_cannot_be_read_leaves_no_row_and_no_file(team: User, store_root: Path) -> None:
    with pytest.raises(EmptyFile):
        receive(b"", name="leeg.pdf", by=team, at=NOON)
    assert not Document.objects.exists()
    assert not Event.objects.exists()
    assert not [path for path in store_root.rglob("*") if path.is_file()]


def test_a_paper_of_the_council_of_ministers_is_refused_and_not_kept(team: User, store_root: Path) -> None:
    with pytest.raises(CabinetPaper, match="bewaren wij niet"):
        receive(b"MINISTERRAAD - VERTROUWELIJK\n\nOnderwerp: herstel\n", name="stuk.txt", by=team, at=NOON)
    assert not Document.objects.exists()
    assert not [path for path in store_root.rglob("*") if path.is_file()]
