"""The headings of a document: those its format marks, else those its lines show."""

from leerlus.document import Block, BlockKind, Document, Section
from leerlus.document.lines import Line, lines
from leerlus.reading.progress.events import Entry, Heading
from leerlus.reading.progress.layout import events
from leerlus.reading.progress.themes import levels
from leerlus.reading.sections.headings import known, never, plain_headings


def sections(document: Document) -> tuple[Section, ...]:
    """The document's headings in reading order, with their own text as span; never a table's header or a caption."""
    found = document.lines_and_cells
    table = events(document)
    headings = [block for block in document.blocks if block.kind is BlockKind.HEADING]
    if headings:
        marked = [(block.start, block.end, max(1, block.level)) for block in headings if not _field(document, block)]
        marked += [
            (line.start, line.end, 1) for line in found if _unmarked(line, headings) and not _in_table(document, line)
        ]
    else:
        marked = [(line.start, line.end, level) for line, level in plain_headings(found)]
    rows = [event for event in table if isinstance(event, Entry)]
    if rows:
        start, end = min(event.start for event in table), max(row.end for row in rows)
        depth = 1 + int(any(before < start for before, _end, _level in marked))
        marked = [place for place in marked if not start <= place[0] < end]
        marked += [
            (event.start, event.end, level + depth - 1) for event, level in levels(table) if isinstance(event, Heading)
        ]
    unique = {start: (start, end, level) for start, end, level in reversed(marked) if end > start}
    return tuple(_section(document, *unique[start]) for start in sorted(unique))


def _unmarked(line: Line, headings: list[Block]) -> bool:
    """Whether a fixed heading stands alone without the format's mark."""
    return (
        line.alone and known(line) and not any(block.start < line.end and line.start < block.end for block in headings)
    )


def _field(document: Document, block: Block) -> bool:
    """Whether a marked heading is only the label of a field, or a directorate in the margin of a letter.

    A PDF marks headings by their looks only: there a line that begins with a small letter is the rest of another.
    """
    first = lines(document.folded[block.start : block.end])
    cut_off = document.media_type == "application/pdf" and bool(first) and not first[0].text[:1].isupper()
    return not first or never(first[0]) or (cut_off and not first[0].text[:1].isdigit())


def _in_table(document: Document, line: Line) -> bool:
    return any(table.start <= line.start < table.end for table in document.tables)


def _section(document: Document, start: int, end: int, level: int) -> Section:
    title = " ".join(document.text[start:end].replace("**", "").split())
    return Section(title=title, level=level, start=start, end=end, page=document.page_at(start))
