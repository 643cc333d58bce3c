"""What the words of a date or time span stand for, given the date of the document.

A rule finds the words and names their parts; here the parts become days. Nothing reads a clock: without a document date
a phrase that needs one has no range.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from leerlus.dutch import date_ranges, recess
from leerlus.dutch.calendar_words import MONTHS, SEASONS, WEEKDAYS
from leerlus.dutch.date_ranges import DateRange
from leerlus.dutch.number_words import number, ordinal
from leerlus.dutch.units import CYCLES, UNITS

Parts = Mapping[str, str | None]


@dataclass(frozen=True, slots=True)
class Moment:
    """A stretch of the calendar; `range` is None where the words need an event or a year that nobody gave.

    `dated` says that the year is in the words, `approximate` that the days hold about, `recurrence` is an ISO 8601
    duration.
    """

    range: DateRange | None
    dated: bool = False
    approximate: bool = False
    recurrence: str | None = None


UNRESOLVED = Moment(None)

_THIS = frozenset(["dit", "deze", "huidig", "huidige", "lopend", "lopende"])
_NEXT = frozenset(
    ["komend", "komende", "aankomend", "aankomende", "aanstaande", "volgend", "volgende", "eerstvolgende"]
)
_FUTURE_MARKS = frozenset(["a.s", "aanstaande"])
_RANGE_MARKS = frozenset(["-", "t/m", "tot"])


def resolve(shape: str, parts: Parts, reference: date | None, *, past: bool = False) -> Moment | None:
    """The moment that a phrase of a known shape means; None when there is no such day ("31 februari").

    `parts` holds the named groups of the rule, `past` says that the clause looks back, which decides the year of a day
    that has none.
    """
    try:
        return SHAPES[shape](_Phrase(parts, reference, past))
    except (ValueError, OverflowError):  # a day that the calendar does not have, or a sum beyond it
        return None


@dataclass(frozen=True, slots=True)
class _Phrase:
    parts: Parts
    reference: date | None
    past: bool

    def word(self, name: str) -> str:
        """A named part, lower case and without outer dots; empty when absent."""
        return " ".join((self.parts.get(name) or "").lower().split()).rstrip(".")

    @property
    def year(self) -> int | None:
        """The year that the words give, in four or two digits."""
        digits = self.word("year").lstrip("'\"")
        return None if not digits else int(digits) + (2000 if len(digits) == 2 else 0)

    def falling(self, make: Callable[[int], DateRange]) -> Moment:
        """The yearly stretch that is meant: by its year, by "dit" or "komend", or the first that is not over yet."""
        if self.year is not None:
            return Moment(make(self.year), dated=True)
        if self.reference is None:
            return UNRESOLVED
        if word := self.word("yearword") or ("dit" if self.word("thisyear") else ""):
            return Moment(make(self.reference.year + _step(word)))
        return Moment(self._nearest(make, self.reference))

    def _nearest(self, make: Callable[[int], DateRange], reference: date) -> DateRange:
        adjective, mark = self.word("adjective"), self.word("mark")
        if adjective in _THIS:
            return _of_this_year(make, reference)
        found = [one for step in range(-8, 9) if (one := _exists(make, reference.year + step))]
        if adjective in _NEXT:
            return _first(one for one in found if one.first and one.first > reference)
        if adjective:
            return _first(one for one in reversed(found) if one.last and one.last < reference)
        if mark not in _FUTURE_MARKS and (mark or self.past):
            return _first(one for one in reversed(found) if one.first and one.first <= reference)
        return _first(one for one in found if one.last and one.last >= reference)


def _of_this_year(make: Callable[[int], DateRange], reference: date) -> DateRange:
    """The stretch of the reference's year; in January and February "deze winter" is the one that is still on."""
    found = make(reference.year)
    winter = found.first == date(reference.year, 12, 1) and found.days > 31
    return make(reference.year - 1) if winter and reference.month <= 2 else found


def _first(ranges: Iterable[DateRange]) -> DateRange:
    for found in ranges:
        return found
    raise ValueError("the calendar has no such day near the reference")


def _exists(make: Callable[[int], DateRange], year: int) -> DateRange | None:
    try:
        return make(year)
    except ValueError:  # 29 February in a common year
        return None


