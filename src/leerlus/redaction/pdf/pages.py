"""The characters of each page as pdfium gives them, with their places."""

from collections import defaultdict
from collections.abc import Iterator
from ctypes import byref, c_double
from dataclasses import dataclass
from functools import cached_property
from math import cos, inf, pi, sin

import pypdfium2
import pypdfium2.raw as pdfium
from pypdfium2 import PdfiumError

from leerlus.formats.package import damaged
from leerlus.redaction.letters import Letters, letters

_HYPHENS = {"\x02": "-", "\u00ad": "-", "\ufffe": "-"}
_DEEPEST = 8
_QUARTER, _SLANT = pi / 2, 0.01
_TURN, _SAME_LINE, _GAP = 0.05, 0.3, 2.5


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in points from the top left corner of the page, either as it is shown or before it is turned."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle(self) -> tuple[float, float]:
        """The centre."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    def holds(self, point: tuple[float, float], slack: float = 0.0) -> bool:
        """Whether a point lies within, or at most `slack` outside."""
        return (
            self.left - slack <= point[0] <= self.right + slack and self.top - slack <= point[1] <= self.bottom + slack
        )

    def around(self, other: "Box") -> "Box":
        """The smallest box that holds both."""
        return Box(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )

    def meets(self, other: "Box") -> bool:
        """Whether the two share some room."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )


@dataclass(frozen=True, slots=True)
class Character:
    """One character; `box` holds its ink and line height, before the page is turned; pdfium adds `generated` ones."""

    text: str
    box: Box
    origin: tuple[float, float]
    angle: float
    height: float
    generated: bool

    @property
    def is_straight(self) -> bool:
        """Whether it stands upright or turned by a quarter."""
        return min(self.angle % _QUARTER, _QUARTER - self.angle % _QUARTER) < _SLANT


@dataclass(frozen=True)
class PageText:
    """A page by its characters, in the order of the file. `width` and `height` are before the page is turned."""

    number: int
    width: float
    height: float
    left: float
    bottom: float
    turned: int
    characters: tuple[Character, ...]
    images: tuple[Box, ...] = ()

    @cached_property
    def letters(self) -> Letters:
        """The text for searching; places are indexes of characters."""
        return letters("".join(character.text for character in self.characters))

    @cached_property
    def along_lines(self) -> tuple[Letters, tuple[int, ...]]:
        """The same sorted along the lines that the characters stand on, and each one's index (-1 for a gap)."""
        turns: dict[int, list[tuple[float, float, int]]] = defaultdict(list)
        for index, one in enumerate(self.characters):
            if not one.generated:
                (x, y), turn = one.origin, one.angle
                along, aside = x * cos(turn) + y * sin(turn), y * cos(turn) - x * sin(turn)
                turns[round(turn / _TURN)].append((aside, along, index))
        order: list[int] = []
        for _turn, standing in sorted(turns.items()):
            for line in self._rows(sorted(standing)):
                order += self._spaced(sorted(line))
        return letters("".join("\n" if i < 0 else self.characters[i].text[:1] for i in order)), tuple(order)

    def _rows(self, standing: list[tuple[float, float, int]]) -> Iterator[list[tuple[float, int]]]:
        """Characters that stand at about one height, from line to line."""
        line: list[tuple[float, int]] = []
        before = 0.0
        for aside, along, index in standing:
            if line and aside - before > _SAME_LINE * self.characters[index].height:
                yield line
                line = []
            line.append((along, index))
            before = aside
        if line:
            yield line

    def _spaced(self, line: list[tuple[float, int]]) -> Iterator[int]:
        """A line's characters, with a gap in front and where there is room."""
        last = -inf
        for along, index in line:
            if along - last > _GAP * self.characters[index].height:
                yield -1
            yield index
            last = along

    def shown(self, box: Box) -> Box:
        """A box on the page as it is shown, turned by its own rotation."""
        if self.turned == 90:
            return Box(self.height - box.bottom, box.left, self.height - box.top, box.right)
        if self.turned == 180:
            return Box(self.width - box.right, self.height - box.bottom, self.width - box.left, self.height - box.top)
        if self.turned == 270:
            return Box(box.top, self.width - box.right, box.bottom, self.width - box.left)
        return box


def pages_of(data: bytes) -> list[PageText]:
    """All pages; DamagedFile where one cannot be loaded."""
    try:
        document = pypdfium2.PdfDocument(data)
        with document:
            return [_page(document[index], index + 1) for index in range(len(document))]
    except PdfiumError as error:
        raise damaged() from error


def _page(page: pypdfium2.PdfPage, number: int) -> PageText:
    left, bottom, right, top = _edges(page)
    text = page.get_textpage()
    count = text.count_chars()
    characters = tuple(_character(text.raw, index, left, top) for index in range(max(count, 0)))
    images = tuple(
        Box(bounds[0] - left, top - bounds[3], bounds[2] - left, top - bounds[1])
        for bounds in (
            found.get_bounds() for found in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=_DEEPEST)
        )
    )
    return PageText(number, right - left, top - bottom, left, bottom, page.get_rotation(), characters, images)


def _edges(page: pypdfium2.PdfPage) -> tuple[float, float, float, float]:
    """The crop box within the media box, as viewers show it."""
    media, crop = page.get_mediabox(), page.get_cropbox()
    edges = (max(media[0], crop[0]), max(media[1], crop[1]), min(media[2], crop[2]), min(media[3], crop[3]))
    return edges if edges[0] < edges[2] and edges[1] < edges[3] else tuple(media)


def _character(text: object, index: int, left: float, top: float) -> Character:
    code = pdfium.FPDFText_GetUnicode(text, index)
    loose, edges, place = pdfium.FS_RECTF(), [c_double() for _ in range(4)], (c_double(), c_double())
    pdfium.FPDFText_GetLooseCharBox(text, index, byref(loose))
    pdfium.FPDFText_GetCharBox(text, index, *(byref(edge) for edge in edges))
    pdfium.FPDFText_GetCharOrigin(text, index, byref(place[0]), byref(place[1]))
    ink = Box(edges[0].value - left, top - edges[3].value, edges[1].value - left, top - edges[2].value)
    line = Box(loose.left - left, top - loose.top, loose.right - left, top - loose.bottom)
    angle = max(pdfium.FPDFText_GetCharAngle(text, index), 0.0)
    sign = chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else " "
    return Character(
        text=_HYPHENS.get(sign, sign),
        box=line if ink.left == ink.right else line.around(ink),
        origin=(place[0].value - left, top - place[1].value),
        angle=angle,
        height=_height(line, angle),
        generated=pdfium.FPDFText_IsGenerated(text, index) == 1,
    )


def _height(line: Box, angle: float) -> float:
    """How high the line is that a character stands on; about, where it is slanted."""
    wide, high = line.right - line.left, line.bottom - line.top
    if abs(sin(angle)) < _SLANT:
        return max(high, 1.0)
    return max(wide if abs(cos(angle)) < _SLANT else min(wide, high), 1.0)
