"""A walk over elements that writes paragraphs, headings, items, notes and tables."""

import re
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import ClassVar, Protocol

from lxml import etree

from leerlus.document import BlockKind
from leerlus.errors import DamagedFile
from leerlus.formats.assembly import Assembly, CellText, RowText, table_rows
from leerlus.formats.marked_up.table import GridCell, grid, heads
from leerlus.formats.note_marks import sign, without_signs

_DEEPEST = 200
_WHITE = re.compile(r"[ \t\r\n]+")
_SPACES = re.compile(" {2,}")
_PARAGRAPHS = re.compile(r"\n *\n")
_NUMBERED = re.compile(r"[\[(]?(?:\d{1,3}|\*{1,3})[\])]?(?=[\s.])")


class Part(Enum):
    """What an element is to the text around it."""

    BLOCK = auto()
    INLINE = auto()
    SPACED = auto()
    LINE_END = auto()
    SKIPPED = auto()
    HEADING = auto()
    HEADER = auto()
    ITEM = auto()
    MARK = auto()
    NOTE = auto()
    CAPTION = auto()
    TABLE = auto()


_APART = {Part.HEADING: BlockKind.HEADING, Part.HEADER: BlockKind.HEADER, Part.CAPTION: BlockKind.CAPTION}


class Vocabulary(Protocol):
    """How a format calls things; `notes_in_place` says that a note stands in the text where its mark is printed."""

    notes_in_place: ClassVar[bool]

    def part(self, element: etree._Element) -> Part:
        """What the element is; SPACED is inline with a space around it, MARK the number of what follows."""

    def level(self, element: etree._Element) -> int:
        """The level of a heading, from 1."""

    def reference(self, element: etree._Element) -> str:
        """The id of the note to which an element that is SKIPPED refers, else empty."""

    def mark(self, element: etree._Element) -> str:
        """The number of an item or note where no MARK within it tells, else empty."""


