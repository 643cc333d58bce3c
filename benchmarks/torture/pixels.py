"""The pages of a PDF before and after, dot by dot: drawn large by pdfium, and as on a screen by poppler and by pdfium.

On a screen pdfium sets each letter on a whole dot, by the room to the next letter of its line. Where that one is gone,
a letter can come to stand one dot aside, though its place in the file is the same. Poppler, and pdfium from fifty dots
a letter, draw at the place itself. So those two may differ nowhere outside the boxes, and pdfium on a screen only on
the lines of the boxes. Keeping the places of removed letters would mend that, and would tell which letters they were.

Of a width of 505.99997 pdfium makes 505, of a displacement it does not. So drawn large a letter may lie a part of a dot
aside (a dot is 0.04 mm), and poppler rounds to a quarter of a dot across and to a whole one downward. A quarter of a
dot is 64 of the 255 steps from white to black: a dot may not differ by half (drawn by poppler: by half from what stands
right above and below it too), nor stand out by more than a quarter among the dots right around it. That no letter
moved by as much as a dot of poppler's is seen by pdfium, drawn large.
"""

import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pypdfium2
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from benchmarks.torture.samples import Sample
from leerlus.redaction.job import Area, Report

_LARGE, _SCREENS = 576, (72, 150)
_HALF, _VISIBLE, _TRACE, _EDGE = 128, 66, 8, 2
_POINTS = 72
_Draw = Callable[[bytes, int, int], Image.Image]
_Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Compared:
    """A sample and its public version, and what the maker says of that."""

    sample: Sample
    after: bytes
    report: Report

    def changes(self) -> list[str]:
        """The pages that look different where they may not."""
        found = []
        for number in self._pages():
            if self._differs(number, _LARGE, _by_pdfium):
                found.append(f"page {number} changed outside the boxes")
            for dots in _SCREENS:
                if shutil.which("pdftoppm") and self._differs(number, dots, _by_poppler):
                    found.append(f"page {number} changed outside the boxes, drawn by poppler at {dots} dots")
                if self._differs(number, dots, _by_pdfium, lines=True):
                    found.append(f"page {number} changed outside the lines of the boxes, drawn at {dots} dots")
        return found

    def moved(self) -> int:
        """On how many pages pdfium on a screen sets a letter beside a box on another dot."""
        return sum(any(self._differs(number, dots, _by_pdfium) for dots in _SCREENS) for number in self._pages())

    def _pages(self) -> Iterator[int]:
        with pypdfium2.PdfDocument(self.sample.data) as document:
            count = len(document)
        yield from (number for number in range(1, count + 1) if number not in self.report.rasterised)

    def _differs(self, number: int, dots: int, draw: _Draw, *, lines: bool = False) -> bool:
        """Whether any dot outside the boxes differs; with `lines` outside the lines that they stand on."""
        first, second = (draw(data, number, dots) for data in (self.sample.data, self.after))
        mask = Image.new("L", first.size, 255)
        pen, scale = ImageDraw.Draw(mask), dots / _POINTS
        for area in self.report.areas:
            if area.page == number:
                for box in _lines(area, first.size) if lines else [(area.left, area.top, area.right, area.bottom)]:
                    _blacken(pen, box, scale, edge=_EDGE)
        if "form" in self.sample.places:
            _blacken(pen, _form(self.sample.data, number), scale)
        difference = ImageChops.darker(ImageChops.difference(first, second), mask)
        if draw is _by_pdfium and dots != _LARGE:
            return _reaches(difference, _TRACE)
        if draw is _by_poppler:
            difference = ImageChops.darker(_off_its_column(first, second), difference)
        return _reaches(difference, _HALF) or _stands_out(first, second, difference)


def _reaches(difference: Image.Image, level: int) -> bool:
    return any(difference.histogram()[level:])


def _off_its_column(first: Image.Image, second: Image.Image) -> Image.Image:
    """How far each dot lies beyond the three dots around its height in the other picture, whichever is worse."""
    return ImageChops.lighter(_beyond_column(first, second), _beyond_column(second, first))


def _beyond_column(one: Image.Image, other: Image.Image) -> Image.Image:
    above, below = (ImageChops.offset(other, 0, step) for step in (1, -1))
    lightest = ImageChops.lighter(other, ImageChops.lighter(above, below))
    darkest = ImageChops.darker(other, ImageChops.darker(above, below))
    return ImageChops.lighter(ImageChops.subtract(one, lightest), ImageChops.subtract(darkest, one))


def _stands_out(first: Image.Image, second: Image.Image, difference: Image.Image) -> bool:
    """Whether a dot that differs is darker or lighter than all dots right around it in the other picture."""
    suspects = difference.point([0 if level < _VISIBLE else 255 for level in range(256)])
    place = suspects.getbbox()
    if place is None:
        return False
    room = (place[0] - 2, place[1] - 2, place[2] + 2, place[3] + 2)
    one, other = first.crop(room), second.crop(room)
    beyond = ImageChops.lighter(_beyond(one, other), _beyond(other, one))
    return _reaches(ImageChops.darker(beyond, suspects.crop(room)), _VISIBLE)


def _beyond(one: Image.Image, other: Image.Image) -> Image.Image:
    lighter = ImageChops.subtract(one, other.filter(ImageFilter.MaxFilter(3)))
    darker = ImageChops.subtract(other.filter(ImageFilter.MinFilter(3)), one)
    return ImageChops.lighter(lighter, darker)


def _by_pdfium(data: bytes, number: int, dots: int) -> Image.Image:
    with pypdfium2.PdfDocument(data) as document:
        drawn = document[number - 1].render(scale=dots / _POINTS, draw_annots=False, grayscale=True)
        made: Image.Image = drawn.to_pil().convert("L")
    return made


def _by_poppler(data: bytes, number: int, dots: int) -> Image.Image:
    only = ["-r", str(dots), "-f", str(number), "-l", str(number), "-singlefile"]
    with TemporaryDirectory() as folder:
        file = Path(folder) / "page"
        file.write_bytes(data)
        command = ["pdftoppm", "-q", "-gray", "-hide-annotations", *only, str(file), str(file)]
        subprocess.run(command, capture_output=True, check=True)
        return Image.open(BytesIO(file.with_suffix(".pgm").read_bytes())).convert("L")


def _lines(area: Area, size: tuple[int, int]) -> list[_Box]:
    """The row and the column of a box, from edge to edge of the page: text may run either way."""
    more = area.bottom - area.top  # a note's number stands higher than its line
    return [(0, area.top - more, size[0], area.bottom + more), (area.left, 0, area.right, size[1])]


def _form(data: bytes, number: int) -> _Box:
    """Where the sample's form stands: what was filled in is drawn with the page afterwards."""
    with pypdfium2.PdfDocument(data) as document:
        page = document[number - 1]
        width, height = page.get_size()
        edges = {
            0: (58, height - 60, 224, height - 8),
            90: (8, 58, 60, 224),
            270: (width - 60, height - 224, width - 8, height - 58),
        }
        return edges[page.get_rotation()]


def _blacken(pen: ImageDraw.ImageDraw, box: _Box, scale: float, *, edge: int = 0) -> None:
    left, top, right, bottom = (scale * side for side in box)
    pen.rectangle((left - edge, top - edge, right + edge, bottom + edge), fill=0)
