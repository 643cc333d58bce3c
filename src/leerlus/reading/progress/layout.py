"""Where a document keeps its progress table, whatever its layout: one stream of headings and rows."""

from bisect import bisect_right

from leerlus.document import BlockKind, Document
from leerlus.document.lines import Line
from leerlus.document.once import once
from leerlus.reading.progress.aligned import aligned_grid
from leerlus.reading.progress.columns import Columns
from leerlus.reading.progress.events import Entry, Event, Heading
from leerlus.reading.progress.grid import GridRow, format_grids, grid_events, line_grids
from leerlus.reading.progress.stacked import stacked_events


@once
def events(document: Document) -> tuple[Event, ...]:
    """The headings and rows of the document's progress tables, in reading order; empty where it has none."""
    found = document.lines_and_cells
    for grids in (format_grids(document), line_grids(document), [aligned_grid(found)]):
        read = _from_grids(document, grids, found)
        if any(isinstance(event, Entry) for event in read):
            return tuple(read)
    return tuple(stacked_events(found))


def _from_grids(document: Document, grids: list[list[GridRow]], found: tuple[Line, ...]) -> list[Event]:
    """The events of all grids that are progress tables, with the headings that stand between and above them."""
    known: Columns | None = None
    stream: list[Event] = []
    before = 0
    outside = _headings_outside(document, found)
    starts = [heading.start for heading in outside]
    for grid in grids:
        read, known = grid_events(grid, known)
        if not read:
            continue
        above = outside[bisect_right(starts, before - 1) : bisect_right(starts, grid[0].start - 1)]
        stream += [*(above if before else _branch(above)), *read]
        before = grid[-1].end
    return stream


def _headings_outside(document: Document, found: tuple[Line, ...]) -> list[Heading]:
    """The headings with a level that stand between tables, below the title."""
    blocks = [block for block in document.blocks if block.kind is BlockKind.HEADING]
    if blocks:
        return [
            Heading(" ".join(document.folded[block.start : block.end].split()), block.start, block.end, block.level)
            for block in blocks
            if block.level > 1 or block is not blocks[0]
        ]
    marked = [line for line in found if line.level]
    return [
        Heading(line.text, line.start, line.end, line.level)
        for line in marked
        if line.level > 1 or line is not marked[0]
    ]


def _branch(headings: list[Heading]) -> list[Heading]:
    """Of the headings above the first table, those it stands under: ever deeper, the deepest last."""
    branch: list[Heading] = []
    for heading in reversed(headings):
        if not branch or (heading.level or 0) < (branch[0].level or 0):
            branch.insert(0, heading)
    return branch
