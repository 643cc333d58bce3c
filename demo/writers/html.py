"""HTML: a plain public web page."""

from html import escape
from itertools import groupby

from demo.blocks import Block, Fields, Heading, Item, Paragraph, Table, parse
from demo.paper import Paper

_PAGE = """<!DOCTYPE html>
<html lang="nl">
<head>
<meta charset="utf-8">
<title>{title}</title>
<meta name="DCTERMS.creator" content="{sender}">
<meta name="DCTERMS.issued" content="{date}">
</head>
<body>
<header><nav aria-label="Hoofdmenu"><a href="/">Home</a> <a href="/contact">Contact</a></nav></header>
<main>
{body}
</main>
<footer><p>{sender}</p></footer>
</body>
</html>
"""


def write(paper: Paper) -> bytes:
    """The paper as one HTML page, with a menu and a footer around the text as sites have them."""
    groups = groupby(parse(paper.text), key=_list_tag)
    body = "\n".join(_group(tag, list(blocks)) for tag, blocks in groups)
    return _PAGE.format(
        title=escape(paper.title), sender=escape(paper.sender), date=paper.date.isoformat(), body=body
    ).encode("utf-8")


def _list_tag(block: Block) -> str | None:
    if not isinstance(block, Item):
        return None
    return "ul" if block.number is None else "ol"


def _group(tag: str | None, blocks: list[Block]) -> str:
    inner = "\n".join(_draw(block) for block in blocks)
    return inner if tag is None else f"<{tag}>\n{inner}\n</{tag}>"


def _draw(block: Block) -> str:
    match block:
        case Heading(level, text):
            return f"<h{level}>{_lines(text)}</h{level}>"
        case Paragraph(text):
            return f"<p>{_lines(text)}</p>"
        case Item(_, text):
            return f"<li>{_lines(text)}</li>"
        case Fields(rows):
            return "<dl>" + "".join(f"<dt>{_lines(a)}</dt><dd>{_lines(b)}</dd>" for a, b in rows) + "</dl>"
        case Table():
            return _table(block)


def _table(block: Table) -> str:
    head = "".join(f"<th>{_lines(cell)}</th>" for cell in block.header)
    rows = "\n".join(f"<tr>{_row(row, len(block.header))}</tr>" for row in block.rows)
    return f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>"


def _row(row: tuple[str, ...], width: int) -> str:
    if len(row) == 1:
        return f'<th colspan="{width}">{_lines(row[0])}</th>'
    return "".join(f"<td>{_lines(cell)}</td>" for cell in row)


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")
