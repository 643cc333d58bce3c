"""Time phrases as they stand in the text, each with the moment that it means."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from leerlus.document import Document
from leerlus.dutch.calendar_words import NAMES
from leerlus.dutch.date_ranges import DateRange
from leerlus.dutch.leads import Lead, bounded, lead
from leerlus.dutch.moments import Moment, resolve
from leerlus.reading.gate import hits
from leerlus.reading.period.context import (
    done_by_then,
    for_purpose,
    in_brackets,
    in_dossier_title,
    in_name,
    in_reference,
    looks_back,
    of_a_birth,
    of_a_deadline,
    of_a_law,
    of_a_source,
    on_date_line,
)

_WHOLE = frozenset(
    ["within", "recurrence", "every", "event", "ongoing-event", "after-event", "as-soon-as", "term", "until-now"]
)
"""Shapes whose rule already holds every word of the phrase."""

_TAIL = re.compile(r"\s+(?:(?P<earlier>of\s+eerder)|(?P<later>(?:of|en)\s+(?:later|verder|daarna)))\b", re.I)
_DAY = re.compile(r"\d{1,2}")
_TO_MONTH = re.compile(
    rf"\s?(?:-|tot(?:\s+en\s+met)?\s|t/m\s)\s?(?:begin\s|eind\s|medio\s)?(?:{'|'.join(NAMES)})\s+(?:van\s+)?(?:19|20)\d\d\b",
    re.IGNORECASE,
)
_LISTED = re.compile(r"\s*(?:,|en|of|,\s*en|-)\s*\Z", re.I)


@dataclass(frozen=True, slots=True)
class Phrase:
    """`[start, end)` holds the words, from `heart` on the rule's own; `whole` is the moment without its lead."""

    start: int
    heart: int
    end: int
    rule: str
    parts: dict[str, str | None]
    lead: Lead
    whole: Moment
    moment: Moment
    attributive: bool = False

    @property
    def shape(self) -> str:
        """The rule's name after the dot."""
        return self.rule.partition(".")[2]


@dataclass(frozen=True, slots=True)
class _Heart:
    start: int
    end: int
    rule: str
    parts: dict[str, str | None]


def phrases(document: Document) -> Iterator[Phrase]:
    """The time phrases of a document in reading order; what only looks like one is left out."""
    after = 0
    for heart in _hearts(document):
        if (phrase := _phrase(document, heart, after)) is not None:
            yield phrase
            after = phrase.end


def _hearts(document: Document) -> Iterator[_Heart]:
    """The rules' matches; of two that overlap the longer one stays."""
    found = sorted(
        (
            heart
            for rule, match in hits(document, "period")
            for heart in _days_apart(_Heart(match.start(), match.end(), rule.name, _parts(match)), match)
        ),
        key=lambda heart: (heart.start, -heart.end),
    )
    kept: list[_Heart] = []
    for heart in found:
        if kept and heart.start < kept[-1].end:
            if heart.end - heart.start > kept[-1].end - kept[-1].start:
                kept[-1] = heart
            continue
        kept.append(heart)
    yield from kept


def _days_apart(heart: _Heart, match: re.Match[str]) -> Iterator[_Heart]:
    """A row of days before one month ("3, 4 en 29 september"): one phrase for each run of consecutive days."""
    if heart.rule != "period.day" or (heart.parts["through"] or "").strip() != "en":
        yield heart
        return
    begin = match.start("earlier") if heart.parts["earlier"] else match.start("from_day")
    runs: list[list[re.Match[str]]] = []
    for day in _DAY.finditer(match.string, begin, match.end("day")):
        if runs and int(day.group()) == int(runs[-1][-1].group()) + 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    for run in runs:
        first, last = run[0].group(), run[-1].group()
        parts = {**heart.parts, "earlier": None, "from_day": first, "through": "-", "day": last}
        yield _Heart(run[0].start(), heart.end if run is runs[-1] else run[-1].end(), heart.rule, parts)


def _parts(match: re.Match[str]) -> dict[str, str | None]:
    """The named groups; a variant ("unit_recent") counts as its part ("unit")."""
    parts: dict[str, str | None] = {}
    for name, text in match.groupdict().items():
        part = name if name.startswith("from_") else name.partition("_")[0]
        parts[part] = parts.get(part) or text
    return parts


def _phrase(document: Document, heart: _Heart, after: int) -> Phrase | None:
    folded, shape = document.folded, heart.rule.partition(".")[2]
    if in_reference(folded, heart.start, heart.end):
        return None
    words = Lead(heart.start) if shape in _WHOLE else lead(folded, heart.start, after=after)
    past = not _tells_year(heart) and _leans_back(folded, heart, words)
    moment = _on_weekday(heart, words, document.metadata.date, past=past)
    if moment is None:
        return None
    if not _counts(document, heart, words, moment, after=after):
        return None
    attributive = _attributive(folded, shape, heart, words)
    end, meant = _with_tail(folded, heart.end, bounded(moment, words, attributive=attributive), moment)
    return Phrase(words.start, heart.start, end, heart.rule, heart.parts, words, moment, meant, attributive)


