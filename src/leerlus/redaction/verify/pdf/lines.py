"""The words of a PDF by pdfium: as it gives them, and put together along each line that they stand on."""

from collections import Counter, defaultdict
from ctypes import byref, c_double
from math import cos, sin

import pypdfium2
import pypdfium2.raw as pdfium

from leerlus.redaction.job import Area, Report
from leerlus.redaction.verify.spelling import squashed

_SLACK, _SAME_LINE, _STEP = 1.5, 0.35, 0.05


def text(document: pypdfium2.PdfDocument) -> str:
    """All text, page after page, in the order of the file."""
    return "\n".join(page.get_textpage().get_text_range() for page in document)


def along(document: pypdfium2.PdfDocument) -> str:
    """All characters once more, sorted along the lines they stand on, whatever their angle and order in the file."""
    return "\n".join(line for page in document for line in _lines(page))


def _lines(page: pypdfium2.PdfPage) -> list[str]:
    """Each line of a page: characters of one angle at about one height, from its start to its end."""
    held: dict[int, list[tuple[float, float, float, str]]] = defaultdict(list)
    raw = page.get_textpage().raw
    for index in range(pdfium.FPDFText_CountChars(raw)):
        x, y = c_double(), c_double()
        placed = pdfium.FPDFText_GetCharOrigin(raw, index, byref(x), byref(y))
        if placed and pdfium.FPDFText_IsGenerated(raw, index) != 1:
            angle = -max(pdfium.FPDFText_GetCharAngle(raw, index), 0.0)
            forward = x.value * cos(angle) + y.value * sin(angle)
            aside = y.value * cos(angle) - x.value * sin(angle)
            sign = _sign(pdfium.FPDFText_GetUnicode(raw, index))
            held[round(angle / _STEP)].append((aside, forward, _size(raw, index, angle), sign))
    return [line for _angle, standing in sorted(held.items()) for line in _apart(sorted(standing))]


def _apart(standing: list[tuple[float, float, float, str]]) -> list[str]:
    """The lines among characters of one angle: a new one begins where the next stands clearly higher."""
    lines: list[list[tuple[float, float, str]]] = []
    before = None
    for aside, forward, size, sign in standing:
        if before is None or aside - before > _SAME_LINE * size:
            lines.append([])
        lines[-1].append((forward, size, sign))
        before = aside
    return [_joined(sorted(line)) for line in lines]


def _size(raw: object, index: int, angle: float) -> float:
    """The height of the line across the direction of writing; the smaller side where that is slanted."""
    box = pdfium.FS_RECTF()
    pdfium.FPDFText_GetLooseCharBox(raw, index, byref(box))
    wide, high = box.right - box.left, box.top - box.bottom
    return float(high if abs(sin(angle)) < 0.1 else wide if abs(cos(angle)) < 0.1 else min(wide, high))


def _joined(line: list[tuple[float, float, str]]) -> str:
    """The characters of a line, with a space where there is room for more than a letter."""
    said, before = [], None
    for forward, size, sign in line:
        if before is not None and forward - before > 1.6 * max(size, 1.0):
            said.append(" ")
        said.append(sign)
        before = forward
    return "".join(said)


def _sign(code: int) -> str:
    return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else " "


def lost(before: pypdfium2.PdfDocument, after: pypdfium2.PdfDocument, report: Report) -> list[str]:
    """The pages on which letters outside the boxes are gone, except in layers that were hidden (see `drawn`)."""
    if "verborgen lagen verwijderd" in report.cleaned:
        return []
    found = []
    for number in range(1, len(before) + 1):
        areas = [area for area in report.areas if area.page == number]
        gone = _letters(before[number - 1], areas) - _letters(after[number - 1], [])
        if gone:
            found.append(f"Op bladzijde {number} is er buiten de gelakte passages tekst verdwenen.")
    return found


def _letters(page: pypdfium2.PdfPage, areas: list[Area]) -> Counter[str]:
    """How often each letter and digit stands on a page outside the boxes."""
    reader = page.get_textpage()
    if not areas:
        return Counter(squashed(reader.get_text_range()))
    outside = []
    for index in range(reader.count_chars()):
        box = pdfium.FS_RECTF()
        pdfium.FPDFText_GetLooseCharBox(reader.raw, index, byref(box))
        if not any(_holds(page, area, ((box.left + box.right) / 2, (box.top + box.bottom) / 2)) for area in areas):
            outside.append(_sign(pdfium.FPDFText_GetUnicode(reader.raw, index)))
    return Counter(squashed("".join(outside)))


def _holds(page: pypdfium2.PdfPage, area: Area, point: tuple[float, float]) -> bool:
    """Whether a point of the page's own space lies in a box of the page as it is shown."""
    width, height = page.get_size()
    across, down = pdfium.c_int(), pdfium.c_int()
    pdfium.FPDF_PageToDevice(
        page.raw, 0, 0, round(width * 10), round(height * 10), 0, *point, byref(across), byref(down)
    )
    x, y = float(across.value) / 10, float(down.value) / 10
    return area.left - _SLACK <= x <= area.right + _SLACK and area.top - _SLACK <= y <= area.bottom + _SLACK