def _step(word: str) -> int:
    return 0 if word in _THIS else 1 if word in _NEXT else -1


def _day(phrase: _Phrase) -> Moment:
    month, day = MONTHS[phrase.word("month")], int(phrase.word("day"))
    begin = int(phrase.word("from_day") or day)
    joined = phrase.word("through")
    begin = begin if joined in _RANGE_MARKS or joined.startswith("tot") or begin + 1 == day else day
    return phrase.falling(lambda year: DateRange(date(year, month, min(begin, day)), date(year, month, day)))


def _numeric_day(phrase: _Phrase) -> Moment:
    month, day = int(phrase.word("month")), int(phrase.word("day"))
    return phrase.falling(lambda year: DateRange(date(year, month, day), date(year, month, day)))


def _weekday(phrase: _Phrase) -> Moment:
    """The day of that name after the document date, or the last one before it."""
    if phrase.reference is None:
        return UNRESOLVED
    day, reference = WEEKDAYS.index(phrase.word("weekday")), phrase.reference
    if phrase.word("adjective") in _NEXT or phrase.word("mark") in _FUTURE_MARKS:
        meant = reference + timedelta(days=(day - reference.weekday()) % 7 or 7)
    else:
        meant = reference - timedelta(days=(reference.weekday() - day) % 7 or (0 if phrase.word("mark") else 7))
    return Moment(DateRange(meant, meant))


def _week(phrase: _Phrase) -> Moment:
    """A week by its number (ISO 8601), Monday to Sunday."""
    index = int(phrase.word("week"))
    return phrase.falling(
        lambda year: DateRange(date.fromisocalendar(year, index, 1), date.fromisocalendar(year, index, 7))
    )


def _month(phrase: _Phrase) -> Moment:
    return phrase.falling(lambda year: date_ranges.months(year, MONTHS[phrase.word("month")]))


def _season(phrase: _Phrase) -> Moment:
    return phrase.falling(lambda year: date_ranges.season(year, SEASONS[phrase.word("season")]))


def _quarter(phrase: _Phrase) -> Moment:
    last = ordinal(phrase.word("index"))
    if last is None:
        return UNRESOLVED
    first = min(ordinal(phrase.word("from_index")) or last, last)
    return phrase.falling(
        lambda year: DateRange(date_ranges.quarter(year, first).first, date_ranges.quarter(year, last).last)
    )


def _half_year(phrase: _Phrase) -> Moment:
    index = ordinal(phrase.word("index"))
    return phrase.falling(lambda year: date_ranges.half(year, min(index or 1, 2))) if index else UNRESOLVED


def _year(phrase: _Phrase) -> Moment:
    return phrase.falling(date_ranges.year)


def _years(phrase: _Phrase) -> Moment | None:
    first, last = int(phrase.word("first")), phrase.word("last")
    until = int(last) if len(last) == 4 else first - first % 100 + int(last)
    if until <= first:
        return None
    if phrase.word("school"):
        return Moment(date_ranges.months(first, 8, count=12), dated=True)
    return Moment(DateRange(date(first, 1, 1), date(until, 12, 31)), dated=True)


def _decade(phrase: _Phrase) -> Moment | None:
    word = phrase.word("decade").lstrip("'")
    begin = number(word)
    return Moment(date_ranges.months(1900 + int(begin), 1, count=120), dated=True) if begin else None


def _this_year(phrase: _Phrase) -> Moment:
    return Moment(date_ranges.year(phrase.reference.year)) if phrase.reference else UNRESOLVED