def _on_weekday(heart: _Heart, words: Lead, reference: date | None, *, past: bool) -> Moment | None:
    """The moment; for a day without a year the weekday settles whether it lies before or behind us."""
    shape = heart.rule.partition(".")[2]
    meant = resolve(shape, heart.parts, reference, past=past)
    if words.weekday is None or shape != "day" or (meant and meant.dated):
        return meant
    ways = (meant, resolve(shape, heart.parts, reference, past=not past))
    fitting = [
        one for one in ways if one and one.range and one.range.first and one.range.first.weekday() == words.weekday
    ]
    return fitting[0] if fitting else meant


def _tells_year(heart: _Heart) -> bool:
    """Whether the words give their year, so that it does not matter whether the clause looks back."""
    return bool(heart.parts.get("year")) or heart.rule == "period.years"


def _leans_back(folded: str, heart: _Heart, words: Lead) -> bool:
    """Whether a day without a year lies behind us: "uw brief van 3 maart", "sinds 1 mei", "op 3 maart heb ik"."""
    if words.preposition in ("van", "d.d.", "dd", "sinds", "sedert"):
        return not words.frame and not of_a_deadline(folded, words.start)
    if words.preposition == "over":
        return True
    if words.limit or words.preposition in ("voor", "vóór", "tot", "tot en met", "per", "binnen"):
        return not words.limit and done_by_then(folded, heart.end)
    return looks_back(folded, words.start, heart.end)


def _with_tail(folded: str, end: int, meant: Moment, whole: Moment) -> tuple[int, Moment]:
    tail = _TAIL.match(folded, end)
    if tail is None or whole.range is None or whole.recurrence:
        return end, meant
    opened = DateRange(None, whole.range.last) if tail["earlier"] else DateRange(whole.range.first, None)
    return tail.end(), Moment(opened, dated=whole.dated, approximate=meant.approximate)


def _listed(folded: str, after: int, start: int) -> bool:
    """Whether only a comma or "en" parts the phrase from the one before it."""
    return after > 0 and start - after < 12 and bool(_LISTED.match(folded, after, start))


def _counts(document: Document, heart: _Heart, words: Lead, moment: Moment, *, after: int) -> bool:
    """Whether the phrase is a period in its place: bare years, months and seasons are mostly part of a name."""
    folded, shape, parts = document.folded, heart.rule.partition(".")[2], heart.parts
    listed = _listed(folded, after, words.start)
    if shape in ("year", "years"):
        return (listed and folded[after - 1].isdigit()) or _year_counts(folded, heart, words)
    if shape == "this-year":
        return bool(words.part)
    if shape in ("month", "week", "season", "quarter", "half-year", "feast", "prinsjesdag", "recess"):
        dated = any(parts.get(name) for name in ("year", "yearword", "thisyear", "adjective", "mark"))
        told = words.limit or words.preposition or words.part or folded[heart.start : heart.start + 4].lower() == "met "
        return dated or listed or bool(told) or (shape == "month" and bool(_TO_MONTH.match(folded, heart.end)))
    if shape in ("day", "numeric-day", "iso-day") and moment.dated:
        day = moment.range.first if moment.range else None
        known = on_date_line(folded, words.start, day=day, document_date=document.metadata.date)
        if not words.empty:
            return not (
                of_a_birth(folded, words.start) or (words.preposition == "van" and of_a_law(folded, words.start))
            )
        return not known and (listed or not of_a_source(folded, words.start, heart.end))
    return True


def _year_counts(folded: str, heart: _Heart, words: Lead) -> bool:
    if heart.parts.get("school") or words.part or words.limit:
        return True
    if words.preposition in ("van", "voor", "over", "uit") and in_name(folded, words.start):
        return False
    if words.preposition in ("bij", "door", "d.d.", "dd", "aan", "op") or in_dossier_title(folded, words.start):
        return False
    if words.empty:
        return heart.rule == "period.year" and in_brackets(folded, heart.start, heart.end)
    return True


def _attributive(folded: str, shape: str, heart: _Heart, words: Lead) -> bool:
    """Whether "voor" means "meant for": "de plannen voor 2030", "voor volgend jaar", "voor de komende jaren"."""
    if words.accented or words.preposition != "voor" or words.part:
        return False
    if words.frame or shape in ("years", "rolling", "relative"):
        return True
    adjective = (heart.parts.get("adjective") or "").lower()
    return adjective in ("dit", "deze") or (shape == "year" and for_purpose(folded, words.start, heart.end))
