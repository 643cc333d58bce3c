"""Glyphs out of the content of a page, and the proof that only those went.

pdfwords takes out every glyph under a rectangle. Ours are small and lie in the middle of each line, so that the lines
above and below are not touched; where other text lies over that middle, in a spot where it does not. Then pdfium reads
the page again: every other character must stand where it stood.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from io import BytesIO
from itertools import product

import pdfwords
from pypdfium2 import PdfiumError

from leerlus.formats.package import damaged
from leerlus.redaction.job import Passage
from leerlus.redaction.pdf.pages import Box, Character, PageText, pages_of

_INSET, _BAND, _STEPS = 0.3, 0.15, 12
_OUTER_FIRST = sorted(range(_STEPS), key=lambda row: -abs(2 * row + 1 - _STEPS))  # the boxes of pdfwords are higher
Gone = dict[int, dict[int, Passage]]


def removed(data: bytes, pages: list[PageText], gone: Gone) -> tuple[bytes, set[int]]:
    """The file without these characters, and the pages where that was not exact."""
    if not gone:
        return data, set()
    try:
        with pdfwords.open(data) as document:
            for page in pages:
                if page.number in gone:
                    _remove(document[page.number - 1], page, gone[page.number])
            out = BytesIO(document.tobytes(garbage=1))
    except (PdfiumError, ValueError, KeyError, TypeError, RuntimeError) as error:  # content that cannot be rewritten
        raise damaged() from error
    without = out.getvalue()
    after = pages_of(without)
    inexact = {
        page.number
        for page, later in zip(pages, after, strict=True)
        if page.number in gone and not _is_exact(page, later, set(gone[page.number]))
    }
    return without, inexact


def _remove(target: pdfwords.Page, page: PageText, gone: dict[int, Passage]) -> None:
    for box in _bands(page, sorted(gone)):
        target.add_redact_annot((box.left, box.top, box.right, box.bottom), fill=None, cross_out=False)
    target.apply_redactions(
        images=pdfwords.PDF_REDACT_IMAGE_NONE,
        graphics=pdfwords.PDF_REDACT_LINE_ART_NONE,
        annotations=False,
        verify=False,
    )


def _bands(page: PageText, indexes: list[int]) -> Iterator[Box]:
    """Thin boxes through the middle of the characters: one for a run on a straight line, else one a character."""
    held: Box | None = None
    last = -2
    around = _Around(page, set(indexes))
    for index in indexes:
        one = page.characters[index]
        if not _is_printed(one):
            continue
        band = _band(one)
        if (free := around.free_spot(one.box, band)) is not None:
            if held is not None:
                yield held
            yield free
            held = None
            continue
        joins = held is not None and index - last <= 2 and one.angle < 0.01 and abs(held.top - band.top) < 0.1
        if held is not None and not joins:
            yield held
        held = held.around(band) if held is not None and joins and band.left > held.left else band
        last = index
    if held is not None:
        yield held


def _band(one: Character) -> Box:
    box = one.box
    x, y = box.middle
    across, along = (box.right - box.left) * (0.5 - _INSET), (box.bottom - box.top) * _BAND
    return Box(x - across, y - along, x + across, y + along)


class _Around:
    """The characters that stay, to be asked which of them lie over one that goes."""

    def __init__(self, page: PageText, gone: set[int]) -> None:
        self._boxes = [one.box for index, one in enumerate(page.characters) if index not in gone and _is_printed(one)]

    def free_spot(self, box: Box, band: Box) -> Box | None:
        """A spot of the box where nothing that stays lies, if something lies over its middle."""
        if not any(other.meets(band) for other in self._boxes):
            return None
        over = [other for other in self._boxes if other.meets(box)]
        wide, high = (box.right - box.left) / _STEPS, (box.bottom - box.top) / _STEPS
        for down, across in product(_OUTER_FIRST, range(1, _STEPS - 1)):
            x, y = box.left + across * wide, box.top + down * high
            if not any(other.meets(Box(x, y, x + wide, y + high)) for other in over):
                return Box(x + 0.25 * wide, y + 0.25 * high, x + 0.75 * wide, y + 0.75 * high)
        return None


def _is_exact(before: PageText, after: PageText, gone: set[int]) -> bool:
    """Whether what is left is what was there, and no picture lies under what went."""
    boxes = [before.characters[index].box for index in gone]
    if any(box.meets(image) for box in boxes for image in before.images):
        return False
    kept = [one for index, one in enumerate(before.characters) if index not in gone]
    return _same(_printed(kept), _printed(after.characters))


def _printed(characters: Iterable[Character]) -> list[Character]:
    return [one for one in characters if _is_printed(one)]


def _is_printed(one: Character) -> bool:
    return not one.generated and bool(one.text.strip())


def _same(before: list[Character], after: list[Character]) -> bool:
    """Whether each character has its like at the same place, but for the tenth of a point by which pdfium rounds."""
    if len(before) != len(after):
        return False
    left = Counter(map(_spot, after))
    for one in before:
        sign, x, y = _spot(one)
        spot = next((near for near in _around(sign, x, y) if left[near] > 0), None)
        if spot is None:
            return False
        left[spot] -= 1
    return True


def _spot(one: Character) -> tuple[str, int, int]:
    return one.text, round(10 * one.origin[0]), round(10 * one.origin[1])


def _around(sign: str, x: int, y: int) -> Iterator[tuple[str, int, int]]:
    yield sign, x, y
    yield from ((sign, x + across, y + along) for across in (-1, 0, 1) for along in (-1, 0, 1))
