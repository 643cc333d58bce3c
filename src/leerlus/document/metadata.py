"""What a document says about itself."""

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Forum:
    """A meeting that dealt with the document, as the document states it."""

    name: str
    date: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class Metadata:
    """Fields of READING's `document` object; unknown is None or empty, never a guess."""

    genre: str | None = None
    title: str | None = None
    date: datetime.date | None = None
    references: tuple[str, ...] = ()
    sender: str | None = None
    addressee: str | None = None
    subject: str | None = None
    annexes: tuple[str, ...] = ()
    forums: tuple[Forum, ...] = ()
