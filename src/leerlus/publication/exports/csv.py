"""The tables of a paper as CSV that a Dutch spreadsheet opens by itself: semicolons, UTF-8 with its mark.

A cell that a spreadsheet would take for a formula gets an apostrophe in front, which the reader of CSV takes off again.
"""

import csv
from io import StringIO

from leerlus.publication.paper import Paper, writable

_FORMULA = ("=", "+", "-", "@", "\t", "'")


def render(paper: Paper) -> bytes:
    """The tables one below the other, with an empty line between."""
    out = StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    for index, table in enumerate(paper.tables):
        if index:
            writer.writerow([])
        writer.writerow(table.header)
        width = len(table.header)
        for row in table.rows:
            writer.writerow([safe(text) for text in (*row, *("",) * (width - len(row)))])
    return out.getvalue().encode("utf-8-sig")


def safe(text: str) -> str:
    """`text` as no spreadsheet calculates it.

    >>> safe("=1+1")
    "'=1+1"
    """
    shown = writable(text)
    return f"'{shown}" if shown.lstrip().startswith(_FORMULA) else shown
