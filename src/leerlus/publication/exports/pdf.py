"""PDF for everyone: PDF/UA-1, tagged, Dutch, its header row repeated; all words are data and never markup."""

import json
from dataclasses import asdict
from datetime import UTC, datetime, time
from importlib.resources import files

import typst

from leerlus.publication.paper import Block, Paper, Table, paragraphs, writable


def render(paper: Paper) -> bytes:
    """The paper as PDF; its date is the only time in it."""
    data = {
        "title": writable(paper.title),
        "sender": writable(paper.sender),
        "date": {"year": paper.date.year, "month": paper.date.month, "day": paper.date.day},
        "blocks": [_plain(block) for block in paper.blocks],
    }
    drawn: bytes = typst.compile(
        files("leerlus.publication.exports").joinpath("paper.typ").read_bytes(),
        format="pdf",
        sys_inputs={"paper": json.dumps(data)},
        ignore_system_fonts=True,
        pdf_standards=["ua-1"],
        timestamp=int(datetime.combine(paper.date, time(), UTC).timestamp()),
    )
    return drawn


def _plain(block: Block) -> dict[str, object]:
    """A block for the template; words as lists of paragraphs."""
    kind = type(block).__name__.lower()
    if isinstance(block, Table):
        rows = [[paragraphs(text) for text in row] for row in block.rows]
        return {"kind": kind, **asdict(block), "caption": writable(block.caption), "rows": rows}
    return {"kind": kind, **asdict(block), "text": paragraphs(block.text)}