def _relative(phrase: _Phrase) -> Moment:
    """This, the next or the last calendar unit."""
    unit, step, day = UNITS.get(phrase.word("unit").split(" ")[-1]), _step(phrase.word("adjective")), phrase.reference
    if phrase.year is not None and unit == "year":
        return Moment(date_ranges.year(phrase.year), dated=True)
    if day is None or unit is None:
        return UNRESOLVED
    if unit == "school-year":
        return phrase.falling(lambda year: date_ranges.months(year, 8, count=12))
    if unit == "week":
        return Moment(date_ranges.week(day + timedelta(weeks=step)))
    length = {"month": 1, "quarter": 3, "half": 6, "year": 12}.get(unit)
    if length is None:
        return UNRESOLVED
    first = date(day.year, (day.month - 1) // length * length + 1, 1)
    moved = date_ranges.add_months(first, step * length)
    return Moment(date_ranges.months(moved.year, moved.month, count=length))


def _rolling(phrase: _Phrase) -> Moment:
    """From the document date on, or up to it; without a number the far end stays open."""
    if phrase.reference is None:
        return UNRESOLVED
    unit, count = UNITS.get(phrase.word("unit")), number(phrase.word("number") or "een")
    plural = not phrase.word("number") and phrase.word("unit") not in _SINGULAR
    ahead = phrase.word("adjective") in _NEXT
    if unit is None or count is None or plural:
        return Moment(DateRange(phrase.reference, None) if ahead else DateRange(None, phrase.reference))
    far = date_ranges.shifted(phrase.reference, count if ahead else -count, unit)
    return Moment(DateRange(phrase.reference, far) if ahead else DateRange(far, phrase.reference))


_SINGULAR = frozenset(["jaar", "maand", "week", "kwartaal", "decennium"])


def _within(phrase: _Phrase) -> Moment:
    """The last day of a term that runs from the document date; a term that runs from an event stays open."""
    unit, count = UNITS.get(phrase.word("unit")), number(phrase.word("number"))
    if phrase.word("event") or phrase.reference is None or unit is None or count is None:
        return UNRESOLVED
    return Moment(DateRange(None, date_ranges.shifted(phrase.reference, count, unit)))


def _recess(phrase: _Phrase) -> Moment:
    make = {"zomer": recess.summer_recess, "kerst": recess.christmas_recess}.get(phrase.word("recess"))
    return replace(phrase.falling(make), approximate=True) if make else UNRESOLVED


def _feast(phrase: _Phrase) -> Moment:
    return phrase.falling(recess.turn_of_the_year if phrase.word("feast") == "jaarwisseling" else recess.christmas)


def _until_now(phrase: _Phrase) -> Moment | None:
    return Moment(DateRange(None, phrase.reference)) if phrase.reference else None


def _recurrence(phrase: _Phrase) -> Moment | None:
    if cycle := CYCLES.get(
        phrase.word("cycle").removesuffix("e") if phrase.word("cycle").endswith("kse") else phrase.word("cycle")
    ):
        return Moment(DateRange(None, None), recurrence=cycle)
    unit, count, times = UNITS.get(phrase.word("unit")), number(phrase.word("number") or "een"), phrase.word("times")
    length = {"week": 7, "month": 1, "quarter": 3, "half": 6, "year": 12}.get(unit or "")
    often = number(times.removesuffix("maal").removesuffix("keer").removesuffix("x").strip()) if times else 1
    if length is None or not count or not often:
        return None
    total = length * count / often
    if total != int(total) or total < 1:
        return None
    text = f"P{int(total) // 7}W" if unit == "week" and total % 7 == 0 else f"P{int(total)}D" if unit == "week" else ""
    return Moment(DateRange(None, None), recurrence=text or _iso(int(total)))


def _iso(count: int) -> str:
    return f"P{count // 12}Y" if count % 12 == 0 else f"P{count}M"


def _prinsjesdag(phrase: _Phrase) -> Moment:
    return phrase.falling(recess.prinsjesdag)


def _open(_phrase: _Phrase) -> Moment:
    return UNRESOLVED


SHAPES: dict[str, Callable[[_Phrase], Moment | None]] = {
    "day": _day,
    "numeric-day": _numeric_day,
    "iso-day": _numeric_day,
    "weekday": _weekday,
    "week": _week,
    "month": _month,
    "season": _season,
    "quarter": _quarter,
    "half-year": _half_year,
    "year": _year,
    "years": _years,
    "decade": _decade,
    "this-year": _this_year,
    "relative": _relative,
    "rolling": _rolling,
    "within": _within,
    "recess": _recess,
    "feast": _feast,
    "prinsjesdag": _prinsjesdag,
    "until-now": _until_now,
    "recurrence": _recurrence,
    "every": _recurrence,
    "event": _open,
    "ongoing-event": _open,
    "after-event": _open,
    "as-soon-as": _open,
    "term": _open,
}
"""A rule of the period table (its name after the dot) and what its words mean."""
