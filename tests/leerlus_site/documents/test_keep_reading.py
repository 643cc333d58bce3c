from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256

import pytest

from leerlus.document import Document as ReadDocument
from leerlus.document import Metadata
from leerlus.pipeline import Reading
from leerlus.statements import Citation
from leerlus.statements import Statement as ReadStatement
from leerlus_site.accounts.models import User
from leerlus_site.documents.mapping import document_columns, metadata_of, storable
from leerlus_site.documents.models import Document, Statement, TextVersion
from leerlus_site.documents.operations.keep_reading import Kept, keep_reading

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
TEXT = "Zie motie 12. Zie ook motie 15. En nog eens motie 12."


def read_document(text: str = TEXT, version: str = "text/1") -> ReadDocument:
    return ReadDocument(
        text=text,
        media_type="text/plain",
        sha256=sha256(text.encode("utf-8", "replace")).hexdigest(),
        text_version=version,
    )


def cited(number: str, nth: int = 0, *, text: str = TEXT, rule: str = "motie.nummer") -> Citation:
    """The nth mention of that motion in the text."""
    words, start = f"motie {number}", -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Citation(
        start=start,
        end=start + len(words),
        quote=words,
        page=None,
        rule=rule,
        scheme="motion",
        target=f"motie:{number}",
    )


def reading(*statements: ReadStatement, document: ReadDocument | None = None) -> Reading:
    return Reading(document=document or read_document(), statements=statements)


@pytest.fixture
def document(team: User) -> Document:
    """A document of which the first reader found motions 12 and 15."""
    read = read_document()
    columns = document_columns(metadata_of(read), file_name="brief.txt")
    row = Document.objects.create(
        reference="DOC-2026-0001",
        file_name="brief.txt",
        sha256=read.sha256,
        size=1,
        received_at=NOON,
        received_by=team,
        **columns,
    )
    assert keep(row, cited("12"), cited("15")) == Kept(new_text=True, added=2, changed=0, dropped=0)
    return row


def keep(document: Document, *statements: ReadStatement, read: ReadDocument | None = None) -> Kept:
    return keep_reading(document, reading(*statements, document=read), version="b" * 16, at=NOON)


def decide(quote: str, state: str, by: User) -> Statement:
    statement = Statement.objects.get(quote=quote)
    statement.state, statement.decided_by, statement.decided_at = state, by, NOON
    statement.save()
    return statement


def test_a_new_reader_that_finds_the_same_changes_nothing(document: Document) -> None:
    before = list(Statement.objects.values())
    assert keep(document, cited("12"), cited("15")) == Kept(new_text=False, added=0, changed=0, dropped=0)
    assert list(Statement.objects.values()) == before


def test_what_a_new_reader_finds_more_is_proposed(document: Document) -> None:
    kept = keep(document, cited("12"), cited("15"), cited("12", 1))
    assert (kept.added, Statement.objects.filter(state="proposed").count()) == (1, 3)


def test_a_proposal_that_a_new_reader_no_longer_finds_is_dropped(document: Document) -> None:
    assert keep(document, cited("12")).dropped == 1
    assert [found.quote for found in Statement.objects.all()] == ["motie 12"]


def test_a_proposal_that_a_new_reader_reads_otherwise_is_brought_up_to_date(document: Document) -> None:
    Statement.objects.filter(quote="motie 15").update(details={"scheme": "anders"})
    assert keep(document, cited("12"), cited("15")).changed == 1
    assert Statement.objects.get(quote="motie 15").details["target"] == "motie:15"


@pytest.mark.parametrize("state", ["accepted", "edited", "rejected"])
def test_a_decided_passage_is_neither_changed_nor_dropped(document: Document, team: User, state: str) -> None:
    decided = decide("motie 12", state, team)
    keep(document, cited("15"))
    decided.refresh_from_db()
    assert decided.state == state


def test_a_decided_passage_that_another_rule_finds_again_is_not_proposed_again(document: Document, team: User) -> None:
    decide("motie 12", "accepted", team)
    kept = keep(document, cited("12", rule="motie.anders"), cited("15"))
    assert (kept.added, Statement.objects.count()) == (0, 2)


def test_in_a_new_text_only_what_nobody_decided_on_is_proposed_again(document: Document, team: User) -> None:
    decided = decide("motie 12", "accepted", team)
    moved = f"Kop\n{TEXT}"
    read = read_document(moved, "text/2")
    kept = keep(document, cited("12", text=moved), cited("15", text=moved), read=read)
    assert (kept.new_text, kept.added, TextVersion.objects.count()) == (True, 1, 2)
    assert [found.quote for found in Statement.objects.filter(text_version=document.current_text_id)] == ["motie 15"]
    decided.refresh_from_db()
    assert decided.text_version_id != document.current_text_id


def test_one_decision_stands_for_one_place_only(document: Document, team: User) -> None:
    decide("motie 12", "accepted", team)
    moved = f"Kop\n{TEXT}"
    read = read_document(moved, "text/2")
    kept = keep(document, cited("12", text=moved), cited("12", 1, text=moved), read=read)
    assert kept.added == 1


def titled(title: str) -> ReadDocument:
    return replace(read_document(), metadata=Metadata(title=title))


def test_what_a_new_reader_finds_about_the_document_itself_is_taken_over(document: Document) -> None:
    assert keep(document, cited("12"), cited("15"), read=titled("Brief over moties")).changed == 1
    document.refresh_from_db()
    assert document.title == "Brief over moties"


def test_what_a_person_corrected_stays(document: Document) -> None:
    document.title = "Door iemand gekozen"
    document.save()
    assert keep(document, cited("12"), cited("15"), read=titled("Brief over moties")).changed == 0
    document.refresh_from_db()
    assert document.title == "Door iemand gekozen"


def test_a_sign_that_the_database_cannot_hold_is_replaced_one_for_one() -> None:
    assert storable(read_document("a\x00b\ud800c")).text == "a\ufffdb\ufffdc"
