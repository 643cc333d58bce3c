"""The straight rules that a page draws: lines, thin bars, and the sides of frames.

pdfwords can tell every shape with its colours; a page with a table draws hundreds of them. Here a thin shape is known
by its bounds alone, and pdfwords is asked only where shapes lie within forms.
"""

from collections.abc import Iterator
from ctypes import c_float, c_int, c_uint
from itertools import chain, pairwise
from typing import Any

import pdfwords
from pdfwords.annots import Transform
from pdfwords.chars import crop_box
from pdfwords.table_detect import rules
from pypdfium2 import raw

from leerlus.formats.pdf.grid import Edges, Rule

_FEWEST = 3
_THIN = 2.5
_SHORT = 2.0
_SAME = 0.5
_SNAP = 1.5
_WHITE = 242

_Point = tuple[float, float]


def rules_of(page: pdfwords.Page) -> tuple[list[Rule], list[Rule]]:
    """The rules across as (y, from x, to x) and down as (x, from y, to y); pieces of one rule are joined.

    Empty where the page draws too few shapes to hold a table.
    """
    loaded = page._page
    handle = loaded.raw
    paths = []
    for index in range(raw.FPDFPage_CountObjects(handle)):
        shape = raw.FPDFPage_GetObject(handle, index)
        kind = raw.FPDFPageObj_GetType(shape)
        if kind == raw.FPDF_PAGEOBJ_FORM:
            across, down = rules(page, True)
            return across, down
        if kind == raw.FPDF_PAGEOBJ_PATH:
            paths.append(shape)
    if len(paths) < _FEWEST:
        return [], []
    shown = Transform(handle, crop_box(loaded), page.rotation, True)
    sides = [side for path in paths for side in _sides(path, shown)]
    across = [(top, left, right) for left, top, right, bottom in sides if right - left > bottom - top]
    down = [(left, top, bottom) for left, top, right, bottom in sides if right - left <= bottom - top]
    return _joined(across), _joined(down)


def _sides(path: Any, shown: Transform) -> Iterator[Edges]:
    """The sides of one shape, each as edges without thickness."""
    left, bottom, right, top = c_float(), c_float(), c_float(), c_float()
    raw.FPDFPageObj_GetBounds(path, left, bottom, right, top)
    edges = shown.rect(left.value, bottom.value, right.value, top.value)
    if (bar := _bar(edges)) is not None:
        yield bar
        return
    fill, stroke = c_int(), c_int()
    raw.FPDFPath_GetDrawMode(path, fill, stroke)
    matrix = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(path, matrix)
    white = not stroke.value and _is_white(path)
    for points in _outlines(path):
        placed = [
            shown.pt(matrix.a * x + matrix.c * y + matrix.e, matrix.b * x + matrix.d * y + matrix.f) for x, y in points
        ]
        yield from _drawn(placed, stroked=bool(stroke.value), white=white)


def _drawn(points: list[_Point], *, stroked: bool, white: bool) -> Iterator[Edges]:
    """The rules that an outline draws: itself where it is a bar, else its straight sides."""
    edges = _around(points)
    straight = [_around(side) for side in pairwise(points)]
    straight = [side for side in straight if min(side[2] - side[0], side[3] - side[1]) < _SAME]
    framed = len(straight) == len(points) - 1 == 4
    if not stroked and framed and (bar := _bar(edges)) is not None:
        yield bar
    elif stroked or (framed and not white):
        yield from (side for side in straight if max(side[2] - side[0], side[3] - side[1]) >= _SHORT)


def _bar(edges: Edges) -> Edges | None:
    """The middle line of something long and thin; None for anything else."""
    left, top, right, bottom = edges
    if bottom - top <= _THIN and right - left >= max(_SHORT, bottom - top):
        return left, (top + bottom) / 2, right, (top + bottom) / 2
    if right - left <= _THIN and bottom - top >= _SHORT:
        return (left + right) / 2, top, (left + right) / 2, bottom
    return None


def _outlines(path: Any) -> Iterator[list[_Point]]:
    """The outlines of a path as points, the first one again at the end where it is closed; curves end one."""
    points: list[_Point] = []
    x, y = c_float(), c_float()
    for index in range(raw.FPDFPath_CountSegments(path)):
        segment = raw.FPDFPath_GetPathSegment(path, index)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        if raw.FPDFPathSegment_GetType(segment) != raw.FPDF_SEGMENT_LINETO and points:
            yield points
            points = []
        points.append((x.value, y.value))
        if raw.FPDFPathSegment_GetClose(segment) and points[0] != points[-1]:
            points.append(points[0])
    if points:
        yield points


def _is_white(path: Any) -> bool:
    """Whether a shape is filled with white: a ground for text, and no frame."""
    colours = [c_uint() for _colour in range(4)]
    return bool(raw.FPDFPageObj_GetFillColor(path, *colours)) and min(c.value for c in colours[:3]) > _WHITE


def _around(points: "list[_Point] | tuple[_Point, _Point]") -> Edges:
    across, down = [x for x, _y in points], [y for _x, y in points]
    return min(across), min(down), max(across), max(down)


def _joined(pieces: list[Rule]) -> list[Rule]:
    """Rules from pieces that lie in one line and touch, in order of place."""
    lines: list[list[Rule]] = []
    for piece in sorted(pieces):
        if lines and piece[0] - lines[-1][-1][0] <= _SNAP:
            lines[-1].append(piece)
        else:
            lines.append([piece])
    return list(chain.from_iterable(map(_in_one_line, lines)))


def _in_one_line(pieces: list[Rule]) -> Iterator[Rule]:
    place = sum(at for at, _start, _end in pieces) / len(pieces)
    first, last = float("inf"), float("-inf")
    for start, end in sorted((start, end) for _at, start, end in pieces):
        if start > last + _THIN:
            if last >= first:
                yield place, first, last
            first, last = start, end
        last = max(last, end)
    yield place, first, last
