"""A judge of public versions that shares nothing with the verifier: its own readers, its own way of folding letters."""

import re
import shutil
import subprocess
import unicodedata
from collections.abc import Iterator
from io import BytesIO
from tempfile import NamedTemporaryFile
from zipfile import ZipFile

import pikepdf
import pypdfium2
from lxml import etree
from PIL import Image, ImageChops, ImageDraw

from benchmarks.torture.samples import Sample
from leerlus.redaction.job import Report

_SCALE, _VISIBLE, _HAIR = 8.0, 60, 2


def problems(sample: Sample, data: bytes, report: Report) -> list[str]:
    """What is wrong with the public version of a sample; nothing when all is well."""
    texts = dict(_texts(sample.form, data))
    found = [
        f"{secret!r} in {reader}"
        for reader, text in texts.items()
        for secret in sample.someone.secrets
        if secret in text or _only_letters(secret) in _only_letters(text)
    ]
    found += [f"{secret!r} in the bytes" for secret in sample.someone.secrets if _in_bytes(secret, sample.form, data)]
    before = dict(_texts(sample.form, sample.data))
    for reader in ("pdfium", "poppler", "walk"):
        if reader in texts:
            kept, there = _only_letters(before[reader]), _only_letters(texts[reader])
            found += [f"{word!r} lost by {reader}" for word in sample.kept if word in kept and word not in there]
    return found + (_pixels(sample.data, data, report) if sample.form == "pdf" else [])


def _only_letters(text: str) -> str:
    parts = unicodedata.normalize("NFKD", text)
    return re.sub(r"[^a-z0-9]", "", parts.lower())


def _texts(form: str, data: bytes) -> Iterator[tuple[str, str]]:
    if form == "pdf":
        with pypdfium2.PdfDocument(data) as document:
            yield "pdfium", "\n".join(page.get_textpage().get_text_range() for page in document)
        if shutil.which("pdftotext"):
            yield "poppler", _poppler(data)
        return
    with ZipFile(BytesIO(data)) as package:
        parts = [package.read(name) for name in package.namelist() if name.endswith((".xml", ".rels"))]
    trees = [etree.fromstring(part) for part in parts]
    yield (
        "walk",
        "\n".join("".join(map(str, paragraph.itertext())) for tree in trees for paragraph in tree.iter("{*}p")),
    )
    yield "attributes", "\n".join(str(value) for tree in trees for one in tree.iter() for value in one.attrib.values())


def _poppler(data: bytes) -> str:
    with NamedTemporaryFile(suffix=".pdf") as file:
        file.write(data)
        file.flush()
        said = subprocess.run(["pdftotext", "-q", file.name, "-"], capture_output=True, check=True)
    return said.stdout.decode("utf-8", errors="replace")


def _in_bytes(secret: str, form: str, data: bytes) -> bool:
    held = [data, *_unpacked(form, data)]
    forms = {
        variant.encode(code, "ignore")
        for variant in (secret, secret.replace(" ", ""))
        for code in ("utf-8", "utf-16-le", "utf-16-be", "cp1252")
    }
    forms |= {one.hex().encode() for one in forms} | {one.hex().upper().encode() for one in forms}
    return any(one in part for one in forms for part in held)


def _unpacked(form: str, data: bytes) -> Iterator[bytes]:
    if form == "pdf":
        with pikepdf.open(BytesIO(data)) as pdf:
            for one in pdf.objects:
                if isinstance(one, pikepdf.Stream):
                    try:
                        yield one.read_bytes()
                    except pikepdf.PdfError:  # a photograph
                        yield one.read_raw_bytes()
                yield one.unparse(resolved=False) if not isinstance(one, pikepdf.Stream) else b""
        return
    with ZipFile(BytesIO(data)) as package:
        yield from (package.read(name) for name in package.namelist())
        yield "\n".join(package.namelist()).encode()


def _pixels(before: bytes, after: bytes, report: Report) -> list[str]:
    """Pages that are no picture and look different outside the boxes, drawn so large that nothing is rounded."""
    found = []
    with pypdfium2.PdfDocument(before) as one, pypdfium2.PdfDocument(after) as other:
        for number in range(1, len(one) + 1):
            if number not in report.rasterised and _changed(one[number - 1], other[number - 1], number, report):
                found.append(f"page {number} changed outside the boxes")
    return found


def _changed(one: pypdfium2.PdfPage, other: pypdfium2.PdfPage, number: int, report: Report) -> bool:
    """Whether a dot outside the boxes is darker or lighter than every dot right around it on the other page."""
    first, second = (
        page.render(scale=_SCALE, draw_annots=False, grayscale=True).to_pil().convert("L") for page in (one, other)
    )
    difference = ImageChops.difference(first, second)
    pen = ImageDraw.Draw(difference)
    for area in report.areas:
        if area.page == number:
            edges = [_SCALE * edge for edge in (area.left, area.top, area.right, area.bottom)]
            pen.rectangle((edges[0] - 2, edges[1] - 2, edges[2] + 2, edges[3] + 2), fill=0)
    _blacken_fields(pen, one)
    suspects = difference.point([0 if level < _VISIBLE else 255 for level in range(256)])
    place = suspects.getbbox()
    return place is not None and any(
        _stands_out(first, second, dot) or _stands_out(second, first, dot) for dot in _dots(suspects, place)
    )


def _dots(suspects: Image.Image, place: tuple[int, int, int, int]) -> Iterator[tuple[int, int]]:
    for y in range(place[1], place[3]):
        row = suspects.crop((place[0], y, place[2], y + 1)).tobytes()
        yield from ((place[0] + x, y) for x, level in enumerate(row) if level)


def _stands_out(one: Image.Image, other: Image.Image, dot: tuple[int, int]) -> bool:
    x, y = dot
    around = other.crop((x - _HAIR, y - _HAIR, x + _HAIR + 1, y + _HAIR + 1)).tobytes()
    level = one.crop((x, y, x + 1, y + 1)).tobytes()[0]
    return not min(around) - _VISIBLE < level < max(around) + _VISIBLE


def _blacken_fields(pen: ImageDraw.ImageDraw, page: pypdfium2.PdfPage) -> None:
    """Where the sample's form stands: what was filled in is drawn with the page afterwards."""
    width, height = page.get_size()
    edges = {
        0: (58, height - 60, 224, height - 8),
        90: (8, 58, 60, 224),
        270: (width - 60, height - 224, width - 8, height - 58),
    }
    turned = page.get_rotation()
    pen.rectangle([_SCALE * edge for edge in edges[turned]], fill=0)
