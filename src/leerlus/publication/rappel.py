"""The answer to the Senate's half-yearly rappel: its two lists in, corrections and forecasts out.

The Senate lists commitments whose term has passed and those whose term will pass soon, each with a number ("T03456").
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from leerlus.dutch.calendar_words import day_in_words
from leerlus.dutch.folding import fold
from leerlus.publication.paper import Block, Heading, Paper, Paragraph, Table

_NUMBER = re.compile(r"\bT\d{5}\b")
_OVERDUE = re.compile(r"\b(?:verstreken|verlopen|overschreden)\b", re.IGNORECASE)
_EXPIRING = re.compile(r"\b(?:verstrijk(?:t|en)|verloopt|verlopende|aflop(?:en|ende)|afloopt)\b", re.IGNORECASE)
_HEADER = ("Nummer", "Toezegging", "In uw lijst", "Ons antwoord")
_WIDTHS = (2, 5, 3, 6)


@dataclass(frozen=True, slots=True)
class Lists:
    """The numbers on the two lists, in their order."""

    overdue: tuple[str, ...]
    expiring: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How one commitment stands in the register; `until` is its confirmed last day, `words` how the source says it."""

    title: str
    state: str
    kept_on: date | None = None
    until: date | None = None
    words: str = ""
    source: str = ""


def lists_in(text: str) -> Lists:
    """The two lists of a rappel: a line that speaks of terms passed, or of terms about to pass, opens its list.

    A number stands on the list above it; what stands above both is on neither. A number on both counts as overdue.

    >>> lists_in("Termijn verstreken\\nT01234 Een brief\\nTermijn verstrijkt binnenkort\\nT01235 Een plan")
    Lists(overdue=('T01234',), expiring=('T01235',))
    """
    found: dict[str, list[str]] = {"overdue": [], "expiring": []}
    current = ""
    for line in fold(text).splitlines():
        numbers = _NUMBER.findall(line)
        if not numbers:
            current = _opened(line) or current
        elif current:
            found[current] += numbers
    overdue = tuple(dict.fromkeys(found["overdue"]))
    return Lists(overdue, tuple(number for number in dict.fromkeys(found["expiring"]) if number not in overdue))


def _opened(line: str) -> str:
    if _EXPIRING.search(line):
        return "expiring"
    return "overdue" if _OVERDUE.search(line) else ""


def rappel_paper(lists: Lists, register: Mapping[str, Standing], *, sender: str, today: date) -> Paper:
    """The answer: first what we see otherwise than the lists, then when we expect to keep the rest."""
    listed = [(number, "termijn verstreken") for number in lists.overdue]
    listed += [(number, "termijn verstrijkt binnenkort") for number in lists.expiring]
    corrections: list[tuple[str, ...]] = []
    forecasts: list[tuple[str, ...]] = []
    for number, said in listed:
        standing = register.get(number)
        correction = _correction(standing, said, today)
        row = (number, standing.title if standing else "", said, correction or _forecast(standing, today))
        (corrections if correction else forecasts).append(row)
    blocks: list[Block] = [
        Paragraph(f"Datum: {day_in_words(today)}"),
        Paragraph("Geachte voorzitter,"),
        Paragraph(
            f"Uw overzicht noemt {len(lists.overdue)} toezeggingen waarvan de termijn is verstreken en "
            f"{len(lists.expiring)} waarvan de termijn binnenkort verstrijkt. Hieronder staat ons antwoord bij elk."
        ),
        *_part("Correcties", corrections, "Wij hebben geen correcties op uw lijsten."),
        *_part("Verwachtingen", forecasts, "Er staat verder niets open."),
    ]
    return Paper(title="Concept: antwoord op het halfjaarlijks rappel", sender=sender, date=today, blocks=tuple(blocks))


def _part(title: str, rows: list[tuple[str, ...]], nothing: str) -> list[Block]:
    if not rows:
        return [Heading(2, title), Paragraph(nothing)]
    return [Heading(2, title), Table(f"{title} ({len(rows)})", _HEADER, tuple(rows), _WIDTHS)]


def _correction(standing: Standing | None, said: str, today: date) -> str:
    """What we see otherwise; empty where the list and the register agree."""
    if standing is None:
        return "Deze toezegging staat niet in ons register. Wij zoeken uit wie haar uitvoert. [invullen]"
    source = f" Bron: {standing.source}." if standing.source else ""
    if standing.kept_on is not None:
        return f"Nagekomen op {day_in_words(standing.kept_on)}.{source}"
    if said == "termijn verstreken" and standing.until is not None and standing.until >= today:
        return f"De termijn loopt nog: uiterlijk {day_in_words(standing.until)} («{standing.words}»).{source}"
    if said != "termijn verstreken" and standing.until is not None and standing.until < today:
        return f"De termijn is al verstreken, op {day_in_words(standing.until)}.{source} Nieuwe datum: [invullen]"
    return ""


def _forecast(standing: Standing | None, today: date) -> str:
    assert standing is not None
    if standing.until is not None and standing.until >= today:
        return f"Stand: {standing.state}. Verwacht uiterlijk {day_in_words(standing.until)} («{standing.words}»)."
    # The software never makes up a date: who answers fills it in.
    return f"Stand: {standing.state}. Verwachte datum: [invullen], omdat: [invullen]"
