"""What a public record says of itself, in the terms of DiWoo: who published it, what it is, since when.

Source: DiWoo metadata 0.9.8. A record without a category is described in no DiWoo sitemap: nobody guesses one.
"""

from dataclasses import dataclass
from datetime import date, datetime

from leerlus.law.value_lists import Term, ValueList, values

_FILE_TYPE = "http://publications.europa.eu/resource/authority/file-type/"
_FILE_TYPES = {
    "application/pdf": "PDF",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "DOCX",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "XLSX",
    "application/vnd.oasis.opendocument.text": "ODT",
    "application/vnd.oasis.opendocument.spreadsheet": "ODS",
    "text/html": "HTML",
    "text/plain": "TXT",
    "text/csv": "CSV",
}


@dataclass(frozen=True, slots=True)
class Reference:
    """Another record: its address and its title."""

    address: str
    title: str


@dataclass(frozen=True, slots=True)
class Handling:
    """What was done with a record: kind from the list of handlings, and when (with a time zone)."""

    kind: Term
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """One record. DiWoo asks for a publisher, a title, at least one category and at least one handling."""

    publisher: Term
    title: str
    categories: tuple[Term, ...]
    handlings: tuple[Handling, ...]
    identifiers: tuple[str, ...] = ()
    responsible: Term | None = None
    document_kinds: tuple[Term, ...] = ()
    created: date | None = None
    language: Term | None = None
    file_type: Term | None = None
    part_of: Reference | None = None
    parts: tuple[Reference, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A record in a sitemap: its address, the day it last changed, and what it says of itself, if that is known."""

    address: str
    changed: date
    metadata: Metadata | None = None


def file_type(media_type: str) -> Term | None:
    """The official file type of a media type; None where the list has none.

    >>> file_type("application/pdf").label
    'PDF'
    """
    name = _FILE_TYPES.get(media_type.partition(";")[0].strip())
    return values(ValueList.FILE_TYPES).get(f"{_FILE_TYPE}{name}") if name else None
