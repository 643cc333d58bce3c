"""Paragraphs and tables of a Word document, in reading order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from lxml import etree

from leerlus.document import BlockKind
from leerlus.formats.assembly import Assembly, CellText, RowText, clean, is_heading_like, table_rows
from leerlus.formats.docx.names import child, switched_on, value, word_name
from leerlus.formats.docx.numbering import Numbering
from leerlus.formats.docx.paragraph import Words, words
from leerlus.formats.docx.styles import Styles

_WRAPPERS = frozenset({"sdtContent", "customXml", "ins", "moveTo", "smartTag"})


@dataclass
class Body:
    """Walks the body and writes what it finds to the assembly; notes are kept for later."""

    assembly: Assembly
    styles: Styles
    numbering: Numbering
    notes: list[tuple[str, str]] = field(default_factory=list)
    _level: int = 0
    _boxed: bool = False
    _unended: Words | None = None

    def add(self, container: etree._Element) -> None:
        """All paragraphs and tables in `container`."""
        for element in _unwrapped(container):
            if word_name(element) == "tbl":
                self._table(element)
            else:
                self._paragraph(element)

    def _paragraph(self, element: etree._Element) -> None:
        properties = child(element, "pPr")
        found = self._words(element)
        if found is None:
            return
        level = self.styles.heading_level(properties)
        label, depth = self._label(properties, found)
        text = clean(f"{label} {found.text}" if label else found.text)
        if level:
            self._level = level
            self.assembly.add(text, BlockKind.HEADING, level=level)
        elif label:
            self.assembly.add(text, BlockKind.ITEM, level=depth + 1)
        elif not (found.light or self._boxed) and is_heading_like(text):
            self.assembly.add(text, BlockKind.HEADING, level=self._level + 1)
        else:
            self.assembly.add(text)
        for box in found.boxes:
            self._text_box(box)

    def _text_box(self, box: etree._Element) -> None:
        """The text of a box in the margin, where bold lines are labels and no headings."""
        before, self._boxed = self._boxed, True
        self.add(box)
        self._boxed = before

    def _words(self, element: etree._Element) -> Words | None:
        """The paragraph's words; None when its mark was deleted and the next paragraph goes on with it."""
        properties = child(element, "pPr")
        found = words(element, bold=self.styles.bold(properties))
        if self._unended is not None:
            self._unended.join(found)
            found = self._unended
            self._unended = None
        if child(child(properties, "rPr"), "del") is not None and element.getnext() is not None:
            self._unended = found
            return None
        self.notes += found.notes
        return found

    def _label(self, properties: etree._Element | None, found: Words) -> tuple[str, int]:
        number, depth = self.styles.numbering(properties)
        if number is None or not found.text.strip():
            return "", 0
        return self.numbering.label(number, depth), depth

    def _table(self, table: etree._Element) -> None:
        """A table; rows and tables that only frame text are read as text."""
        rows = [element for element in _unwrapped(table) if not _deleted(element)]
        cells = [[cell for cell in _unwrapped(row) if not _deleted(cell)] for row in rows]
        framed = len(cells) == 1 and any(word_name(part) == "tbl" for cell in cells[0] for part in _unwrapped(cell))
        first, last = (0, 0) if framed else table_rows([[_shown(cell) for cell in row] for row in cells])
        for index, found in enumerate(cells):
            if index == first < last:
                self._rows(rows[first:last], cells[first:last])
            if not first <= index < last:
                for cell in found:
                    self.add(cell)

    def _rows(self, rows: Sequence[etree._Element], cells: Sequence[Sequence[etree._Element]]) -> None:
        self.assembly.add_table(
            [
                RowText(
                    tuple(self._cell(cell) for cell in found),
                    header=switched_on(child(child(row, "trPr"), "tblHeader")),
                )
                for row, found in zip(rows, cells, strict=True)
            ]
        )

    def _cell(self, cell: etree._Element) -> CellText:
        properties = child(cell, "tcPr")
        span = value(child(properties, "gridSpan")) or "1"
        columns = min(int(span), 63) if span.isdecimal() else 1
        merged = child(properties, "vMerge")
        if merged is not None and value(merged) != "restart":
            return CellText("", columns=columns)
        return CellText("\n".join(self._cell_texts(cell)), columns=columns)

    def _cell_texts(self, container: etree._Element) -> Iterator[str]:
        """The paragraphs of a cell and of the tables and text boxes within it."""
        for element in _unwrapped(container):
            if word_name(element) != "p":
                yield from self._cell_texts(element)
                continue
            found = self._words(element)
            if found is not None:
                label, _depth = self._label(child(element, "pPr"), found)
                yield f"{label} {found.text}" if label else found.text
                for box in found.boxes:
                    yield from self._cell_texts(box)


def _unwrapped(container: etree._Element) -> Iterator[etree._Element]:
    """Paragraphs, tables, rows and cells, also where a content control or a tracked insertion lies around them."""
    for element in container:
        name = word_name(element)
        if name in ("p", "tbl", "tr", "tc"):
            yield element
        elif name == "sdt":
            if not switched_on(child(child(element, "sdtPr"), "showingPlcHdr")):
                yield from _unwrapped(element)
        elif name in _WRAPPERS:
            yield from _unwrapped(element)
        elif name == ":AlternateContent":
            for choice in list(element)[:1]:
                yield from _unwrapped(choice)


def _shown(cell: etree._Element) -> list[str]:
    """The lines of a cell, to see by how full it is."""
    return [line for paragraph in cell.iter("{*}p") for line in clean(words(paragraph).text).split("\n")]


def _deleted(element: etree._Element) -> bool:
    """Whether a tracked change takes this row or cell away."""
    return child(child(element, "trPr"), "del") is not None or child(child(element, "tcPr"), "cellDel") is not None
