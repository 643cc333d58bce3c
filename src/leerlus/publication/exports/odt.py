"""OpenDocument text: Dutch, titled, the header row marked and repeated on each page."""

from datetime import datetime, time
from io import BytesIO

import odfdo

from leerlus.publication.paper import Block, Heading, Listed, Paper, Paragraph, Table, paragraphs, writable

_STYLES = (
    '<style:style style:name="Kop" style:family="paragraph"><style:text-properties fo:font-weight="bold"/>'
    "</style:style>",
    '<style:style style:name="Cel" style:family="table-cell"><style:table-cell-properties fo:padding="0.1cm" '
    'fo:border="0.5pt solid #555555"/></style:style>',
)


def render(paper: Paper) -> bytes:
    """The paper as .odt."""
    document = odfdo.Document("text")
    document.body.clear()
    for style in _STYLES:
        document.insert_style(style, automatic=True)
    document.body.append(odfdo.Header(1, writable(paper.title)))
    for block in paper.blocks:
        _draw(document, block)
    moment = datetime.combine(paper.date, time())
    meta = document.meta
    meta.title, meta.creator, meta.language = writable(paper.title), writable(paper.sender), "nl-NL"
    meta.creation_date = meta.date = moment
    meta.generator = "Leerlus"
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _draw(document: odfdo.Document, block: Block) -> None:
    body = document.body
    match block:
        case Heading(level, text):
            body.append(odfdo.Header(level, writable(text)))
        case Paragraph(text):
            for part in paragraphs(text):
                body.append(odfdo.Paragraph(part))
        case Listed(text):
            body.append(odfdo.Paragraph(f"• {writable(text)}"))
        case Table():
            if block.caption:
                body.append(odfdo.Paragraph(writable(block.caption)))
            _table(document, block)


def _table(document: odfdo.Document, block: Table) -> None:
    name = f"Tabel{len(document.body.tables) + 1}"
    table = odfdo.Table(name)
    for index, share in enumerate(block.widths):
        column = f"{name}.{index + 1}"
        document.insert_style(
            f'<style:style style:name="{column}" style:family="table-column"><style:table-column-properties '
            f'style:rel-column-width="{share}*"/></style:style>',
            automatic=True,
        )
        table.append(odfdo.Element.from_tag(f'<table:table-column table:style-name="{column}"/>'))
    head = odfdo.Element.from_tag("table:table-header-rows")
    head.append(_row(block.header, width=len(block.header), style="Kop"))
    table.append(head)
    for row in block.rows:
        table.append(_row(row, width=len(block.header), style="Kop" if len(row) == 1 else ""))
    document.body.append(table)


def _row(texts: tuple[str, ...], *, width: int, style: str) -> odfdo.Element:
    row = odfdo.Element.from_tag("table:table-row")
    for text in texts:
        cell = odfdo.Element.from_tag('<table:table-cell table:style-name="Cel" office:value-type="string"/>')
        if len(texts) == 1:
            cell.set_attribute("table:number-columns-spanned", str(width))
        for part in paragraphs(text):
            cell.append(odfdo.Paragraph(part, style=style or None))
        row.append(cell)
    if len(texts) == 1:
        for _column in range(width - 1):
            row.append(odfdo.Element.from_tag("table:covered-table-cell"))
    return row
