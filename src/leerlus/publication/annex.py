"""The annex of a round as a paper: number, description and state of each action, under the headings of its themes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from leerlus.dutch.calendar_words import day_in_words
from leerlus.publication.paper import Block, Paper, Paragraph, Table
from leerlus.reading.progress.events import Entry, Event, Heading
from leerlus.reading.progress.themes import path_title, themed

HEADER = ("Actie", "Omschrijving", "Stand van zaken")
_WIDTHS = (1, 4, 7)


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnexRow:
    """One action as its source has it: the description names its motions; themes stand outer first."""

    number: str
    description: str
    state: str
    themes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Annex:
    """The rows of one round, in their order; `share` says whose part of the report it is."""

    report: str
    year: int | None
    share: str
    date: date
    rows: tuple[AnnexRow, ...]


def annex_paper(annex: Annex) -> Paper:
    """The annex in its exact three columns."""
    of_year = f" in {annex.year}" if annex.year else ""
    caption = f"Voortgang{of_year} naar aanleiding van het rapport «{annex.report}», {annex.share}"
    blocks: tuple[Block, ...] = (
        Paragraph(f"Datum: {day_in_words(annex.date)}"),
        Table(caption, HEADER, tuple(_rows(annex.rows)), _WIDTHS),
    )
    title = f"Bijlage: voortgang{of_year} naar aanleiding van het rapport «{annex.report}»"
    return Paper(title=title, sender=annex.share, date=annex.date, blocks=blocks)


def _rows(rows: Sequence[AnnexRow]) -> Iterator[tuple[str, ...]]:
    titles = _headings([row.themes for row in rows])
    for row, above in zip(rows, titles, strict=True):
        for title in above:
            yield (title,)
        yield (row.number, row.description, row.state)


def _headings(paths: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """The headings to write above each row, so that a reader of the table finds the same themes again.

    Headings as an annex has them where their order tells their depth; else each names its whole path.
    """
    plain = [_deeper(before, path) for before, path in zip([(), *paths], paths, strict=False)]
    if _read_back(plain) == list(paths):
        return plain
    changed = [before != path for before, path in zip([(), *paths], paths, strict=False)]
    return [(path_title(path),) if new else () for path, new in zip(paths, changed, strict=True)]


def _deeper(before: tuple[str, ...], path: tuple[str, ...]) -> tuple[str, ...]:
    same = 0
    while same < min(len(before), len(path)) and before[same] == path[same]:
        same += 1
    return path[same:]


def _read_back(titles: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
    events: list[Event] = []
    for above in titles:
        events += [Heading(title, 0, 0) for title in above]
        events.append(Entry(0, 0, None, "", ""))
    return [themes for _entry, themes in themed(events)]