@dataclass
class Walk:
    """Writes what it meets to the assembly; notes wait for `finish`."""

    assembly: Assembly
    names: Vocabulary
    _words: list[str] = field(default_factory=list)
    _marks: list[str] = field(default_factory=list)
    _notes: dict[etree._Element, str] = field(default_factory=dict)
    _numbers: dict[etree._Element | str, int] = field(default_factory=dict)
    _items: int = 0
    _item_begins: bool = False

    def add(self, element: etree._Element, *, depth: int = 0) -> None:
        """Everything in the element, in reading order; DamagedFile where it is nested too deep."""
        _check(depth)
        self._say(element.text)
        for child in element:
            self._child(child, self.names.part(child), depth + 1)
            self._say(child.tail)

    def finish(self) -> None:
        """Write the last paragraph and the notes."""
        self._end()
        self._write("", BlockKind.PARAGRAPH, 0)
        for note, text in self._notes.items():
            names = [note, *(name for part in note.iter("{*}*") for name in (part.get("id"), part.get("name")) if name)]
            numbers = [self._numbers[name] for name in names if name in self._numbers]
            self.assembly.add(text, BlockKind.FOOTNOTE, notes=numbers)

    def flat(self, element: etree._Element, *, between: str = " ") -> str:
        """All words of the element as one string, with `between` its paragraphs; notes in it are kept for later."""
        words: list[str] = []
        self._gather(element, words, between, 0)
        return _tidy("".join(words))

    def _child(self, child: etree._Element, part: Part, depth: int) -> None:
        if part is Part.INLINE:
            self.add(child, depth=depth)
        elif part is Part.SPACED:
            self._words.append(" ")
            self.add(child, depth=depth)
            self._words.append(" ")
        elif part is Part.LINE_END:
            self._words.append("\n")
        elif part in (Part.NOTE, Part.SKIPPED):
            self._words.append(self._aside(child, part))
        else:
            self._end()
            self._block(child, part, depth)

    def _block(self, child: etree._Element, part: Part, depth: int) -> None:
        if part in _APART:
            level = self.names.level(child) if part is Part.HEADING else 0
            self._write(self.flat(child), _APART[part], level)
        elif part is Part.MARK:
            self._marks.append(self.flat(child))
        elif part is Part.TABLE:
            self._write("", BlockKind.PARAGRAPH, 0)
            self._table(child, depth)
        elif part is Part.ITEM:
            self._item(child, depth)
        else:
            self.add(child, depth=depth)
            self._end()

    def _item(self, item: etree._Element, depth: int) -> None:
        """A list item: its first paragraph is the item, what follows in it are paragraphs."""
        if mark := self.names.mark(item):
            self._marks.append(mark)
        self._items += 1
        self._item_begins = True
        self.add(item, depth=depth)
        self._end()
        self._write("", BlockKind.ITEM, self._items)
        self._item_begins = False
        self._items -= 1

    def _aside(self, child: etree._Element, part: Part) -> str:
        """The sign for the note that stands here, or to which what is skipped refers; else nothing."""
        named: etree._Element | str = self.names.reference(child) if part is Part.SKIPPED else child
        if part is Part.NOTE:
            self._note(child)
            if not self.names.notes_in_place:
                return ""
        return sign(self._numbers.setdefault(named, len(self._numbers))) if named != "" else ""

    def _note(self, note: etree._Element) -> None:
        """Keep a note for the end; a table that frames text is looked at twice."""
        if note in self._notes:
            return
        text = _tidy(without_signs(self.flat(note)))
        mark = self.names.mark(note) or ("" if _NUMBERED.match(text) else str(len(self._notes) + 1))
        self._notes[note] = f"{mark} {text}".strip() if text else ""

    def _table(self, table: etree._Element, depth: int) -> None:
        """A table with its caption; rows and tables that only frame text are read as text."""
        for above in heads(table):
            self._write(self.flat(above), BlockKind.CAPTION, 0)
        rows = grid(table)
        texts = [[self._cell(cell) for cell in row.cells] for row in rows]
        first, last = table_rows([[text.split("\n") for text in row] for row in texts])
        for index, row in enumerate(rows):
            if index == first < last:
                self.assembly.add_table(
                    [
                        RowText(tuple(map(_cell_text, texts[place], rows[place].cells)), header=rows[place].header)
                        for place in range(first, last)
                    ]
                )
            if not first <= index < last:
                for cell in row.cells:
                    if cell.element is not None:
                        self.add(cell.element, depth=depth + 1)
                        self._end()

    def _cell(self, cell: GridCell) -> str:
        """The cell's paragraphs, one a line."""
        return "" if cell.element is None else self.flat(cell.element, between="\n")

    def _gather(self, element: etree._Element, words: list[str], between: str, depth: int) -> None:
        _check(depth)
        words.append(_WHITE.sub(" ", element.text or ""))
        marked = False
        for child in element:
            part = self.names.part(child)
            if part in (Part.NOTE, Part.SKIPPED):
                words.append(self._aside(child, part))
            elif part is Part.LINE_END:
                words.append("\n" if between == "\n" else " ")
            elif part is Part.INLINE:
                self._gather(child, words, between, depth + 1)
            else:
                separator = " " if marked or part is Part.SPACED else between
                label = self.names.mark(child) if part is Part.ITEM else ""
                words.append(f"{separator}{label} " if label else separator)
                self._gather(child, words, between, depth + 1)
                marked = part is Part.MARK
                words.append(" " if marked or part is Part.SPACED else between)
            words.append(_WHITE.sub(" ", child.tail or ""))

    def _say(self, text: str | None) -> None:
        if text:
            self._words.append(_WHITE.sub(" ", text))

    def _end(self) -> None:
        """Write the words said so far; two line ends in a row divide them into paragraphs."""
        words = "".join(self._words)
        self._words.clear()
        for text in _PARAGRAPHS.split(words):
            if text.strip():
                kind = BlockKind.ITEM if self._item_begins else BlockKind.PARAGRAPH
                self._write(_tidy(text), kind, self._items if self._item_begins else 0)

    def _write(self, text: str, kind: BlockKind, level: int) -> None:
        """Write a block, the marks before it first; an item begins but once."""
        marked = " ".join([*self._marks, text]).strip()
        self._marks.clear()
        if marked:
            self._item_begins = False
            self.assembly.add(marked, kind, level=level)


def _cell_text(text: str, cell: GridCell) -> CellText:
    return CellText(text, columns=cell.columns)


def _tidy(text: str) -> str:
    return _SPACES.sub(" ", text).strip()


def _check(depth: int) -> None:
    if depth > _DEEPEST:
        raise DamagedFile("Dit bestand is te diep genest. Bewaar het opnieuw en probeer het nog eens.")
