"""Names of laws in a text: where they begin and where they end.

Known names and abbreviations come from a table; of an unknown law the form is known: a word that ends in "wet" or
"besluit", or such a word with what follows it up to a word that no title holds.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from leerlus.law.words import words

_LONGEST = 160
_SHORT = 6
_NUMBERED = re.compile(
    r"""(?:gedelegeerde\s|uitvoerings|kader)?(?:verordening|richtlijn|besluit)\s
    (?:\((?:EU|EG|EEG|Euratom)\)\s(?:nr\.?\s)?\d{1,4}/\d{1,4}|(?:nr\.?\s)?\d{2,4}/\d{1,4}/(?:EU|EG|EEG|JBZ|GBVB))\b""",
    re.IGNORECASE | re.VERBOSE,
)
_ONE_WORD = re.compile(
    r"""[A-ZÀ-Þ][\w-]{0,60}(?:wet|wetboek|besluit|regeling|verordening|verdrag|statuut|reglement|handvest|richtlijn)\b
    |(?!(?:uitvoerings|invoerings|rijks|nood|wijzigings|moeder|kader|begrotings|spoed)wet\b)[a-z][a-z-]{2,60}wet\b""",
    re.VERBOSE,
)
_HEAD = re.compile(
    r"""(?:(?:Algemene|Tijdelijke|Bijzondere)\s(?:plaatselijke\s)?)?
    (?:[Ww]et(?:boek)?|(?:Rijks|Kader|Uitvoerings|Invoerings|Aanpassings|Verzamel|Evaluatie)wet
      |[Bb]esluit|(?:Uitvoerings|Aanwijzings|Mandaat|Instellings)besluit
      |[Rr]egeling|(?:Subsidie|Uitvoerings|Beleids|Tijdelijke\s)regeling|[Vv]erordening|Verdrag|Reglement|Statuut|Protocol
      |Beleidsregels?|Aanwijzing(?:en)?|Handvest)\b""",
    re.VERBOSE,
)
_TOKEN = re.compile(r"\s(en\s|of\s)?(\w[\w'-]{0,50})(?![\w'-])")
_ELSEWHERE = re.compile(r"\s(?:in|(?:en|of)(?:\s(?:in|op|van))?)\s(?:de|het)\b")
_FIRST_WORD = re.compile(r"\w+")
_YEAR = re.compile(r"(?:\s(?:Nederland|Rijk|politie|BES))?\s(?:1[89]|20)\d{2}\b(?![-/]\d)|\sBES\b")


@dataclass(frozen=True, slots=True)
class Law:
    """A known law: its official name or citation title, other names, and its number in the Basiswettenbestand."""

    name: str
    also: tuple[str, ...]
    bwb: str | None


@cache
def laws() -> tuple[Law, ...]:
    """The table of known laws."""
    rows = tomllib.loads(files("leerlus.law.data").joinpath("laws.toml").read_text(encoding="utf-8"))["law"]
    return tuple(Law(name=row["name"], also=tuple(row.get("also", ())), bwb=row.get("bwb")) for row in rows)


def bwb_number(name: str) -> str | None:
    """The number of the law of that name or abbreviation, None where the table has none.

    >>> bwb_number("wet open overheid") == bwb_number("Woo")
    True
    """
    found = _by_name().get(" ".join(name.split()).lower())
    return found.bwb if found else None


def name_at(text: str, start: int) -> int | None:
    """Where the law name that begins at `start` ends, None where none begins there.

    >>> name_at("Wet open overheid bepaalt dat", 0)
    17
    """
    if start >= len(text) or not text[start].isalpha():
        return None
    return _known_at(text, start) or _numbered_at(text, start) or _unknown_at(text, start)


def name_before(text: str, end: int) -> int | None:
    """Where a law name begins that ends at `end`; the longest one."""
    window = max(0, end - _LONGEST)
    for word in re.finditer(r"(?<![\w-])[^\W\d_]", text[window:end]):
        start = window + word.start()
        if name_at(text, start) == end:
            return start
    return None


@cache
def _by_name() -> dict[str, Law]:
    return {name.lower(): law for law in laws() for name in (law.name, *law.also)}


@cache
def _by_first_word() -> dict[str, re.Pattern[str]]:
    """For each first word, in lower case, a pattern of the known names that begin with it, longest first."""
    names: dict[str, list[str]] = {}
    for name in sorted(_by_name(), key=len, reverse=True):
        names.setdefault(_FIRST_WORD.match(name).group(), []).append(name)  # type: ignore[union-attr]  # never empty
    return {
        word: re.compile(rf"(?:{'|'.join(map(_spaced, known))})(?!\w)(?!-\w)", re.IGNORECASE)
        for word, known in names.items()
    }


def _spaced(name: str) -> str:
    """A pattern for the name over line ends and double spaces."""
    return r"\s{1,3}".join(map(re.escape, name.split()))


def _known_at(text: str, start: int) -> int | None:
    word = _FIRST_WORD.match(text, start)
    known = _by_first_word().get(word.group().lower()) if word else None
    match = known.match(text, start) if known else None
    if match is None or (len(match.group()) <= _SHORT and not text[start].isupper()):
        return None
    if match.group()[-1].isdigit():
        return match.end()
    return _with_year(text, match.end())


def _numbered_at(text: str, start: int) -> int | None:
    match = _NUMBERED.match(text, start)
    return match.end() if match else None


def _unknown_at(text: str, start: int) -> int | None:
    head = _HEAD.match(text, start)
    word = _ONE_WORD.match(text, start)
    if head is None or (word and word.end() > head.end()):
        return _with_year(text, word.end()) if word else None
    end = _title_end(text, head.end())
    return end if end > head.end() or " " in head.group() else None


def _title_end(text: str, start: int) -> int:
    """The end of the words after the head of a title; words that only link do not end it."""
    end = reached = start
    for _ in range(14):
        year = _YEAR.match(text, reached)
        if year:
            return year.end()
        token = _TOKEN.match(text, reached, min(len(text), start + _LONGEST))
        if token is None or token.group(2).lower() in words("title_ends") or _ELSEWHERE.match(text, reached):
            break
        reached = token.end()
        if token.group(2).lower() not in words("title_links"):
            end = reached
    return end


def _with_year(text: str, end: int) -> int:
    year = _YEAR.match(text, end)
    return year.end() if year else end
