"""The words before a date that open or close it: "uiterlijk eind", "met ingang van", "in de loop van de".

>>> found = lead("Dit gebeurt uiterlijk eind ", 27)
>>> found.start, found.limit, found.part
(12, True, 'end')
"""

import re
from dataclasses import dataclass, replace
from datetime import timedelta

from leerlus.dutch import date_ranges
from leerlus.dutch.calendar_words import WEEKDAYS
from leerlus.dutch.date_ranges import DateRange, day_after, day_before
from leerlus.dutch.moments import Moment

_REACH = 90  # characters before a date in which its lead stands

_LEAD = re.compile(
    r"""(?<![\w-])
    (?:(?P<limit>uiterlijk|(?:op\s+)?(?:zijn|z'n)\s+laatst|ten\s+laatste|niet\s+later\s+dan)\s+)?
    (?:(?P<preposition>
        tot\s+en\s+met|t/m|tot\s+aan|tot|met\s+ingang\s+van|m\.?i\.?v\.?|ingaande(?:\s+op)?|voor|vóór|vòòr|vóor
        |vanaf|van|per|sinds|sedert|na|in\s+de\s+loop\s+van|gedurende|tijdens
        |rondom|rond|omstreeks|circa|tegen|binnen|in|op|uit|aan|over|tussen|d\.d\.|dd\.?|door|bij
        )\s+(?P<limit_after>uiterlijk\s+)?)?
    (?:(?:(?:de|het)\s+)?(?:aanvang|start)\s+van\s+)?(?:(?:de|het)\s+)?
    (?:(?P<frame>(?:regeer|kabinets|beleids)?periode|tijdvak|jaren|maanden?|jaar|kalenderjaar|begrotingsjaar)\s+
        (?P<frame_from>(?:van(?:af)?|tussen|na)\s+)?(?:(?:de|het)\s+)?)?
    (?:(?P<part>begin|medio|half|halverwege|midden|einde?|ultimo|loop|eerste\s+helft|tweede\s+helft|1e\s+helft|2e\s+helft
        |(?:eerste|tweede|derde|vierde|laatste)\s+week|(?:eerste|laatste)\s+(?:weken|maanden|dagen))
        \s+(?:(?:van|in)\s+)?(?:(?:de|het)\s+)?(?:maand\s+)?)?
    (?:(?P<weekday>(?:maan|dins|woens|donder|vrij|zater|zon)dag)\s+)?
    \Z""",
    re.IGNORECASE | re.VERBOSE,
)
_LAST_WORDS = (
    *("uiterlijk", "laatst", "laatste", "dan", "met", "t/m", "aan", "tot", "van", "v.", "v", "ingaande", "op", "voor"),
    *("vóór", "vòòr", "vóor", "vanaf", "per", "sinds", "sedert", "na", "gedurende", "tijdens", "rondom", "rond"),
    *("omstreeks", "circa", "tegen", "binnen", "in", "uit", "over", "tussen", "d.d.", "dd", "dd.", "door", "bij", "de"),
    *("het", "periode", "tijdvak", "jaren", "maand", "maanden", "jaar", "begin", "medio", "half", "halverwege"),
    *("midden", "eind", "einde", "ultimo", "loop", "helft", "week", "weken", "dagen", "dag"),
)
"""The words with which a lead may end: most words before a date are none of these, and that is soon told."""

_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")
_PARTS = {
    "begin": "begin",
    "medio": "middle",
    "half": "middle",
    "halverwege": "middle",
    "midden": "middle",
    "eind": "end",
    "einde": "end",
    "ultimo": "end",
    "eerste": "first-half",
    "1e": "first-half",
    "tweede": "second-half",
    "2e": "second-half",
}
_BEFORE = frozenset(["voor", "vóór", "vòòr", "vóor"])
_FROM = frozenset(["vanaf", "per", "sinds", "sedert", "ingaande"])
_ABOUT = frozenset(["rond", "rondom", "omstreeks", "circa", "tegen"])


@dataclass(frozen=True, slots=True)
class Lead:
    """`start` is where the phrase begins; `preposition` is its main word, "" where there is none; Monday is 0."""

    start: int
    limit: bool = False
    preposition: str = ""
    part: str = ""
    frame: str = ""
    accented: bool = False
    weekday: int | None = None

    @property
    def empty(self) -> bool:
        """Whether no word says when the date holds."""
        return not (self.limit or self.preposition or self.part or self.frame)


