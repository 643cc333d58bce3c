"""Which headings stand above each row, outermost first."""

import re
from collections.abc import Iterator, Sequence

from leerlus.reading.progress.events import Entry, Event, Heading

_STEP = "›"
_NUMBERED = re.compile(r"(\d{1,2}(?:\.\d{1,2})*)[.)]?\s+\D")


def themed(events: Sequence[Event]) -> Iterator[tuple[Entry, tuple[str, ...]]]:
    """Each row with the headings above it."""
    above: list[tuple[int, str]] = []
    for event, level in levels(events):
        if isinstance(event, Entry):
            yield event, tuple(title for _level, title in above)
            continue
        if (path := _path(event.title)) is not None:
            above = list(enumerate(path, 1))
            continue
        above = [(depth, title) for depth, title in above if depth < level]
        above.append((level, event.title))


def path_title(themes: tuple[str, ...]) -> str:
    """One heading that names the whole path; for tables whose order of headings cannot tell their depth.

    >>> path_title(("Herstel", "Vergoeding"))
    '› Herstel › Vergoeding'
    """
    return "".join(f"{_STEP} {title} " for title in themes).strip() or _STEP


def _path(title: str) -> list[str] | None:
    """The titles of a heading that names its path, outermost first; None for other headings."""
    if not title.startswith(_STEP):
        return None
    return [part.strip() for part in title.split(_STEP) if part.strip()]


def levels(events: Sequence[Event]) -> Iterator[tuple[Event, int]]:
    """Each event with its depth: 1 for the outermost heading, 0 for a row.

    A level that the format gives counts; else a number ("2.1"); else capitals stand outermost. What is left is read
    from the order: of two headings in a row the second lies within the first, and a single one replaces its equal.
    """
    run: list[Heading] = []
    capitals = any(isinstance(event, Heading) and event.title.isupper() for event in events)
    nested = False
    given = 0
    for index, event in enumerate(events):
        if isinstance(event, Entry):
            run = []
            yield event, 0
            continue
        if event.level is not None:
            given, run, nested = event.level, [], False
            yield event, event.level
            continue
        follows = index + 1 < len(events) and _unlevelled(events[index + 1])
        level = _own_level(event, capitals=capitals) or (len(run) + 1 if run or follows or not nested else 2)
        run.append(event)
        nested = level > 1
        yield event, given + level


def _own_level(heading: Heading, *, capitals: bool) -> int | None:
    """The depth that a heading's own number or capitals give, else None."""
    if numbered := _NUMBERED.match(heading.title):
        return numbered.group(1).count(".") + 1
    if capitals and heading.title.isupper():
        return 1
    return None


def _unlevelled(event: Event) -> bool:
    return isinstance(event, Heading) and event.level is None
