"""The whole flow on one page: bytes -> Document -> structure -> Statements -> the answer that `leerlus read` prints."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date
from importlib import import_module
from typing import Any

from leerlus.document import Document, Section
from leerlus.errors import FileError, UnknownKind
from leerlus.reading import READERS
from leerlus.reading.metadata import metadata
from leerlus.reading.sections import sections
from leerlus.statements import Statement, as_object, in_order, to_json

SCHEMA = "leerlus/reading/1"
KINDS: tuple[str, ...] = tuple(kind for kind, _module in READERS)


@dataclass(frozen=True)
class Reading:
    """A document with its structure, and what it says."""

    document: Document
    statements: tuple[Statement, ...]


def structured(document: Document, *, known_date: date | None = None) -> Document:
    """The document with its sections and metadata; `known_date` stands where the text has no date."""
    return _dated(_described(_divided(document)), known_date)


def checked_kinds(kinds: Collection[str]) -> Collection[str]:
    """`kinds` itself; UnknownKind names those that no reader finds."""
    unknown = sorted(set(kinds) - set(KINDS))
    if unknown:
        raise UnknownKind(f"Onbekende soort: {', '.join(unknown)}. Kies uit: {', '.join(KINDS)}.")
    return kinds


def read_document(document: Document, *, kinds: Collection[str] = KINDS, known_date: date | None = None) -> Reading:
    """The statements of the asked kinds in one document; UnknownKind for a kind that no reader finds."""
    return read_documents([(document, known_date)], kinds=kinds)[0]


def read_documents(
    documents: Iterable[tuple[Document, date | None]], *, kinds: Collection[str] = KINDS
) -> list[Reading]:
    """Several documents, each with its known date, and each read as if it were alone.

    Each step is done for all of them before the next begins: what a step works with then stays near the processor,
    which counts where texts are short.
    """
    asked = checked_kinds(kinds)
    ready = [(_divided(document), known_date) for document, known_date in documents]
    ready = [(_described(document), known_date) for document, known_date in ready]
    found = [(_dated(document, known_date), list[Statement]()) for document, known_date in ready]
    for kind, module in READERS:
        if kind in asked:
            find = import_module(module).find
            for document, statements in found:
                statements.extend(find(document))
    return [Reading(document, tuple(in_order(statements))) for document, statements in found]


def _divided(document: Document) -> Document:
    return document.described(sections=sections(document))


def _described(document: Document) -> Document:
    return document.described(metadata=metadata(document))


def _dated(document: Document, known_date: date | None) -> Document:
    found = document.metadata
    if found.date is not None or known_date is None:
        return document
    return document.described(metadata=replace(found, date=known_date))


def as_json(reading: Reading, **source: str | int | None) -> dict[str, Any]:  # Any: JSON values
    """One answer of the reading contract; `source` is `file=…` or `id=…`."""
    document = reading.document
    return {
        "schema": SCHEMA,
        **source,
        "document": {
            "sha256": document.sha256,
            "media_type": document.media_type,
            "pages": len(document.pages) or None,
            "language": document.language,
            **as_object(document.metadata),
            "text_version": document.text_version,
            "text": document.text,
        },
        "sections": [_section(section, document) for section in document.sections],
        "notes": [as_object(note) for note in document.notes],
        "statements": [to_json(statement) for statement in reading.statements],
    }


def error_as_json(error: FileError, **source: str | int | None) -> dict[str, Any]:  # Any: JSON values
    """What stands in the place of an answer when a file or line cannot be read."""
    return {**source, "error": {"code": error.code, "message": str(error)}}


def _section(section: Section, document: Document) -> dict[str, Any]:  # Any: JSON values
    return as_object(section) | {"page": document.page_at(section.start)}
