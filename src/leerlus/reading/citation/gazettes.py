"""Gazettes, reports of debates, answered questions and judgments."""

import re
from collections.abc import Iterator

from leerlus.law.kamerstuk import is_first_chamber
from leerlus.law.session import joined, session_years
from leerlus.reading.citation.place import Cited, Place

_SHORT = {"staatscourant": "stcrt", "staatsblad": "stb", "tractatenblad": "trb"}
_SCHEMES = {"kst": "kamerstuk", "ah": "handelingen", "h": "handelingen"} | {
    short: scheme for scheme, short in _SHORT.items()
}
_MORE = re.compile(r"(?:,\s?|\sen\s)(\d{1,5})(?![\d/])")

_NEXT_YEAR = re.compile(r"(?:[,;]\s|\sen\s)((?:19|20)\d{2}),\s?(?:nr\.?\s)?(\d{1,5})(?![\w/])")
_MORE_IN_YEAR = re.compile(r"(?:,\s|\sen\s)(\d{1,5})(?=\s?(?:[).;,\]]|en\s\d|$))(?!\.\d)")


def gazettes(place: Place) -> Iterator[Cited]:
    """A publication in a gazette: "Stcrt. 2031, 4321" gives stcrt-2031-4321; more may follow, also of other years."""
    scheme = place.rule.partition(".")[0]
    number = (place.group("number") or "").lstrip("0")
    year = place.group("year")
    yield place.citation(scheme, f"{_SHORT[scheme]}-{year}-{number}")
    at = place.match.end()
    while found := _NEXT_YEAR.match(place.text, at) or _MORE_IN_YEAR.match(place.text, at):
        year = found.group(1) if found.re is _NEXT_YEAR else year
        number = found.group(found.re.groups)
        yield place.citation(
            scheme, f"{_SHORT[scheme]}-{year}-{number}", span=(found.start(1), found.end(found.re.groups))
        )
        at = found.end()


def identifiers(place: Place) -> Iterator[Cited]:
    """An identifier that is written out, kept as it is."""
    prefix, _, rest = (place.group("identifier") or "").partition("-")
    kind = prefix.lower()
    yield place.citation(_SCHEMES[kind], f"{kind}-{rest if kind == 'kst' else rest.lower()}")


def judgments(place: Place) -> Iterator[Cited]:
    """A judgment: the parts of its ECLI joined by colons, whatever stood between them."""
    if place.group("eu_court"):
        parts = ["EU", place.group("eu_court"), place.group("eu_year"), place.group("eu_ordinal")]
    else:
        parts = [place.group(name) for name in ("country", "court", "year", "ordinal")]
    country, court, year, ordinal = (part or "" for part in parts)
    yield place.citation(
        "ecli", f"ECLI:{country.upper()}:{court.upper() if court.islower() else court}:{year}:{ordinal}"
    )


def annexes(place: Place) -> Iterator[Cited]:
    """Answered questions in the Aanhangsel; without a session year there is no identifier, and no citation."""
    session = session_years(place.group("session") or place.group("later"))
    if session is None:
        return
    prefix = f"ah-{_chamber(place)}-{joined(session)}"
    yield place.citation("handelingen", f"{prefix}-{place.group('number')}", session=session)
    at = place.match.end("number")
    while place.group("plural") and (found := _MORE.match(place.text, at)):
        yield place.citation("handelingen", f"{prefix}-{found.group(1)}", session=session, span=found.span(1))
        at = found.end()


def debates(place: Place) -> Iterator[Cited]:
    """The report of a meeting: "Handelingen II 2030/31, nr. 41, item 7" gives h-tk-20302031-41-7."""
    session = session_years(place.group("session"))
    if session is None:
        return
    parts = [f"h-{_chamber(place)}-{joined(session)}", place.group("meeting"), place.group("item")]
    yield place.citation("handelingen", "-".join(part for part in parts if part), session=session)


def _chamber(place: Place) -> str:
    return "ek" if is_first_chamber(place.group("chamber")) else "tk"
