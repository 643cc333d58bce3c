"""How the text of a structured format is put together: parts with a blank line between, tables as lines of cells."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import takewhile

from leerlus.document import Attachment, Block, BlockKind, Cell, Comment, Document, Note, Page, Row, Table
from leerlus.errors import EmptyFile
from leerlus.formats.limits import DEFAULT_LIMITS, Limits, check_text_length
from leerlus.formats.note_marks import taken_out, without_signs

INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff\ud800-\udfff]"
)
_AROUND_LINE = re.compile(r"[ \t]*\n[ \t]*")
_BLANK_LINES = re.compile(r"\n{2,}")

GAP = "\n\n"
_LONG_PARAGRAPH = 200
_LONGEST_HEADING = 100
_NO_HEADING_END = (".", ",", ";", ":", "?", "!")


@dataclass(frozen=True, slots=True)
class CellText:
    """What stands in one cell, and over how many columns."""

    text: str
    columns: int = 1


@dataclass(frozen=True, slots=True)
class RowText:
    """The cells of one row, left to right."""

    cells: tuple[CellText, ...]
    header: bool = False


@dataclass
class Assembly:
    """Grows a document part by part; each part knows its place in the text so far."""

    limits: Limits = DEFAULT_LIMITS
    blocks: list[Block] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    comments: list[Comment] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)
    properties: list[tuple[str, str]] = field(default_factory=list)
    _parts: list[str] = field(default_factory=list)
    _length: int = 0
    _marks: list[tuple[int, int]] = field(default_factory=list)
    _notes: dict[int, tuple[int, int]] = field(default_factory=dict)

    def add(
        self, text: str, kind: BlockKind = BlockKind.PARAGRAPH, *, level: int = 0, notes: Iterable[int] = ()
    ) -> None:
        """One paragraph, heading, item or note; nothing happens for empty text. Signs of `note_marks` become links.

        `notes` are the numbers that the signs for this note bear.
        """
        shown, marks = taken_out(clean(text))
        if shown:
            start = self._append(shown)
            self.blocks.append(Block(kind, start, start + len(shown), level=level))
            self._marks += [(start + place, number) for place, number in marks]
            self._notes |= dict.fromkeys(notes, (start, start + len(shown)))

    def add_table(self, rows: Sequence[RowText]) -> None:
        """A table; rows without any text are left out. A line end or tab within a cell becomes a space."""
        lines = [(row, [taken_out(_one_line(cell.text)) for cell in row.cells]) for row in rows]
        filled = [(row, texts) for row, texts in lines if any(text for text, _marks in texts)]
        if not filled:
            return
        start = self._append("\n".join("\t".join(text for text, _marks in texts) for _row, texts in filled))
        place, placed = start, []
        for row, texts in filled:
            cells = []
            for cell, (text, marks) in zip(row.cells, texts, strict=True):
                cells.append(Cell(place, place + len(text), columns=cell.columns))
                self._marks += [(place + at, number) for at, number in marks]
                place += len(text) + 1
            placed.append(Row(tuple(cells), header=row.header))
        self.tables.append(Table(start, place - 1, tuple(placed)))

    def add_property(self, name: str, value: str | None) -> None:
        """A fact that the file states about itself; nothing happens where it states none."""
        stated = _one_line(without_signs(value or ""))
        if stated:
            self.properties.append((name, stated))

    def add_comment(self, author: str | None, text: str, *, page: int | None = None) -> None:
        """A remark, which never becomes part of the text."""
        remark = clean(text)
        if remark:
            self.comments.append(Comment(_one_line(author or "") or None, remark, page=page))

    def document(self, data: bytes, *, media_type: str, text_version: str, pages: Sequence[Page] = ()) -> Document:
        """What was put together from `data`; EmptyFile when no text was found."""
        if not self._parts:
            raise EmptyFile("In dit bestand staat geen tekst. Kies een ander bestand.")
        return Document(
            text=GAP.join(self._parts),
            media_type=media_type,
            sha256=sha256(data).hexdigest(),
            text_version=text_version,
            pages=tuple(pages),
            blocks=tuple(self.blocks),
            tables=tuple(self.tables),
            notes=tuple(Note(at, *self._notes[number]) for at, number in sorted(self._marks) if number in self._notes),
            comments=tuple(self.comments),
            attachments=tuple(self.attachments),
            properties=tuple(self.properties),
        )

    def _append(self, text: str) -> int:
        """Put `text` at the end and give its place."""
        start = self._length + len(GAP) if self._parts else 0
        self._parts.append(text)
        self._length = start + len(text)
        check_text_length(self._length, self.limits)
        return start


def table_rows(rows: Sequence[Sequence[Sequence[str]]]) -> tuple[int, int]:
    """Which rows, `[first, last)`, form a table; the others only frame text. A row is cells, a cell is paragraphs.

    Letters put their address and even their text in tables. Rows at either end with one filled cell are text as far
    as one of them holds several paragraphs or a long one; so is every row where none has two filled cells.
    """
    first, last = _text_rows(rows), len(rows)
    last -= _text_rows(rows[:first:-1])
    if not any(len(_filled(row)) > 1 for row in rows[first:last]):
        return 0, 0
    return first, last


def _text_rows(rows: Sequence[Sequence[Sequence[str]]]) -> int:
    """How many rows from the first on only frame text."""
    single = list(takewhile(lambda row: len(_filled(row)) <= 1, rows))
    return max((index + 1 for index, row in enumerate(single) if _is_text(row)), default=0)


def _filled(row: Sequence[Sequence[str]]) -> list[list[str]]:
    cells = [[paragraph for paragraph in cell if without_signs(paragraph).strip()] for cell in row]
    return [cell for cell in cells if cell]


def _is_text(row: Sequence[Sequence[str]]) -> bool:
    return any(len(cell) > 1 or len(cell[0]) > _LONG_PARAGRAPH for cell in _filled(row))


def is_heading_like(text: str) -> bool:
    """Whether a paragraph that is bold as a whole is a heading: short, on one line, and no sentence."""
    shown = without_signs(text)
    return (
        0 < len(shown) <= _LONGEST_HEADING
        and not any(mark in shown for mark in "\n\t")
        and not shown.endswith(_NO_HEADING_END)
        and any(character.isalpha() for character in shown)
    )


def clean(text: str) -> str:
    """`text` without invisible characters, and without white space around lines; line ends stay, blank lines go."""
    lines = _AROUND_LINE.sub("\n", INVISIBLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n")))
    return _BLANK_LINES.sub("\n", lines).strip()


def _one_line(text: str) -> str:
    return " ".join(clean(text).replace("\t", " ").split("\n"))
