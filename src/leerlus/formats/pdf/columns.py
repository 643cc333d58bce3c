"""The order in which a page's blocks are read: the file's own, unless that jumps about."""

from itertools import groupby, pairwise

from leerlus.formats.pdf.lines import Line

_Block = list[Line]

_ONE_SIZE = 1.0


def in_reading_order(lines: list[Line]) -> list[Line]:
    """The lines as the file orders them, unless it jumps back up within a column: then from the top, column by column.

    A running foot or a margin that the file writes first does not count as a jump of the text.
    """
    blocks = [list(group) for _number, group in groupby(lines, key=lambda line: line.block)]
    jumps = sum(_jumps(before, after) for before, after in pairwise(blocks))
    if jumps <= 1 + len(blocks) // 8:
        return lines
    return [line for block in _cut(blocks) for line in block]


def side_by_side(lines: list[Line]) -> bool:
    """Whether anything stands beside something else as cells do: without that, the page holds no table.

    A label with its value ("Besluit: akkoord") is no row, and what stands in a margin in another size no cell.
    """
    if any("\t" in line.text and not line.text.partition("\t")[0].endswith(":") for line in lines):
        return True
    ordered = sorted(lines, key=_top)
    return any(
        after.top < (before.top + before.bottom) / 2
        and (after.left > before.right or before.left > after.right)
        and abs(after.size - before.size) <= _ONE_SIZE
        for before, after in pairwise(ordered)
    )


def _top(line: Line) -> float:
    return line.top


def _jumps(before: _Block, after: _Block) -> bool:
    """Whether a block stands above the one before it, in the same column."""
    return (
        after[0].top < before[0].top
        and min(line.left for line in before) < max(line.right for line in after)
        and min(line.left for line in after) < max(line.right for line in before)
    )


def _cut(blocks: list[_Block]) -> list[_Block]:
    """Blocks in bands from the top, each band in columns from the left, as far as white space divides them."""
    if len(blocks) < 2:
        return blocks
    for across in (False, True):
        parts = _parts(blocks, across=across)
        if len(parts) > 1:
            return [block for part in parts for block in _cut(part)]
    return sorted(blocks, key=lambda block: (block[0].top, block[0].left))


def _parts(blocks: list[_Block], *, across: bool) -> list[list[_Block]]:
    """Groups of blocks with white space between: side by side where `across`, else one above the other."""
    parts: list[list[_Block]] = []
    end = float("-inf")
    for start, stop, block in sorted(
        ((*_extent(block, across=across), block) for block in blocks), key=lambda x: x[:2]
    ):
        if start > end:
            parts.append([])
        parts[-1].append(block)
        end = max(end, stop)
    return parts


def _extent(block: _Block, *, across: bool) -> tuple[float, float]:
    if across:
        return min(line.left for line in block), max(line.right for line in block)
    return min(line.top for line in block), max(line.bottom for line in block)
