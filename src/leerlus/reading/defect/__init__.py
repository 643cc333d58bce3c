"""Things that a careful secretary would flag. Precision first: what may be right is left alone."""

from collections.abc import Callable, Iterator

from leerlus.document import Document
from leerlus.reading.defect.counts import annex_count, sums
from leerlus.reading.defect.days import days
from leerlus.reading.defect.found import Found
from leerlus.reading.defect.leftovers import broken_off, leftovers, sources
from leerlus.reading.defect.references import own_references
from leerlus.reading.defect.rows import rows
from leerlus.reading.defect.sessions import session_years
from leerlus.statements import Defect

CHECKS: tuple[Callable[[Document], Iterator[Found]], ...] = (
    annex_count,
    sums,
    own_references,
    session_years,
    days,
    leftovers,
    broken_off,
    sources,
    rows,
)


def find(document: Document) -> Iterator[Defect]:
    """Each defect in the document, ordered by place; none where nothing is surely wrong."""
    found = {(item.start, item.end, item.rule): item for check in CHECKS for item in check(document)}
    for key in sorted(found):
        item = found[key]
        yield Defect(
            start=item.start,
            end=item.end,
            quote=document.quote(item.start, item.end),
            page=document.page_at(item.start),
            rule=item.rule,
            code=item.code,
            message=item.message,
        )
