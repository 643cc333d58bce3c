"""The whole flow on one page: bytes -> Document -> structure -> Statements -> the answer that `leerlus read` prints."""

from collections.abc import Collection
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
    with_sections = document.described(sections=sections(document))
    found = metadata(with_sections)
    if found.date is None and known_date is not None:
        found = replace(found, date=known_date)
    return with_sections.described(metadata=found)


def checked_kinds(kinds: Collection[str]) -> Collection[str]:
    """`kinds` itself; UnknownKind names those that no reader finds."""
    unknown = sorted(set(kinds) - set(KINDS))
    if unknown:
        raise UnknownKind(f"Onbekende soort: {', '.join(unknown)}. Kies uit: {', '.join(KINDS)}.")
    return kinds


def read_document(document: Document, *, kinds: Collection[str] = KINDS, known_date: date | None = None) -> Reading:
    """The statements of the asked kinds in one document; UnknownKind for a kind that no reader finds."""
    asked = checked_kinds(kinds)
    ready = structured(document, known_date=known_date)
    found = [statement for kind, module in READERS if kind in asked for statement in import_module(module).find(ready)]
    return Reading(document=ready, statements=tuple(in_order(found)))


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
