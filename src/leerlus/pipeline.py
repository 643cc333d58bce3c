"""The whole flow on one page: bytes -> Document -> structure -> Statements."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from importlib import import_module

from leerlus.document import Document
from leerlus.errors import UnknownKind
from leerlus.reading import READERS
from leerlus.reading.metadata import metadata
from leerlus.reading.sections import sections
from leerlus.statements import Statement, in_order

KINDS: tuple[str, ...] = tuple(kind for kind, _module in READERS)


@dataclass(frozen=True)
class Reading:
    """A document with its structure, and what it says."""

    document: Document
    statements: tuple[Statement, ...]


def structured(document: Document, *, known_date: date | None = None) -> Document:
    """The document with its sections and metadata; `known_date` stands where the text has no date."""
    with_sections = replace(document, sections=sections(document))
    found = metadata(with_sections)
    if found.date is None and known_date is not None:
        found = replace(found, date=known_date)
    return replace(with_sections, metadata=found)


def read_document(
    document: Document, *, kinds: Collection[str] = KINDS, known_date: date | None = None
) -> Reading:
    """The statements of the asked kinds in one document; UnknownKind for a kind that no reader finds."""
    unknown = sorted(set(kinds) - set(KINDS))
    if unknown:
        raise UnknownKind(f"Onbekende soort: {', '.join(unknown)}. Kies uit: {', '.join(KINDS)}.")
    ready = structured(document, known_date=known_date)
    found = [
        statement
        for kind, module in READERS
        if kind in kinds
        for statement in import_module(module).find(ready)
    ]
    return Reading(document=ready, statements=tuple(in_order(found)))
