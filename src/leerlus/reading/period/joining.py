"""Two time phrases that make one: "van 1 maart tot en met 30 juni 2025", "tussen 2023 en 2025", "in 2025 en 2026"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from leerlus.document import Document
from leerlus.dutch.date_ranges import DateRange, add_months, day_after, day_before
from leerlus.dutch.leads import Lead, bounded
from leerlus.dutch.moments import Moment, resolve
from leerlus.reading.period.phrases import Phrase

_AND = re.compile(r"\s*(?:en/of|en|of|,|/)\s*\Z", re.I)
_YEARLY = frozenset(["day", "month", "season", "quarter", "half-year", "feast", "prinsjesdag"])
"""Shapes that come back each year, and so may borrow their year from a neighbour."""

_POINTS = _YEARLY | {"numeric-day", "iso-day", "year", "relative"}
_YEAR = 366
_YEAR_WORDS = ("year", "yearword", "thisyear", "mark")


def joined(found: Iterable[Phrase], document: Document) -> Iterator[Phrase]:
    """The phrases with those that belong together made one."""
    current: Phrase | None = None
    for phrase in _with_shared_years(list(found), document):
        if current is None:
            current = phrase
            continue
        union = _union(current, phrase, document)
        if union is None and not _dated_by(current, phrase, document):
            yield current
        current = union or phrase
    if current is not None:
        yield current


def _with_shared_years(row: list[Phrase], document: Document) -> list[Phrase]:
    """A day, month or season without a year takes that of the next in its list: "op 3 maart en 5 mei 2025"."""
    for index in range(len(row) - 2, -1, -1):
        first, second = row[index], row[index + 1]
        if not {first.shape, second.shape} <= _YEARLY or not _linked(first, second, document):
            continue
        if first.shape != second.shape and "," in document.folded[first.end : second.start]:
            continue
        if any(first.parts.get(name) for name in (*_YEAR_WORDS, "adjective")):
            continue
        row[index] = _in_year_of(first, second, document)
    return row


def _in_year_of(first: Phrase, second: Phrase, document: Document) -> Phrase:
    given = {name: second.parts.get(name) for name in _YEAR_WORDS}
    if not any(given.values()) or second.whole.range is None or second.whole.range.first is None:
        return first
    whole = resolve(first.shape, {**first.parts, **given}, document.metadata.date)
    end = second.whole.range.first
    if given["year"] and whole and whole.range and whole.range.first and whole.range.first > end:
        given = {"year": str(end.year - 1)}
        whole = resolve(first.shape, {**first.parts, **given}, document.metadata.date)
    if whole is None:
        return first
    moment = bounded(whole, first.lead, attributive=first.attributive)
    return replace(first, parts={**first.parts, **given}, whole=whole, moment=moment)


def _linked(first: Phrase, second: Phrase, document: Document) -> bool:
    """Whether only a comma, "en", a dash or "tot" stands between two phrases."""
    between = document.folded[first.end : second.start]
    if len(between) > 12 or "\n\n" in between or second.lead.limit:
        return False
    if not between.strip():
        return second.lead.preposition in ("tot", "tot en met")
    return not second.lead.preposition and (between.strip() == "-" or bool(_AND.match(between)))


def _dated_by(first: Phrase, second: Phrase, document: Document) -> bool:
    """Whether an event gets its day from the next words: "voor het debat op 7 november" is one period, the day."""
    near = not document.folded[first.end : second.start].strip() and second.start - first.end == 1
    return (
        first.shape == "event" and near and second.shape in _POINTS and second.lead.preposition in ("op", "van", "in")
    )


def _union(first: Phrase, second: Phrase, document: Document) -> Phrase | None:
    """One phrase for both, or None when each stands for itself."""
    if not {first.shape, second.shape} <= _POINTS or not _linked(first, second, document):
        return None
    between = document.folded[first.end : second.start].strip()
    if between in ("", "-"):
        return _span(first, second, inclusive=second.lead.preposition != "tot")
    if first.lead.preposition == "tussen" and between == "en":
        return _span(first, second, inclusive=True)
    return None if second.lead.part else _neighbours(first, second)


def _span(first: Phrase, second: Phrase, *, inclusive: bool) -> Phrase | None:
    begin, end = _inner(first), second.moment if inclusive else second.whole
    if begin.range is None or end.range is None:
        return None
    last = end.range.last or (second.whole.range.last if second.whole.range else None)
    if not inclusive:
        last = _before(second)
    if begin.range.first is None or last is None or last < begin.range.first:
        return None
    if not second.moment.dated and (last - begin.range.first).days > _YEAR:
        last = add_months(last, -12)  # "mei t/m augustus", looking back: the August after that May
    return _whole(first, second, DateRange(begin.range.first, last))


def _before(second: Phrase) -> date | None:
    """The last day of "tot X": the day before a day, and the whole of a longer stretch."""
    whole = bounded(second.whole, Lead(second.start, part=second.lead.part)).range
    if whole is None or whole.first is None or whole.last is None:
        return None
    return whole.last if whole.first != whole.last else day_before(whole.first)


def _inner(phrase: Phrase) -> Moment:
    """The phrase without its preposition."""
    return bounded(phrase.whole, Lead(phrase.start, part=phrase.lead.part))


def _neighbours(first: Phrase, second: Phrase) -> Phrase | None:
    """A list of stretches that touch ("in 2025 en 2026") is one period; of others each stands for itself."""
    closing = first.lead.preposition in ("voor", "vóór", "tot", "tot en met", "na") and not first.attributive
    if closing or first.lead.limit:
        return None
    if first.shape != second.shape or (first.shape == "relative" and first.heart == first.start):
        return None
    begin, end = _inner(first), second.moment
    if begin.range is None or end.range is None:
        return None
    if not (begin.range.first and begin.range.last and end.range.first and end.range.last):
        return None
    if day_after(begin.range.last) != end.range.first:
        return None
    return _whole(first, second, DateRange(begin.range.first, end.range.last))


def _whole(first: Phrase, second: Phrase, span: DateRange) -> Phrase:
    moment = Moment(
        span,
        dated=first.whole.dated or second.whole.dated,
        approximate=first.moment.approximate or second.moment.approximate,
    )
    return replace(first, end=second.end, whole=moment, moment=moment)
