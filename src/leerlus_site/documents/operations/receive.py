"""Receive a file: read it in the sandbox, store bytes and text, and propose what it says. One transaction a file."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from hashlib import sha256

from django.db import transaction

from leerlus.formats.sandbox import read_file
from leerlus.pipeline import Reading, read_document
from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.queries import organisation_named
from leerlus_site.accounts.roles import Act
from leerlus_site.common.turns import next_reference
from leerlus_site.documents import store
from leerlus_site.documents.cabinet_papers import refuse_cabinet_papers
from leerlus_site.documents.file_names import plain_name
from leerlus_site.documents.mapping import document_columns, metadata_of, storable
from leerlus_site.documents.models import Document
from leerlus_site.documents.operations.keep_reading import Kept, keep_reading
from leerlus_site.documents.reading_version import reading_version
from leerlus_site.history.operations.record import record


class Outcome(StrEnum):
    """What receiving did. A newer reader that finds other passages in the same text counts as a new version too."""

    NEW = "new"
    UNCHANGED = "unchanged"
    NEW_TEXT_VERSION = "new text version"


@dataclass(frozen=True)
class Received:
    """The document, what receiving did, and how many passages were newly proposed."""

    document: Document
    outcome: Outcome
    statements: int


def receive(
    data: bytes,
    *,
    name: str,
    by: User,
    at: datetime,
    marking: str = "intern",
    known_date: date | None = None,
) -> Received:
    """Bring one file in, or read a known one again when the reader has changed; the same file twice changes nothing.

    `known_date` stands where the text has no date. `marking` holds for a new document only. FileError, with a sentence
    for the user, for what cannot be read or may not be kept (CabinetPaper); then nothing is stored.
    """
    check(by, Act.ADD_DOCUMENT)
    if marking not in Document.MARKINGS:
        raise ValueError(f"no such marking: {marking}")
    known = Document.objects.select_related("current_text").filter(sha256=sha256(data).hexdigest()).first()
    version = _version(known, known_date)
    if known and known.current_text and known.current_text.reading == version:
        return Received(known, Outcome.UNCHANGED, 0)
    file_name = plain_name(name)
    reading = _read(data, file_name, _known_date(version))
    with transaction.atomic():
        store.lock()
        # Someone else may have brought the same file in while this one was being read.
        document = Document.objects.select_related("current_text").filter(sha256=sha256(data).hexdigest()).first()
        is_new = document is None
        if document is None:
            document = _new_document(data, reading, file_name=file_name, by=by, at=at, marking=marking)
        kept = keep_reading(document, reading, version=version, at=at)
        received = Received(document, _outcome(kept, is_new=is_new), kept.added)
        _record(received, kept, by=by, at=at)
    return received


def _version(known: Document | None, known_date: date | None) -> str:
    """The reader's version, and the date that the text was read with: "0123456789abcdef@2024-12-03"."""
    if known_date:
        return f"{reading_version()}@{known_date.isoformat()}"
    before = known.current_text.reading if known and known.current_text else ""
    return reading_version() + before[before.find("@") :] if "@" in before else reading_version()


def _known_date(version: str) -> date | None:
    _reader, _at, day = version.partition("@")
    return date.fromisoformat(day) if day else None


def _read(data: bytes, file_name: str, known_date: date | None) -> Reading:
    document = storable(read_file(data, name=file_name))
    refuse_cabinet_papers(document.text, tuple(page.start for page in document.pages))
    return read_document(document, known_date=known_date)


def _new_document(data: bytes, reading: Reading, *, file_name: str, by: User, at: datetime, marking: str) -> Document:
    columns = document_columns(metadata_of(reading.document), file_name=file_name)
    return Document.objects.create(
        reference=next_reference(Document.objects.all(), f"DOC-{at.year}-"),
        sha256=store.put(data),
        file_name=file_name,
        media_type=reading.document.media_type,
        size=len(data),
        marking=marking,
        organisation=organisation_named(columns["sender"]),
        received_at=at,
        received_by=by,
        **columns,
    )


def _outcome(kept: Kept, *, is_new: bool) -> Outcome:
    if is_new:
        return Outcome.NEW
    differs = kept.new_text or kept.added or kept.dropped or kept.changed
    return Outcome.NEW_TEXT_VERSION if differs else Outcome.UNCHANGED


def _record(received: Received, kept: Kept, *, by: User, at: datetime) -> None:
    if received.outcome is Outcome.UNCHANGED:
        return
    record(
        by=by,
        function=function_of(by),
        verb="received" if received.outcome is Outcome.NEW else "read_again",
        object_type="document",
        object_id=received.document.reference,
        payload={
            "sha256": received.document.sha256,
            "file_name": received.document.file_name,
            "marking": received.document.marking,
            "added": kept.added,
            "changed": kept.changed,
            "dropped": kept.dropped,
        },
        at=at,
    )