def lead(text: str, end: int, *, after: int = 0) -> Lead:
    """The lead that stands right before `end`, not reaching back beyond `after` or a blank line."""
    if not text[end - 1 : end].isspace():
        return Lead(end)
    begin = max(after, end - _REACH)
    if not text[begin:end].rstrip().lower().endswith(_LAST_WORDS):
        return Lead(end)
    begin = max([begin, *(blank.end() for blank in _BLANK_LINE.finditer(text, begin, end))])
    found = _LEAD.search(text, begin, end)
    if found is None or found.start() == end:
        return Lead(end)
    words = " ".join((found["preposition"] or "").lower().split())
    accented = any(accent in words for accent in "óò")
    return Lead(
        start=found.start(),
        limit=bool(found["limit"] or found["limit_after"]),
        preposition=(found["frame_from"] or "").strip().lower() or _main_word(words),
        part=_part(found["part"] or ""),
        frame=(found["frame"] or "").lower(),
        accented=accented,
        weekday=WEEKDAYS.index(found["weekday"].lower()) if found["weekday"] else None,
    )


def _part(words: str) -> str:
    first, _, rest = " ".join(words.lower().split()).partition(" ")
    if rest in ("weken", "maanden", "dagen"):
        return "begin" if first == "eerste" else "end"
    return f"week-{first}" if rest == "week" else _PARTS.get(first, "")


def _main_word(words: str) -> str:
    if words in ("tot en met", "t/m", "tot aan"):
        return "tot en met"
    if words.startswith(("met ingang", "m.i.v", "miv")):
        return "vanaf"
    if words.startswith(("ingaande", "in de loop")):
        return words.split()[0] if words.startswith("ingaande") else "in"
    return words.split()[-1] if words else ""


def part_of(whole: DateRange, part: str) -> DateRange:
    """The beginning, middle, end or a half of a range: tens of days in a month, months in what is longer."""
    first, last = whole.first, whole.last
    if first is None or last is None or whole.days < 28:
        return whole
    if part in ("first-half", "second-half"):
        return _half_of(whole, part)
    if part.startswith("week-"):
        return _week_of(whole, part.removeprefix("week-"))
    if whole.days <= 31:
        days = {"begin": (1, 10), "middle": (11, 20), "end": (21, last.day)}[part]
        return DateRange(first.replace(day=days[0]), first.replace(day=days[1]))
    if whole.days >= 365:
        offset, count = {"begin": (0, 3), "middle": (4, 4), "end": (9, 3)}[part]
    else:
        third = max(1, round(whole.days / 91))
        offset, count = {"begin": (0, third), "middle": (third, third), "end": (2 * third, third)}[part]
    begin = date_ranges.add_months(first, offset)
    return date_ranges.months(begin.year, begin.month, count=count)


def _half_of(whole: DateRange, part: str) -> DateRange:
    assert whole.first
    assert whole.last
    count = round(whole.days / 30.4)
    middle = date_ranges.add_months(whole.first, count // 2) if count > 1 else whole.first + timedelta(days=15)
    if part == "first-half":
        return DateRange(whole.first, day_before(middle))
    return DateRange(middle, whole.last)


def _week_of(whole: DateRange, which: str) -> DateRange:
    """Seven days of a month, counted from its first or, for the last week, from its last day."""
    assert whole.first
    assert whole.last
    if which == "laatste":
        return DateRange(whole.last - timedelta(days=6), whole.last)
    begin = whole.first + timedelta(weeks=_WEEKS.index(which))
    return DateRange(begin, begin + timedelta(days=6))


_WEEKS = ("eerste", "tweede", "derde", "vierde")


def bounded(moment: Moment, words: Lead, *, attributive: bool = False) -> Moment:
    """The moment with its lead applied; `attributive` says that "voor" tells for what time, not before which."""
    whole = moment.range
    if whole is None or whole.first is None or whole.last is None:
        return moment
    vague = words.part in ("begin", "middle", "end") or words.part.startswith("week")
    inner = part_of(whole, words.part) if words.part else whole
    closing = words.limit or words.preposition in _BEFORE or words.preposition.startswith("tot")
    approximate = moment.approximate or (vague and not (words.part == "end" and closing)) or words.preposition in _ABOUT
    return replace(moment, range=_opened(inner, words, attributive=attributive), approximate=approximate)


def _opened(inner: DateRange, words: Lead, *, attributive: bool) -> DateRange:
    assert inner.first
    assert inner.last
    if words.preposition in ("voor", "vóór", "vòòr", "vóor", "tot") and not attributive:
        if words.limit and words.preposition == "tot":
            return DateRange(None, inner.last)
        return DateRange(None, inner.last if words.part == "end" else day_before(inner.first))
    if words.preposition in ("vanaf", "sinds", "sedert", "ingaande") or (
        words.preposition in _FROM and not words.limit
    ):
        return DateRange(inner.first, None)
    if words.limit or words.preposition == "tot en met":
        return DateRange(None, inner.last)
    if words.preposition == "na":
        return DateRange(day_after(inner.last), None)
    return inner
