from datetime import UTC, datetime

import pytest

from leerlus_site.accounts.models import User
from leerlus_site.documents.models import Document, Statement
from leerlus_site.documents.operations.receive import receive
from leerlus_site.documents.queries import visible_documents

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
TEXT = "Aanleiding\n\nEerste zin. Tweede zin."

pytestmark = pytest.mark.usefixtures("store_root")


@pytest.fixture
def document(team: User) -> Document:
    found = receive(TEXT.encode(), name="nota.txt", by=team, at=NOON, marking="vertrouwelijk").document
    found.statements.all().delete()
    for start, state in ((12, "proposed"), (24, "accepted")):
        Statement.objects.create(
            document=found,
            text_version=found.current_text,
            kind="commitment",
            start=start,
            end=start + 11,
            quote=TEXT[start : start + 11],
            rule="toezegging.ik",
            state=state,
            decided_by=team if state == "accepted" else None,
            decided_at=NOON if state == "accepted" else None,
        )
    return found


def test_a_confidential_document_is_seen_by_who_reviews_and_not_by_a_reader(
    document: Document, team: User, reader: User
) -> None:
    assert visible_documents(team).get() == document
    assert not visible_documents(reader).exists()


def test_who_brought_a_confidential_document_in_still_sees_it(reader: User, document: Document) -> None:
    Document.objects.update(received_by=reader)
    assert visible_documents(reader).get() == document
