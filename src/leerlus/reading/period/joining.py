"""Two time phrases that make one: "van 1 maart tot en met 30 juni 2025", "tussen 2023 en 2025", "in 2025 en 2026"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from leerlus.document import Document
from leerlus.dutch.date_ranges import DateRange
from leerlus.dutch.leads import Lead, bounded
from leerlus.dutch.moments import Moment, resolve
from leerlus.reading.period.phrases import Phrase

_AND = re.compile(r"\s*(?:en|,|/|en/of)\s*(?:de\s+|het\s+)?\Z", re.I)
_POINTS = frozenset(["day", "numeric-day", "iso-day", "month", "season", "quarter", "half-year", "year", "relative"])


def joined(found: Iterable[Phrase], document: Document) -> Iterator[Phrase]:
    """The phrases with those that belong together made one."""
    current: Phrase | None = None
    for phrase in found:
        if current is None:
            current = phrase
            continue
        union = _union(current, phrase, document)
        if union is None and not _dated_by(current, phrase, document):
            yield current
        current = union or phrase
    if current is not None:
        yield current


def _dated_by(first: Phrase, second: Phrase, document: Document) -> bool:
    """Whether an event gets its day from the next words: "voor het debat op 7 november" is one period, the day."""
    near = not document.folded[first.end : second.start].strip() and second.start - first.end == 1
    return (
        first.shape == "event" and near and second.shape in _POINTS and second.lead.preposition in ("op", "van", "in")
    )


def _union(first: Phrase, second: Phrase, document: Document) -> Phrase | None:
    """One phrase for both, or None when each stands for itself."""
    if first.shape not in _POINTS or second.shape not in _POINTS:
        return None
    between = document.folded[first.end : second.start]
    if len(between) > 24 or "\n\n" in between:
        return None
    ends = second.lead.preposition in ("tot", "tot en met") and not between.strip()
    dash = between.strip() == "-" and second.lead.empty
    if ends or dash:
        return _span(first, second, document, inclusive=second.lead.preposition != "tot")
    if between.strip() == "en" or _AND.match(between):
        if first.lead.preposition == "tussen" and between.strip() == "en":
            return _span(first, second, document, inclusive=True)
        if not second.lead.preposition and not second.lead.limit:
            return _neighbours(first, second, document)
    return None


def _span(first: Phrase, second: Phrase, document: Document, *, inclusive: bool) -> Phrase | None:
    begin, end = _inner(first, document, year_of=second), second.moment if inclusive else second.whole
    if begin is None or begin.range is None or end.range is None:
        return None
    last = end.range.last or (second.whole.range.last if second.whole.range else None)
    if not inclusive:
        last = _before(second)
    if begin.range.first is None or last is None or last < begin.range.first:
        return None
    return _whole(first, second, DateRange(begin.range.first, last))


def _before(second: Phrase) -> date | None:
    """The last day of "tot X": the day before a day, and the whole of a longer stretch."""
    whole = bounded(second.whole, Lead(second.start, part=second.lead.part)).range
    if whole is None or whole.first is None or whole.last is None:
        return None
    return whole.last if whole.first != whole.last else whole.first - timedelta(days=1)


def _inner(phrase: Phrase, document: Document, *, year_of: Phrase) -> Moment | None:
    """The first phrase without its preposition; without a year of its own it takes that of the second."""
    moment = phrase.whole
    if not moment.dated and year_of.whole.dated and year_of.whole.range and year_of.whole.range.first:
        year = year_of.whole.range.first.year
        for guess in (year, year - 1):
            given = resolve(phrase.shape, {**phrase.parts, "year": str(guess)}, document.metadata.date)
            if given and given.range and given.range.first and given.range.first <= year_of.whole.range.first:
                moment = given
                break
    return bounded(moment, Lead(phrase.start, part=phrase.lead.part))


def _neighbours(first: Phrase, second: Phrase, document: Document) -> Phrase | None:
    """A list of stretches that touch ("in 2025 en 2026") is one period; of others each stands for itself."""
    if first.lead.preposition in ("voor", "vóór", "tot", "tot en met", "na") or first.lead.limit:
        return None
    if first.shape != second.shape or (first.shape == "relative" and first.heart == first.start):
        return None
    begin, end = _inner(first, document, year_of=second), second.moment
    if begin is None or begin.range is None or end.range is None:
        return None
    if not (begin.range.first and begin.range.last and end.range.first and end.range.last):
        return None
    if begin.range.last + timedelta(days=1) != end.range.first:
        return None
    return _whole(first, second, DateRange(begin.range.first, end.range.last))


def _whole(first: Phrase, second: Phrase, span: DateRange) -> Phrase:
    moment = Moment(
        span,
        dated=first.whole.dated or second.whole.dated,
        approximate=first.moment.approximate or second.moment.approximate,
    )
    return replace(first, end=second.end, whole=moment, moment=moment)
