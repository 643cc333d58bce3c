"""ODT, by odfdo, with its clock settled."""

from datetime import datetime, time
from io import BytesIO

import odfdo

from demo.blocks import Block, Fields, Heading, Item, Paragraph, Table, parse
from demo.paper import Paper
from demo.writers.archive import settled


def write(paper: Paper) -> bytes:
    """The paper as ODT; label and value of a field share a line."""
    document = odfdo.Document("text")
    document.body.clear()
    for block in parse(paper.text):
        _draw(document.body, block, index=len(document.body.tables))
    moment = datetime.combine(paper.date, time())
    document.meta.title, document.meta.creator, document.meta.language = paper.title, paper.sender, "nl-NL"
    document.meta.creation_date = document.meta.date = moment
    document.meta.generator = "Leerlus demo"
    out = BytesIO()
    document.save(out)
    return settled(out.getvalue(), first="mimetype", drop=("Thumbnails/thumbnail.png",))


def _draw(body: odfdo.Element, block: Block, *, index: int) -> None:
    match block:
        case Heading(level, text):
            body.append(odfdo.Header(level, text))
        case Paragraph(text):
            body.append(odfdo.Paragraph(text))
        case Item(number, text):
            body.append(odfdo.Paragraph(f"{number}. {text}" if number else f"• {text}"))
        case Fields(rows):
            for label, value in rows:
                body.append(odfdo.Paragraph(f"{label}\t{value}"))
        case Table():
            body.append(_table(block, f"Tabel{index + 1}"))


def _table(block: Table, name: str) -> odfdo.Table:
    width = len(block.header)
    table = odfdo.Table(name)
    for row in (block.header, *block.rows):
        drawn = odfdo.Row()
        for text in (*row, *("",) * (width - len(row))):
            drawn.append_cell(odfdo.Cell(text=text), clone=False)
        table.append_row(drawn, clone=False)
    for index, row in enumerate(block.rows, start=1):
        if len(row) == 1:
            table.set_span((0, index, width - 1, index))
    return table
