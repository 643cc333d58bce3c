"""Word, for Word and LibreOffice: Dutch, titled, the header row marked and repeated on each page."""

from datetime import datetime, time
from io import BytesIO

import docx
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.table import Table as DrawnTable
from docx.table import _Cell, _Row

from leerlus.publication.paper import Block, Heading, Listed, Paper, Paragraph, Table, paragraphs, writable

_LANGUAGE = "nl-NL"
_WIDTH = 17.0


def render(paper: Paper) -> bytes:
    """The paper as .docx."""
    document = docx.Document()
    known = document.core_properties
    known.title, known.author, known.last_modified_by = writable(paper.title), writable(paper.sender), "Leerlus"
    known.language, known.comments = _LANGUAGE, ""
    known.created = known.modified = datetime.combine(paper.date, time())
    _speak_dutch(document)
    document.add_heading(writable(paper.title), 1)
    for block in paper.blocks:
        _draw(document, block)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _speak_dutch(document: Document) -> None:
    """The language of every style that names none of its own, and narrow margins for a wide table."""
    normal = document.styles["Normal"]
    normal.font.size = Pt(10)
    defaults = normal.element.getroottree().getroot().find(f".//{qn('w:rPrDefault')}/{qn('w:rPr')}")
    language = defaults.find(qn("w:lang"))
    if language is None:
        language = OxmlElement("w:lang")
        defaults.append(language)
    for name in ("w:val", "w:eastAsia", "w:bidi"):
        language.set(qn(name), _LANGUAGE)
    for section in document.sections:
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin = section.right_margin = Cm(2)


def _draw(document: Document, block: Block) -> None:
    match block:
        case Heading(level, text):
            document.add_heading(writable(text), level)
        case Paragraph(text):
            for part in paragraphs(text):
                document.add_paragraph(part)
        case Listed(text):
            document.add_paragraph(writable(text), "List Bullet")
        case Table():
            _table(document, block)


def _table(document: Document, block: Table) -> None:
    if block.caption:
        document.add_paragraph(writable(block.caption), "Caption")
    table = document.add_table(rows=0, cols=len(block.header), style="Table Grid")
    table.autofit = False
    _describe(table, block.caption)
    head = table.add_row()
    _mark_header(head)
    for cell, text in zip(head.cells, block.header, strict=True):
        _write(cell, text, bold=True)
    for row in block.rows:
        cells = table.add_row().cells
        if len(row) == 1:
            _write(cells[0].merge(cells[-1]), row[0], bold=True)
            continue
        for cell, text in zip(cells, row, strict=True):
            _write(cell, text)
    _widen(table, block.widths)


def _mark_header(row: _Row) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _describe(table: DrawnTable, caption: str) -> None:
    """What a screen reader says of the table, and that its first row is the header."""
    properties = table._tbl.tblPr
    look = properties.find(qn("w:tblLook"))
    if look is not None:
        look.set(qn("w:firstRow"), "1")
        look.set(qn("w:firstColumn"), "0")
    described = OxmlElement("w:tblCaption")
    described.set(qn("w:val"), writable(caption))
    properties.append(described)


def _widen(table: DrawnTable, shares: tuple[int, ...]) -> None:
    for column, share in zip(table.columns, shares, strict=True):
        column.width = Cm(_WIDTH * share / sum(shares))
        for cell in column.cells:
            if cell._tc.grid_span == 1:
                cell.width = column.width


def _write(cell: _Cell, text: str, *, bold: bool = False) -> None:
    first, *rest = paragraphs(text)
    for index, part in enumerate([first, *rest]):
        paragraph = cell.paragraphs[0] if index == 0 else cell.add_paragraph()
        paragraph.add_run(part).bold = True if bold else None
