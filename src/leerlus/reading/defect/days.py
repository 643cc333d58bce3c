"""Dates that contradict the words, the calendar or one another."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from leerlus.document import Document
from leerlus.dutch.calendar_words import WEEKDAYS
from leerlus.reading.defect.found import Found, defect_rule
from leerlus.reading.gate import everywhere
from leerlus.reading.metadata.dates import first_date
from leerlus.reading.metadata.fields import fields

_HEAD_LINES = 3
_PARTS = {"begin": (1, 3), "medio": (5, 8), "eind": (10, 12)}


def days(document: Document) -> Iterator[Found]:
    """Each date that cannot be right as it stands."""
    for match in everywhere(defect_rule("date-conflict.past"), document):
        yield Found(*match.span(), "defect.date-conflict.past", "“jl.” zegt dat de dag voorbij is, het werkwoord niet.")
    for match in everywhere(defect_rule("date-conflict.calendar"), document):
        yield Found(*match.span(), "defect.date-conflict.calendar", f"De dag {match.group()} bestaat niet.")
    for match in everywhere(defect_rule("date-conflict.weekday"), document):
        day = first_date(match.group("date"))
        if day and WEEKDAYS[day.weekday()] != match.group("weekday").lower():
            message = f"{match.group('date')} is een {WEEKDAYS[day.weekday()]}, geen {match.group('weekday').lower()}."
            yield Found(*match.span(), "defect.date-conflict.weekday", message)
    for match in everywhere(defect_rule("date-conflict.remark"), document):
        written, agreed = first_date(match.group("written")), first_date(match.group("agreed"))
        if written and agreed and written != agreed:
            message = f"Het akkoord is van {match.group('agreed')}, de opmerking van {match.group('written')}."
            yield Found(*match.span(), "defect.date-conflict.remark", message)
    yield from _sources(document)
    yield from _heads(document)
    yield from _ahead(document)


def _ahead(document: Document) -> Iterator[Found]:
    """What has been done already on a day after the document's own."""
    own = document.metadata.date
    rule = defect_rule("date-conflict.ahead")
    for match in everywhere(rule, document):
        day = first_date(match.group("date"))
        if own and day and day > own:
            message = f"Het document is van {_written(own)}, maar noemt {match.group('date')} als voorbij."
            yield Found(*match.span("date"), rule.name, message)


def _sources(document: Document) -> Iterator[Found]:
    """Papers that get two dates that exclude each other."""
    seen: dict[str, tuple[date, date, str]] = {}
    for match in everywhere(defect_rule("date-conflict.source"), document):
        paper = f"{match.group('dossier').replace(' ', '')}-{match.group('number')}"
        span = _span(match.group("when"))
        if span is None:
            continue
        known = seen.setdefault(paper, (*span, match.group("when")))
        if span[0] > known[1] or span[1] < known[0]:
            message = f"Hetzelfde Kamerstuk is hier van {match.group('when')}, elders van {known[2]}."
            yield Found(*match.span("when"), "defect.date-conflict.source", message)


def _heads(document: Document) -> Iterator[Found]:
    """Running heads, each a date beside a reference, with another date than the document itself."""
    own = document.metadata.date
    for field, follower in pairwise(fields(document)):
        if {field.name, follower.name} != {"date", "reference"} or follower.index - field.index > _HEAD_LINES:
            continue
        dated = field if field.name == "date" else follower
        day = first_date(dated.value)
        if own and day and day != own:
            message = f"Het document is van {_written(own)}, maar hier staat {_written(day)}."
            yield Found(dated.start, dated.end, "defect.date-conflict.head", message)


def _written(day: date) -> str:
    return f"{day.day}-{day.month}-{day.year}"


def _span(words: str) -> tuple[date, date] | None:
    """The first and last day of "eind 2030" or of one full date."""
    part, _space, year = words.partition(" ")
    if part.lower() in _PARTS:
        first, last = _PARTS[part.lower()]
        return date(int(year), first, 1), date(int(year), last, 28)
    day = first_date(words)
    return (day, day) if day else None
