"""What HTML and official XML share: a walk over elements that writes paragraphs, headings, items, notes and tables."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from leerlus.document import BlockKind
from leerlus.errors import DamagedFile
from leerlus.formats.assembly import Assembly, CellText, RowText, table_rows
from leerlus.formats.package import local_name

_DEEPEST = 200
_MOST_COLUMNS = 64
_LABEL = re.compile(r"[(\[]?\w{1,4}[.):\u00b0]{0,2}|[-\u2013\u2022\u00b7]")
_WHITE = re.compile(r"[ \t\r\n]+")


@dataclass(frozen=True)
class Vocabulary:
    """The names by which a format calls things, all in small letters.

    `inline` elements are part of the words around them; `line_ends` end a line within a paragraph; `notes` come at the
    end; `skipped` hold no text of the document.
    """

    skipped: frozenset[str]
    inline: frozenset[str]
    line_ends: frozenset[str]
    headings: dict[str, int]
    items: frozenset[str]
    notes: frozenset[str]
    captions: frozenset[str]
    tables: frozenset[str] = frozenset({"table"})
    rows: frozenset[str] = frozenset({"tr", "row"})
    header_rows: frozenset[str] = frozenset({"thead"})
    cells: frozenset[str] = frozenset({"td", "th", "entry"})
    header_cells: frozenset[str] = frozenset({"th"})


@dataclass
class Walk:
    """Writes what it meets to the assembly; notes wait for `finish`."""

    assembly: Assembly
    names: Vocabulary
    _words: list[str] = field(default_factory=list)
    _notes: list[str] = field(default_factory=list)

    def add(self, element: etree._Element, *, depth: int = 0, items: int = 0) -> None:
        """Everything in the element, in reading order; `items` is the depth of the list that it stands in."""
        if depth > _DEEPEST:
            raise DamagedFile("Dit bestand is te diep genest. Bewaar het opnieuw en probeer het nog eens.")
        self._say(element.text)
        for child in element:
            self._child(child, depth, items)
            self._say(child.tail)

    def finish(self) -> None:
        """Write the last paragraph and the notes."""
        self._end(BlockKind.PARAGRAPH)
        for number, note in enumerate(self._notes, start=1):
            self.assembly.add(note if note[:1].isdigit() else f"{number} {note}", BlockKind.FOOTNOTE)

    def _child(self, child: etree._Element, depth: int, items: int) -> None:
        name, names = local_name(child).lower(), self.names
        if not name or name in names.skipped:
            return
        if name in names.notes:
            self._notes.append(all_words(child))
        elif name in names.line_ends:
            self._words.append("\n")
        elif name in names.inline:
            self.add(child, depth=depth + 1, items=items)
        elif name in names.tables:
            self._end(BlockKind.PARAGRAPH)
            self._table(child)
        else:
            self._block(child, name, depth, items)

    def _block(self, child: etree._Element, name: str, depth: int, items: int) -> None:
        is_item = name in self.names.items
        inner = items + is_item
        if items and _LABEL.fullmatch("".join(self._words).strip()):
            # The mark of a list item stands in an element of its own, before the paragraph that it belongs to.
            self._words.append(" ")
        else:
            self._end(BlockKind.ITEM if items else BlockKind.PARAGRAPH, level=items)
        self.add(child, depth=depth + 1, items=inner)
        if name in self.names.headings:
            self._end(BlockKind.HEADING, level=self.names.headings[name])
        elif name in self.names.captions:
            self._end(BlockKind.CAPTION)
        else:
            self._end(BlockKind.ITEM if inner else BlockKind.PARAGRAPH, level=inner)

    def _say(self, text: str | None) -> None:
        if text:
            self._words.append(_WHITE.sub(" ", text))

    def _end(self, kind: BlockKind, *, level: int = 0) -> None:
        text = "".join(self._words)
        self._words.clear()
        self.assembly.add(re.sub(" {2,}", " ", text), kind, level=level)

    def _table(self, table: etree._Element) -> None:
        rows = list(self._rows(table))
        paragraphs = [[[all_words(cell)] for cell in cells] for _header, cells in rows]
        first, last = table_rows(paragraphs)
        for place, row in enumerate(paragraphs):
            if place == first and last > first:
                self.assembly.add_table(
                    [
                        RowText(tuple(CellText(all_words(cell), columns=_span(cell)) for cell in cells), header=header)
                        for header, cells in rows[first:last]
                    ]
                )
            if not first <= place < last:
                for cell in row:
                    self.assembly.add(" ".join(cell))

    def _rows(self, table: etree._Element) -> Iterator[tuple[bool, list[etree._Element]]]:
        for row in table.iter():
            name = local_name(row).lower()
            above = row.getparent()
            if name not in self.names.rows or above is None:
                continue
            cells = [cell for cell in row if local_name(cell).lower() in self.names.cells]
            in_head = local_name(above).lower() in self.names.header_rows
            all_heads = all(local_name(cell).lower() in self.names.header_cells for cell in cells)
            if cells:
                yield in_head or all_heads, cells


def all_words(element: etree._Element) -> str:
    """All words in an element, a space between its parts."""
    texts = [text for text in element.itertext() if isinstance(text, str)]
    return _WHITE.sub(" ", " ".join(texts)).strip()


def _span(cell: etree._Element) -> int:
    spanned = cell.get("colspan", "1")
    return min(max(int(spanned), 1), _MOST_COLUMNS) if spanned.isdigit() and len(spanned) < 4 else 1
