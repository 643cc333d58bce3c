"""Dates and time spans with policy meaning.

The rules find the heart of a phrase ("eerste kwartaal van 2025"); the words before it ("uiterlijk eind") open or close
it, and two hearts that belong together ("van 1 maart tot en met 30 juni") become one period. What a phrase stands for
is settled in `leerlus.dutch`, with the document's date passed in.
"""

from leerlus.document import Document
from leerlus.document.once import once_described
from leerlus.dutch.moments import Moment
from leerlus.reading.period.context import expected
from leerlus.reading.period.joining import joined
from leerlus.reading.period.phrases import Phrase, phrases
from leerlus.statements import Anchor, Certainty, Period


@once_described
def find(document: Document) -> tuple[Period, ...]:
    """The periods of a document, in reading order and without overlap."""
    return tuple(_period(document, phrase) for phrase in joined(phrases(document), document))


def _period(document: Document, phrase: Phrase) -> Period:
    moment = phrase.moment
    span = moment.range
    return Period(
        start=phrase.start,
        end=phrase.end,
        quote=document.quote(phrase.start, phrase.end),
        page=document.page_at(phrase.start),
        rule=phrase.rule,
        from_=span.first if span else None,
        until=span.last if span else None,
        certainty=_certainty(moment, awaited=expected(document.folded, phrase.start)),
        anchor=_anchor(moment),
        recurrence=moment.recurrence,
    )


def _certainty(moment: Moment, *, awaited: bool) -> Certainty:
    if moment.range is None:
        return Certainty.UNRESOLVED
    return Certainty.APPROXIMATE if moment.approximate or awaited else Certainty.EXACT


def _anchor(moment: Moment) -> Anchor:
    if moment.range is None or moment.recurrence:
        return Anchor.NONE
    return Anchor.EXPLICIT if moment.dated else Anchor.DOCUMENT
