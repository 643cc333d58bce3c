"""A web page that stands alone: Dutch, titled, tables with caption and header cells; no script."""

from html import escape

from leerlus.publication.paper import Block, Heading, Listed, Paper, Paragraph, Table, paragraphs, writable

_STYLE = (
    "body{font:1rem/1.5 sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem}"
    "table{border-collapse:collapse;width:100%}caption{font-weight:bold;padding:.5rem 0;text-align:left}"
    "th,td{border:1px solid #555;padding:.4rem .6rem;text-align:left;vertical-align:top}"
    "thead{display:table-header-group}td p{margin:0 0 .5rem}"
)


def render(paper: Paper) -> bytes:
    """The paper as one HTML file in UTF-8."""
    parts = [
        '<!DOCTYPE html>\n<html lang="nl">\n<head>\n<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{_plain(paper.title)}</title>",
        f'<meta name="author" content="{_plain(paper.sender)}">',
        f"<style>{_STYLE}</style>\n</head>\n<body>\n<main>",
        f"<h1>{_plain(paper.title)}</h1>",
        *(_drawn(block) for block in paper.blocks),
        "</main>\n</body>\n</html>\n",
    ]
    return "\n".join(parts).encode()


def _drawn(block: Block) -> str:
    match block:
        case Heading(level, text):
            return f"<h{level}>{_plain(text)}</h{level}>"
        case Paragraph(text):
            return "".join(f"<p>{_plain(part)}</p>" for part in paragraphs(text))
        case Listed(text):
            return f"<ul><li>{_plain(text)}</li></ul>"
        case Table():
            return _table(block)


def _table(block: Table) -> str:
    head = "".join(f'<th scope="col">{_plain(text)}</th>' for text in block.header)
    rows = "\n".join(_row(row, width=len(block.header)) for row in block.rows)
    caption = f"<caption>{_plain(block.caption)}</caption>\n" if block.caption else ""
    return f"<table>\n{caption}<thead>\n<tr>{head}</tr>\n</thead>\n<tbody>\n{rows}\n</tbody>\n</table>"


def _row(row: tuple[str, ...], *, width: int) -> str:
    if len(row) == 1:
        return f'<tr><th colspan="{width}" scope="colgroup">{_plain(row[0])}</th></tr>'
    return f"<tr>{''.join(f'<td>{_cell(text)}</td>' for text in row)}</tr>"


def _cell(text: str) -> str:
    parts = paragraphs(text)
    return _plain(text) if len(parts) == 1 else "".join(f"<p>{_plain(part)}</p>" for part in parts if part.strip())


def _plain(text: str) -> str:
    return escape(writable(text))
