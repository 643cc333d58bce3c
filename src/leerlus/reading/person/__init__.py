"""Mentions of natural persons by name, with the advice to keep or remove the name and the reason."""

from collections.abc import Iterator

from leerlus.document import Document
from leerlus.reading.person.keeping import keepings
from leerlus.reading.person.mentions import mentions
from leerlus.statements import Person


def find(document: Document) -> Iterator[Person]:
    """Each mention of a person in the document, in reading order."""
    found = mentions(document)
    for mention, keeping in zip(found, keepings(document, found), strict=True):
        quote = document.quote(mention.start, mention.end)
        yield Person(
            start=mention.start,
            end=mention.end,
            quote=quote,
            page=document.page_at(mention.start),
            rule=mention.rule,
            name=" ".join(quote.split()),
            role=mention.role,
            keep=keeping.keep,
            reason=keeping.reason,
        )
