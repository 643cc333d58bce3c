"""DOCX, by python-docx, with its clock and counters settled."""

from datetime import datetime, time
from io import BytesIO

import docx
from docx.document import Document

from demo.blocks import Block, Fields, Heading, Item, Paragraph, Table, parse
from demo.paper import Paper
from demo.writers.archive import settled


def write(paper: Paper) -> bytes:
    """The paper as DOCX, in the styles of Word's own template; field labels stand above their values."""
    document = docx.Document()
    known = document.core_properties
    known.title, known.author, known.last_modified_by = paper.title, paper.sender, paper.sender
    known.language, known.comments, known.revision = "nl-NL", "", 1
    known.created = known.modified = datetime.combine(paper.date, time())
    for block in parse(paper.text):
        _draw(document, block)
    out = BytesIO()
    document.save(out)
    return settled(out.getvalue(), drop=("docProps/thumbnail.jpeg",))


def _draw(document: Document, block: Block) -> None:
    match block:
        case Heading(level, text):
            document.add_heading(text, level)
        case Paragraph(text):
            document.add_paragraph(text)
        case Item(number, text):
            document.add_paragraph(text, "List Bullet" if number is None else "List Number")
        case Fields(rows):
            for label, value in rows:
                document.add_paragraph().add_run(label).bold = True
                document.add_paragraph(value)
        case Table():
            _table(document, block)


def _table(document: Document, block: Table) -> None:
    table = document.add_table(rows=0, cols=len(block.header), style="Table Grid")
    for row in (block.header, *block.rows):
        cells = table.add_row().cells
        if len(row) == 1:
            cells[0].merge(cells[-1])
        for cell, text in zip(cells, row, strict=False):
            cell.text = text
