"""Progress tables that lost their grid: number, description and state below one another.

Web pages saved as text leave each cell as a paragraph. A row begins at a line with only its number; a heading between
rows is a short line without closing punctuation, before the next number or before an empty cell.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from leerlus.document.lines import Line
from leerlus.reading.progress.columns import Column, Columns, columns, role, source_number
from leerlus.reading.progress.events import Entry, Event, Heading

_HEADING_LENGTH = 110
_BULLETS = "-•*·–o("
_FEWEST_NUMBERS = 3
_FEWEST_COLUMNS = 2
_WIDEST_GAP = 30


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that belong together, or one empty cell."""

    start: int
    end: int
    text: str
    empty_cell: bool = False
    level: int = 0


def stacked_events(lines: tuple[Line, ...]) -> list[Event]:
    """The headings and rows of a stacked table; empty where the text holds none."""
    header = _header(lines)
    body = lines[header[1] :] if header else lines
    numbers = [line for line in body if not line.empty_cell and _is_number(line)]
    if header is None and not (len(numbers) >= _FEWEST_NUMBERS and _rises(numbers)):
        return []
    if header is not None and header[0].number is None:
        return list(_grouped(_paragraphs(body, single=True), header[0].width, header[0]))
    if not numbers or (header is None and any(not line.blank_before for line in numbers)):
        return []
    single = any(not line.blank_after for line in numbers)
    found = list(_numbered(_paragraphs(body, single=single), header[0] if header else None))
    return found if header or _answers(found) else []


def _header(lines: tuple[Line, ...]) -> tuple[Columns, int] | None:
    """The columns that consecutive header lines announce, and the index of the first line below them."""
    filled = [index for index, line in enumerate(lines) if not line.empty_cell]
    if sum(role(lines[index].text) is not None for index in filled) < _FEWEST_COLUMNS:
        return None
    at = 0
    while at < len(filled):
        run: list[int] = []
        while at + len(run) < len(filled) and len(run) < 8 and role(lines[filled[at + len(run)]].text) is not None:
            run.append(filled[at + len(run)])
        if len(run) >= _FEWEST_COLUMNS and (found := columns(tuple(lines[index].text for index in run))):
            return found, run[-1] + 1
        at += max(1, len(run))
    return None


def _is_number(line: Line) -> bool:
    return len(line.text) <= 16 and source_number(line.text) is not None and line.raw[:1] != "|"


def _rises(numbers: list[Line]) -> bool:
    """Whether most numbers are a little larger than the one before: page numbers and amounts are not rows."""
    values = [int(digits) for line in numbers if (digits := "".join(c for c in line.text if c.isdigit()))]
    rising = sum(1 for before, after in pairwise(values) if before < after <= before + _WIDEST_GAP)
    return rising >= 0.8 * (len(values) - 1)


def _answers(found: list[Event]) -> bool:
    """Whether most rows of a table without a header end in a sentence, as a state does."""
    texts = [event.text for event in found if isinstance(event, Entry)]
    return len(texts) >= _FEWEST_NUMBERS and 2 * sum(text[-1:] == "." for text in texts) > len(texts)


def _paragraphs(lines: tuple[Line, ...], *, single: bool) -> list[Paragraph]:
    """The lines as paragraphs; with `single` each line is one of its own."""
    found: list[Paragraph] = []
    parts: list[str] = []
    start = end = 0
    for line in lines:
        if line.empty_cell:
            found.append(Paragraph(line.start, line.end, "", empty_cell=True))
            continue
        if not parts:
            start = line.start
        parts.append(line.text)
        end = line.end
        if single or line.blank_after:
            found.append(Paragraph(start, end, " ".join(" ".join(parts).split()), level=line.level))
            parts = []
    if parts:
        found.append(Paragraph(start, end, " ".join(" ".join(parts).split())))
    return found


def _numbered(paragraphs: list[Paragraph], header: Columns | None) -> Iterator[Event]:
    starts = [index for index, part in enumerate(paragraphs) if not part.empty_cell and _numbers(part)]
    if not starts:
        return
    yield from _headings(paragraphs[: starts[0]], everything=header is not None)
    for place, index in enumerate(starts):
        stop = starts[place + 1] if place + 1 < len(starts) else len(paragraphs)
        cells, rest = _split(paragraphs[index + 1 : stop])
        if len(cells) >= (1 if header else 2):
            yield _entry(paragraphs[index], cells)
        if place + 1 < len(starts) or any(part.empty_cell for part in rest):
            yield from _headings(rest, everything=True)


def _numbers(part: Paragraph) -> bool:
    return len(part.text) <= 16 and source_number(part.text) is not None


def _split(parts: list[Paragraph]) -> tuple[list[Paragraph], list[Paragraph]]:
    """The cells of a row, and the headings after them."""
    stop = len(parts)
    while stop > 2 and (parts[stop - 1].empty_cell or like_heading(parts[stop - 1].text) or parts[stop - 1].level):
        stop -= 1
    cells = [part for part in parts[:stop] if not part.empty_cell]
    return cells, parts[stop:]


def _headings(parts: list[Paragraph], *, everything: bool) -> Iterator[Heading]:
    for index, part in enumerate(parts):
        before_empty = index + 1 < len(parts) and parts[index + 1].empty_cell
        if not part.empty_cell and like_heading(part.text) and (everything or before_empty):
            yield Heading(part.text, part.start, part.end, part.level or None)


def _entry(number: Paragraph, cells: list[Paragraph]) -> Entry:
    text = " ".join(cell.text for cell in cells[1:])
    return Entry(number.start, cells[-1].end, source_number(number.text), cells[0].text, text)


def _grouped(paragraphs: list[Paragraph], width: int, header: Columns) -> Iterator[Event]:
    """Rows without numbers: as many paragraphs as the header has columns; a line before an empty cell is a heading.

    Where the header comes again, a next table begins, and what stood alone above it is its caption.
    """
    cells: list[Paragraph] = []
    past = 0
    for index, part in enumerate(paragraphs):
        if part.empty_cell or index < past:
            continue
        again = [one.text for one in paragraphs[index : index + width]]
        if len(again) == width and columns(tuple(again)) is not None:
            yield from (Heading(cell.text, cell.start, cell.end, cell.level or None) for cell in cells)
            cells, past = [], index + width
            continue
        if not cells and index + 1 < len(paragraphs) and paragraphs[index + 1].empty_cell and like_heading(part.text):
            yield Heading(part.text, part.start, part.end, part.level or None)
            continue
        cells.append(part)
        if len(cells) == width:
            state = cells[header.state].text if header.state is not None else None
            yield Entry(cells[0].start, part.end, None, cells[header.action].text, cells[header.text].text, state)
            cells = []


def like_heading(text: str) -> bool:
    """Whether words can be a heading: short, begun with a capital or a digit, not closed as a sentence."""
    words = text.strip()
    return (
        0 < len(words) <= _HEADING_LENGTH
        and words[-1] not in ".:;,!"
        and words[0] not in _BULLETS
        and (words[0].isupper() or words[0].isdigit() or words[0] in "'\"")
        and source_number(words) is None
        and role(words) in {None, Column.OTHER}
    )
