"""Paragraphs, headings, lists and tables of an OpenDocument text, in reading order."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from leerlus.document import BlockKind
from leerlus.errors import DamagedFile
from leerlus.formats.assembly import Assembly, CellText, RowText, clean, table_rows
from leerlus.formats.odt.words import Words, attribute, words
from leerlus.formats.package import local_name

_DEEPEST = 60
_MOST_REPEATED = 64
_ROW_WRAPPERS = frozenset({"table-header-rows", "table-rows", "table-row-group"})
# What an author deleted waits here until it is accepted; indexes and forms repeat the text.
_SKIPPED = frozenset({"tracked-changes", "sequence-decls", "variable-decls", "forms", "user-field-decls"})


@dataclass
class Body:
    """Walks the body and writes what it finds to the assembly; notes and remarks are kept for later."""

    assembly: Assembly
    notes: list[str] = field(default_factory=list)
    remarks: list[tuple[str | None, str]] = field(default_factory=list)

    def add(self, container: etree._Element, *, depth: int = 0, level: int = 0) -> None:
        """All that stands in `container`; `level` is the depth of the list it stands in."""
        if depth > _DEEPEST:
            raise DamagedFile("Dit bestand is te diep genest. Bewaar het opnieuw en probeer het nog eens.")
        for element in container:
            name = local_name(element)
            if name == "h":
                self._heading(element)
            elif name == "p":
                self._paragraph(element, level)
            elif name == "table":
                self._table(element, depth)
            elif name == "list":
                self.add(element, depth=depth + 1, level=level + 1)
            elif name not in _SKIPPED:
                self.add(element, depth=depth + 1, level=level)

    def _heading(self, element: etree._Element) -> None:
        found = self._words(element)
        level = attribute(element, "outline-level") or "1"
        self.assembly.add(found.text, BlockKind.HEADING, level=int(level) if level.isdigit() else 1)
        self._boxes(found)

    def _paragraph(self, element: etree._Element, level: int) -> None:
        found = self._words(element)
        if level:
            self.assembly.add(found.text, BlockKind.ITEM, level=level)
        else:
            self.assembly.add(found.text)
        self._boxes(found)

    def _boxes(self, found: Words) -> None:
        for box in found.boxes:
            self.add(box, depth=1)

    def _words(self, element: etree._Element) -> Words:
        found = words(element)
        for note in found.notes:
            text = " ".join(_texts(note))
            if text:
                self.notes.append(text)
        for remark in found.remarks:
            author = next((part.text for part in remark if local_name(part) == "creator"), None)
            self.remarks.append((author, "\n".join(_texts(remark))))
        return found

    def _table(self, element: etree._Element, depth: int) -> None:
        rows = [(header, _cells(row)) for header, row in _rows(element, header=False, depth=depth)]
        paragraphs = [
            [[self._words(part).text for part in cell.iter("{*}p", "{*}h")] for cell in row] for _, row in rows
        ]
        first, last = table_rows(paragraphs)
        for row in paragraphs[:first]:
            self._as_text(row)
        self.assembly.add_table(
            [
                RowText(tuple(_cell_text(cell, texts) for cell, texts in zip(cells, row, strict=True)), header=header)
                for (header, cells), row in zip(rows[first:last], paragraphs[first:last], strict=True)
            ]
        )
        for row in paragraphs[last:]:
            self._as_text(row)

    def _cell_paragraphs(self, cell: etree._Element) -> list[str]:
        return [self._words(part).text for part in cell.iter("{*}p", "{*}h")]

    def _as_text(self, row: list[list[str]]) -> None:
        for cell in row:
            for paragraph in cell:
                self.assembly.add(paragraph)


def _rows(element: etree._Element, *, header: bool, depth: int) -> Iterator[tuple[bool, etree._Element]]:
    """The rows of a table, also those in groups, each with whether it is a header row."""
    if depth > _DEEPEST:
        return
    for child in element:
        name = local_name(child)
        if name == "table-row":
            yield header, child
        elif name in _ROW_WRAPPERS:
            yield from _rows(child, header=header or name == "table-header-rows", depth=depth + 1)


def _cells(row: etree._Element) -> list[etree._Element]:
    """The cells of a row; one that is repeated stands as often as it says, within reason."""
    cells: list[etree._Element] = []
    for cell in row:
        if local_name(cell) != "table-cell":
            continue
        repeated = attribute(cell, "number-columns-repeated") or "1"
        cells.extend([cell] * min(int(repeated) if repeated.isdigit() else 1, _MOST_REPEATED))
    return cells


def _cell_text(cell: etree._Element, paragraphs: list[str]) -> CellText:
    spanned = attribute(cell, "number-columns-spanned") or "1"
    columns = int(spanned) if spanned.isdigit() and spanned != "0" else 1
    return CellText("\n".join(clean(paragraph) for paragraph in paragraphs), columns=min(columns, _MOST_REPEATED))


def _texts(element: etree._Element) -> Iterator[str]:
    for paragraph in element.iter("{*}p"):
        text = words(paragraph).text.strip()
        if text:
            yield text
