"""Paragraphs, lists and tables of an OpenDocument text, in reading order."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from leerlus.document import BlockKind
from leerlus.formats.assembly import Assembly, CellText, RowText, clean, is_heading_like, table_rows
from leerlus.formats.counting import MOST, counted
from leerlus.formats.note_marks import shifted
from leerlus.formats.odt.styles import ListLevel, Styles, attribute
from leerlus.formats.odt.words import Words, words
from leerlus.formats.package import local_name

_PARAGRAPHS = frozenset({"p", "h"})
_CELLS = frozenset({"table-cell", "covered-table-cell"})
_ROW_GROUPS = frozenset({"table-header-rows", "table-rows", "table-row-group"})
_LEFT_OUT = frozenset({"tracked-changes", "sequence-decls", "forms", "variable-decls", "user-field-decls"})
_MOST_COLUMNS = 63
_NO_LEVEL = ListLevel()


@dataclass
class Body:
    """Walks the text and writes what it finds to the assembly; notes are kept for later."""

    assembly: Assembly
    styles: Styles
    notes: list[etree._Element] = field(default_factory=list)
    _level: int = 0
    _boxed: bool = False
    _last_counts: dict[str, int] = field(default_factory=dict)

    def add(self, container: etree._Element) -> None:
        """Everything in `container`."""
        for element in container:
            name = local_name(element)
            if name in _PARAGRAPHS:
                self._paragraph(element)
            elif name == "list":
                self._list(element, ())
            elif name == "table":
                self._table(element)
            elif name not in _LEFT_OUT and not (name == "section" and attribute(element, "display") == "none"):
                self.add(element)

    def _paragraph(self, element: etree._Element, *, label: str = "", depth: int = 0) -> None:
        found = self._words(element)
        level = self.styles.heading_level(attribute(element, "style-name"))
        if local_name(element) == "h":
            stated = attribute(element, "outline-level")
            level = int(stated) if stated.isdecimal() else 1
        text = clean(f"{label} {found.text}" if label else found.text)
        if level and text:
            self._level = level
            self.assembly.add(text, BlockKind.HEADING, level=level)
        elif depth:
            self.assembly.add(text, BlockKind.ITEM, level=depth)
        elif not (found.light or self._boxed) and is_heading_like(text):
            self.assembly.add(text, BlockKind.HEADING, level=self._level + 1)
        else:
            self.assembly.add(text)
        before, self._boxed = self._boxed, True
        for box in found.boxes:
            self.add(box)
        self._boxed = before

    def _words(self, element: etree._Element) -> Words:
        found = words(element, self.styles)
        found.text = shifted(found.text, len(self.notes))
        self.notes += found.notes
        for comment in found.comments:
            self._comment(comment)
        return found

    def _comment(self, comment: etree._Element) -> None:
        author = next((part.text for part in comment if local_name(part) == "creator"), None)
        texts = [words(part, self.styles).text for part in comment.iter("{*}p")]
        self.assembly.add_comment(author, "\n".join(texts))

    def _list(self, element: etree._Element, above: tuple[int, ...], style: str = "") -> None:
        """The items of a list; `above` holds the numbers of the items that it stands in."""
        style = attribute(element, "style-name") or style
        depth = len(above) + 1
        level = self.styles.lists.get(style, {}).get(depth, _NO_LEVEL)
        goes_on = depth == 1 and attribute(element, "continue-numbering") == "true"
        count = self._last_counts.get(style, 0) if goes_on else level.start - 1
        for item in element:
            name = local_name(item)
            if name not in ("list-item", "list-header"):
                continue
            start = attribute(item, "start-value")
            count = min(int(start), MOST) if start.isdecimal() else count + (name == "list-item")
            label = _label(level, (*above, count)) if name == "list-item" else ""
            for part in item:
                if local_name(part) == "list":
                    self._list(part, (*above, count), style)
                elif local_name(part) in _PARAGRAPHS:
                    self._paragraph(part, label=label, depth=depth)
                    label = ""
        if depth == 1:
            self._last_counts[style] = count

    def _table(self, table: etree._Element) -> None:
        """A table; rows and tables that only frame text are read as text."""
        rows = list(_rows(table))
        cells = [[cell for cell in row if local_name(cell) in _CELLS] for row, _header in rows]
        framed = len(rows) == 1 and any(local_name(part) == "table" for cell in cells[0] for part in cell)
        first, last = (0, 0) if framed else table_rows([[self._shown(cell) for cell in row] for row in cells])
        for index, found in enumerate(cells):
            if index == first < last:
                self.assembly.add_table(
                    [RowText(tuple(self._row(cells[at])), header=rows[at][1]) for at in range(first, last)]
                )
            if not first <= index < last:
                for cell in found:
                    self.add(cell)

    def _row(self, cells: list[etree._Element]) -> Iterator[CellText]:
        """The cells of a row; one that another covers gives nothing, save where it lies under a cell that goes down."""
        covered = 0
        for cell in cells:
            if local_name(cell) == "covered-table-cell":
                if covered:
                    covered -= 1
                else:
                    yield CellText("")
                continue
            spanned = attribute(cell, "number-columns-spanned")
            columns = min(int(spanned), _MOST_COLUMNS) if spanned.isdecimal() else 1
            covered = columns - 1
            again = attribute(cell, "number-columns-repeated")
            text = "\n".join(self._cell_texts(cell))
            for _time in range(min(int(again), _MOST_COLUMNS) if again.isdecimal() else 1):
                yield CellText(text, columns=columns)

    def _cell_texts(self, container: etree._Element) -> Iterator[str]:
        for element in container:
            if local_name(element) in _PARAGRAPHS:
                found = self._words(element)
                yield found.text
                for box in found.boxes:
                    yield from self._cell_texts(box)
            elif local_name(element) not in _LEFT_OUT:
                yield from self._cell_texts(element)

    def _shown(self, cell: etree._Element) -> list[str]:
        """The lines of a cell, to see by how full it is."""
        return [line for part in cell.iter("{*}p", "{*}h") for line in clean(words(part, self.styles).text).split("\n")]


def _rows(table: etree._Element, *, header: bool = False) -> Iterator[tuple[etree._Element, bool]]:
    """The rows of a table, and whether each is marked as its head."""
    for element in table:
        name = local_name(element)
        if name == "table-row":
            yield element, header
        elif name in _ROW_GROUPS:
            yield from _rows(element, header=header or name == "table-header-rows")


def _label(level: ListLevel, counts: tuple[int, ...]) -> str:
    """The label of a list item: "•", "2.", "b)", "1.2"."""
    if not level.form:
        return "•"
    if level.form == "none":
        return ""
    return level.before + ".".join(counted(count, level.form) for count in counts[-level.shown :]) + level.after
