"""Rows of a progress table: number, action, motions, themes, state and status."""

from collections.abc import Iterator

from leerlus.document import Document
from leerlus.reading.progress.layout import events
from leerlus.reading.progress.motions import motions
from leerlus.reading.progress.status import status
from leerlus.reading.progress.themes import themed
from leerlus.statements import Progress


def find(document: Document) -> Iterator[Progress]:
    """Each row of the document's progress tables, in reading order; nothing where it has none."""
    for entry, themes in themed(events(document)):
        value, rule = status(entry.action, entry.text, entry.state)
        yield Progress(
            start=entry.start,
            end=entry.end,
            quote=document.quote(entry.start, entry.end),
            page=document.page_at(entry.start),
            rule=rule,
            number=entry.number,
            action=entry.action,
            motions=motions(entry.action),
            themes=themes,
            text=entry.text or (entry.state or ""),
            status=value,
        )
