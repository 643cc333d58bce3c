"""PDF, by typst: tagged, with embedded fonts of typst itself, so that no machine's fonts matter."""

import json
from dataclasses import asdict
from datetime import UTC, datetime, time
from pathlib import Path

import typst

from demo.blocks import Block, parse
from demo.paper import Paper

_TEMPLATE = Path(__file__).with_name("paper.typ")


def write(paper: Paper) -> bytes:
    """The paper as PDF/A-2a; its date is the only time in it."""
    data = {
        "title": paper.title,
        "sender": paper.sender,
        "date": {"year": paper.date.year, "month": paper.date.month, "day": paper.date.day},
        "blocks": [_plain(block) for block in parse(paper.text)],
    }
    drawn: bytes = typst.compile(
        _TEMPLATE.read_bytes(),
        format="pdf",
        sys_inputs={"paper": json.dumps(data)},
        ignore_system_fonts=True,
        pdf_standards=["a-2a"],
        timestamp=int(datetime.combine(paper.date, time(), UTC).timestamp()),
    )
    return drawn


def _plain(block: Block) -> dict[str, object]:
    return {"kind": type(block).__name__.lower(), **asdict(block)}
