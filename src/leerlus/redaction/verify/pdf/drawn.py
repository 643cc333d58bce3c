"""The pages as pictures, before and after: outside the boxes nothing may have changed.

Drawn small, pdfium sets each glyph on a whole dot by the room to the next one in its line, so that a glyph beside a box
can come to lie one dot aside, though its place in the file is the same. From fifty dots high it draws glyphs as shapes,
exactly. So the pictures of pages with boxes are large, and only what is smaller still may move one dot (0.05 mm).
"""

from math import sqrt

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from leerlus.redaction.job import Area, Report

_SCALE, _PLAIN, _MOST_PIXELS = 8.0, 4.0, 34_000_000
_SLACK, _VISIBLE, _HAIR = 2, 40, 3
_THRESHOLD = [0 if level < _VISIBLE else 255 for level in range(256)]
_SHOWN_AS_TEXT = frozenset({pdfium.FPDF_ANNOT_WIDGET})


def changed(before: pypdfium2.PdfDocument, after: pypdfium2.PdfDocument, report: Report) -> list[str]:
    """The pages that look different outside the boxes; pages that were made a picture are not compared."""
    found = []
    for number in range(1, len(before) + 1):
        if number in report.rasterised:
            continue
        page, boxes = before[number - 1], [area for area in report.areas if area.page == number]
        width, height = page.get_size()
        scale = min(_SCALE if boxes else _PLAIN, sqrt(_MOST_PIXELS / max(width * height, 1.0)))
        one, other = (_picture(document[number - 1], scale) for document in (before, after))
        if one.size != other.size or _differ(one, other, _mask(one.size, scale, boxes, _fields(page))):
            found.append(f"Bladzijde {number} ziet er buiten de zwarte vlakken anders uit dan eerst.")
    return found


def _picture(page: pypdfium2.PdfPage, scale: float) -> Image.Image:
    made: Image.Image = page.render(scale=scale, draw_annots=False, grayscale=True).to_pil().convert("L")
    return made


def _mask(size: tuple[int, int], scale: float, boxes: list[Area], fields: list[tuple[float, ...]]) -> Image.Image:
    """White where the pictures must be alike."""
    mask = Image.new("L", size, 255)
    pen = ImageDraw.Draw(mask)
    edges = [(area.left, area.top, area.right, area.bottom) for area in boxes]
    for left, top, right, bottom in [*edges, *fields]:
        pen.rectangle(
            (scale * left - _SLACK, scale * top - _SLACK, scale * right + _SLACK, scale * bottom + _SLACK), fill=0
        )
    return mask


def _differ(one: Image.Image, other: Image.Image, mask: Image.Image) -> bool:
    """Whether a dot under the mask changed and did not just move by a hair."""
    place = ImageChops.darker(ImageChops.difference(one, other).point(_THRESHOLD), mask).getbbox()
    if place is None:
        return False
    room = (max(place[0] - 4, 0), max(place[1] - 4, 0), min(place[2] + 4, one.width), min(place[3] + 4, one.height))
    first, second = one.crop(room), other.crop(room)
    moved = ImageChops.lighter(_beyond(first, second), _beyond(second, first)).point(_THRESHOLD)
    return ImageChops.darker(moved, mask.crop(room)).getbbox() is not None


def _beyond(one: Image.Image, other: Image.Image) -> Image.Image:
    """How far each dot is darker or lighter than all dots around the same place in the other picture."""
    lighter = ImageChops.subtract(one, other.filter(ImageFilter.MaxFilter(_HAIR)))
    darker = ImageChops.subtract(other.filter(ImageFilter.MinFilter(_HAIR)), one)
    return ImageChops.lighter(lighter, darker)


def _fields(page: pypdfium2.PdfPage) -> list[tuple[float, ...]]:
    """Where form fields stand: what was filled in is drawn with the page afterwards."""
    width, height = page.get_size()
    found: list[tuple[float, ...]] = []
    for index in range(pdfium.FPDFPage_GetAnnotCount(page.raw)):
        one = pdfium.FPDFPage_GetAnnot(page.raw, index)
        if pdfium.FPDFAnnot_GetSubtype(one) in _SHOWN_AS_TEXT:
            rect = pdfium.FS_RECTF()
            pdfium.FPDFAnnot_GetRect(one, rect)
            corners = [
                _on_page(page, (width, height), point) for point in ((rect.left, rect.top), (rect.right, rect.bottom))
            ]
            xs, ys = zip(*corners, strict=True)
            found.append((min(xs), min(ys), max(xs), max(ys)))
        pdfium.FPDFPage_CloseAnnot(one)
    return found


def _on_page(page: pypdfium2.PdfPage, size: tuple[float, float], point: tuple[float, float]) -> tuple[float, float]:
    across, down = pdfium.c_int(), pdfium.c_int()
    edges = (round(size[0] * 10), round(size[1] * 10))
    pdfium.FPDF_PageToDevice(page.raw, 0, 0, *edges, 0, *point, across, down)
    return across.value / 10, down.value / 10
