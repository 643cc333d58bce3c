"""A document of given words, for the readers that need no file."""

from datetime import date

from leerlus.document import Document, Metadata

DAY = date(2034, 12, 1)


def document(text: str, **metadata: str | None) -> Document:
    """Plain text of 1 December 2034, with what the metadata reader would have found."""
    known = Metadata(date=DAY, **metadata)  # type: ignore[arg-type]  # only text fields are given
    return Document(text=text, media_type="text/plain", sha256="", text_version="text/1", metadata=known)
