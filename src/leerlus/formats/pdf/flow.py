"""Pages into one text: what a page break split is joined, and every word keeps its box."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from leerlus.document import Block, BlockKind, Cell, Note, Page, Row, Table
from leerlus.document.page import packed_places
from leerlus.formats.assembly import GAP
from leerlus.formats.limits import Limits, check_text_length
from leerlus.formats.pdf.lines import Line
from leerlus.formats.pdf.notes import linked, number_of
from leerlus.formats.pdf.outline import Outline, with_bookmarks
from leerlus.formats.pdf.paragraphs import (
    Paragraph,
    body_size,
    continued,
    glue,
    hyphenated_words,
    paragraphs,
    with_levels,
)
from leerlus.formats.pdf.printed import PrintedPage, PrintedTable
from leerlus.formats.pdf.tables import goes_on, join

_Part = Paragraph | PrintedTable


def parts_in_order(pages: list[PrintedPage], outline: Outline) -> list[_Part]:
    """The paragraphs and tables of all pages in reading order.

    Notes stand after the text of their page; where its last part goes on on the next page, before that part, so that
    what is on a later page comes later.
    """
    body = body_size(pages)
    found: list[_Part] = []
    notes: list[_Part] = []
    for page in pages:
        parts = _parts(page, body, outline.levels.get(page.number, {}))
        text = [part for part in parts if not _is_note(part)]
        if found and text and _join(found[-1], text[0]):
            text = text[1:]
            found[-1:] = [*notes, found[-1]]
        else:
            found += notes
        notes = [part for part in parts if _is_note(part)]
        found += text
    found += notes
    with_levels([part for part in found if isinstance(part, Paragraph)])
    return found


def _is_note(part: _Part) -> bool:
    return isinstance(part, Paragraph) and part.kind == BlockKind.FOOTNOTE


def _parts(page: PrintedPage, body: float, bookmarks: Mapping[str, int]) -> list[_Part]:
    """The parts of one page: columns joined, each table before the first paragraph under its head."""
    found: list[_Part] = []
    listed = paragraphs(page, body)
    for paragraph in with_bookmarks(listed, bookmarks) if bookmarks else listed:
        if not (found and _join(found[-1], paragraph)):
            found.append(paragraph)
    for table in page.tables:
        left, top, right, _bottom = table.edges
        below = (
            index
            for index, part in enumerate(found)
            if isinstance(part, Paragraph)
            and part.lines[0].top >= top
            and part.lines[0].left < right
            and part.lines[0].right > left
        )
        found.insert(next(below, len(found)), table)
    return found


def _join(before: _Part, after: _Part) -> bool:
    """Put `after` at the end of `before` where it goes on; whether it did."""
    if isinstance(before, Paragraph) and isinstance(after, Paragraph) and continued(before, after):
        before.lines += after.lines
        return True
    if isinstance(before, PrintedTable) and isinstance(after, PrintedTable) and goes_on(before, after):
        join(before, after)
        return before.page != after.page
    return False


@dataclass
class Flow:
    """Writes parts as text and remembers where on which page each word stands."""

    limits: Limits
    known: frozenset[str]
    blocks: list[Block] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    _pieces: list[str] = field(default_factory=list)
    _length: int = 0
    _places: dict[int, list[bytes]] = field(default_factory=lambda: defaultdict(list))
    _starts: dict[int, int] = field(default_factory=dict)
    _marks: list[tuple[int, int, str]] = field(default_factory=list)
    _noted: dict[tuple[int, str], Block] = field(default_factory=dict)

    def add(self, part: _Part) -> None:
        """Write one part, after a blank line."""
        if self._pieces:
            self._write(GAP)
        if isinstance(part, PrintedTable):
            self._add_table(part)
            return
        start = self._length
        self._add_lines(part.lines, line_ends=True)
        self.blocks.append(Block(part.kind, start, self._length, level=part.level))
        if _is_note(part):
            self._noted[part.lines[0].page, number_of(part.lines[0].text)] = self.blocks[-1]

    def text(self) -> str:
        """All that was written."""
        return "".join(self._pieces)

    def notes(self) -> tuple[Note, ...]:
        """Each mark in the text with the note that it leads to."""
        return linked(self._marks, self._noted)

    def pages(self, printed: list[PrintedPage]) -> Iterator[Page]:
        """The pages with their places; a page without words begins where the one before ends."""
        starts = [self._length] * (len(printed) + 1)
        for index in range(len(printed) - 1, -1, -1):
            starts[index] = self._starts.get(printed[index].number, starts[index + 1])
        for index, page in enumerate(printed):
            places = b"".join(self._places[page.number])
            yield Page(page.number, starts[index], starts[index + 1], page.width, page.height, places)

    def _add_table(self, table: PrintedTable) -> None:
        start, rows = self._length, []
        for number, row in enumerate(table.rows):
            self._write("\n" if number else "")
            cells = []
            for index, cell in enumerate(row):
                self._write("\t" if index else "")
                first = self._length
                self._add_lines(cell.lines, line_ends=False)
                cells.append(Cell(first, self._length, columns=cell.columns))
            rows.append(Row(tuple(cells), header=table.headed and number == 0))
        self.tables.append(Table(start, self._length, tuple(rows)))

    def _add_lines(self, lines: list[Line], *, line_ends: bool) -> None:
        for line, without_hyphen, joint in glue(lines, self.known) if lines else ():
            shown, lengths = line.text, line.lengths
            if without_hyphen:
                shown, lengths = shown[:-1], lengths[:-1] + bytes([lengths[-1] - 1])
            self._starts.setdefault(line.page, self._length)
            self._places[line.page].append(packed_places(self._length, lengths, line.edges.tobytes()))
            if line.marks:
                self._marks += [(self._length + min(at, len(shown)), line.page, number) for at, number in line.marks]
            self._write(shown + (joint if line_ends or joint != "\n" else " "))
        check_text_length(self._length, self.limits)

    def _write(self, piece: str) -> None:
        self._pieces.append(piece)
        self._length += len(piece)


def written(pages: list[PrintedPage], limits: Limits, outline: Outline) -> Flow:
    """All parts of the pages, written."""
    flow = Flow(limits, hyphenated_words(pages))
    for part in parts_in_order(pages, outline):
        flow.add(part)
    return flow
