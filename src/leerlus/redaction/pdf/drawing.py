"""Black boxes with their ground in them, and pages as pictures with the words that stay laid over them unseen."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO

import pikepdf
import pypdfium2
from pikepdf import Array, Dictionary, Name, Pdf
from PIL import Image, ImageDraw

from leerlus.redaction.job import Area, Job
from leerlus.redaction.pdf.bare import opened
from leerlus.redaction.pdf.glyphs import Gone
from leerlus.redaction.pdf.pages import Box, PageText
from leerlus.redaction.pdf.unseen import unseen_font, unseen_words

_PAD = 0.75
_DOTS = 200 / 72
_WIDTHS = {"digit": 0.556, "other": 0.52, "dot": 0.278}
_FONT, _PICTURE, _UNSEEN = "/LeerlusGrond", "/LeerlusBeeld", "/LeerlusTekst"


@dataclass(frozen=True)
class Drawn:
    """The boxes that a job draws."""

    pages: list[PageText]
    gone: Gone
    job: Job

    @cached_property
    def boxes(self) -> dict[int, list[tuple[Box, str]]]:
        """For each page its boxes as the page is shown, with the ground."""
        return {page.number: list(self._boxes(page)) for page in self.pages if page.number in self.gone}

    @property
    def areas(self) -> tuple[Area, ...]:
        """The same for the report."""
        return tuple(
            Area(number, box.left, box.top, box.right, box.bottom)
            for number, boxes in self.boxes.items()
            for box, _ground in boxes
        )

    def _boxes(self, page: PageText) -> Iterator[tuple[Box, str]]:
        """One box a line of each passage; along a slanted line one a character, the ground in the first."""
        held: Box | None = None
        ground, last = "", -1
        for index, passage in sorted(self.gone[page.number].items()):
            one = page.characters[index]
            if one.generated or not one.text.strip():
                continue
            box, follows = page.shown(one.box), _only_gaps(page, last + 1, index)
            if held is not None and follows and passage.ground == ground and one.is_straight and _beside(held, box):
                held = held.around(box)
            else:
                if held is not None:
                    yield _padded(held), ground
                slants_on = held is not None and follows and not one.is_straight
                held, ground = box, "" if slants_on else passage.ground
            last = index
        if held is not None:
            yield _padded(held), ground


def _only_gaps(page: PageText, start: int, end: int) -> bool:
    return all(one.generated or not one.text.strip() for one in page.characters[start:end])


def _beside(one: Box, other: Box) -> bool:
    """Whether the second box goes on from the first, in either direction of writing."""
    wide = max(one.bottom - one.top, other.bottom - other.top)
    shared = min(one.bottom, other.bottom) - max(one.top, other.top)
    return shared > 0.5 * min(one.bottom - one.top, other.bottom - other.top) and other.left - one.right < 2 * wide


def _padded(box: Box) -> Box:
    return Box(box.left - _PAD, box.top - _PAD, box.right + _PAD, box.bottom + _PAD)


def with_boxes(data: bytes, whole: bytes, drawn: Drawn, rasterised: list[int]) -> bytes:
    """The file with boxes drawn; `rasterised` pages become pictures of the file as it was (`whole`), boxes included."""
    if not drawn.boxes:
        return data
    with opened(data) as pdf:
        for page in drawn.pages:
            if page.number in rasterised:
                _make_picture(pdf, whole, page, drawn)
            if page.number in drawn.boxes:
                _draw(pdf, page, drawn.boxes[page.number], picture=page.number in rasterised)
        out = BytesIO()
        pdf.save(out)
    return out.getvalue()


def _draw(pdf: Pdf, page: PageText, boxes: list[tuple[Box, str]], *, picture: bool) -> None:
    target = pdf.pages[page.number - 1]
    fonts = _own_resource(target.obj, "/Font")
    fonts[_FONT] = Dictionary(
        Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding
    )
    frame = " ".join(f"{number:.4f}" for number in _as_shown(page, picture=picture))
    drawn = [f"q {frame} cm /Artifact BMC".encode(), *(_box(box, ground) for box, ground in boxes), b"EMC Q"]
    target.contents_add(b"q\n", prepend=True)
    target.contents_add(b"\nQ\n" + b"\n".join(drawn))


def _own_resource(page: pikepdf.Object, kind: str) -> pikepdf.Object:
    """A resource dictionary that no other page shares."""
    shared = page.get("/Resources", Dictionary())
    page.Resources = Dictionary({key: shared[key] for key in shared.keys()})  # noqa: SIM118
    own = page.Resources.get(kind, Dictionary())
    page.Resources[kind] = Dictionary({key: own[key] for key in own.keys()})  # noqa: SIM118
    made: pikepdf.Object = page.Resources[kind]
    return made


def _as_shown(page: PageText, *, picture: bool) -> tuple[float, ...]:
    """The matrix from the page as it is shown (points from the top left, downward) to its own space."""
    if picture:
        return 1, 0, 0, -1, 0, _shown_size(page)[1]
    left, bottom = page.left, page.bottom
    right, top = left + page.width, bottom + page.height
    frames = {90: (0, 1, 1, 0, left, bottom), 180: (-1, 0, 0, 1, right, bottom), 270: (0, -1, -1, 0, right, top)}
    return frames.get(page.turned, (1, 0, 0, -1, left, top))


def _shown_size(page: PageText) -> tuple[float, float]:
    return (page.height, page.width) if page.turned in (90, 270) else (page.width, page.height)


def _box(box: Box, ground: str) -> bytes:
    width, height = box.right - box.left, box.bottom - box.top
    drawn = f"0 g {box.left:.3f} {box.top:.3f} {width:.3f} {height:.3f} re f"
    upright = height > 1.5 * width
    room, depth = (height, width) if upright else (width, height)
    size = min(0.72 * depth, 0.94 * room / max(_width(ground), 0.1), 9.0)
    if size < 1.0:
        return drawn.encode()
    across = (room - size * _width(ground)) / 2
    down = (depth + 0.7 * size) / 2
    matrix = (
        f"0 1 1 0 {box.right - down:.3f} {box.top + across:.3f}"
        if upright
        else f"1 0 0 -1 {box.left + across:.3f} {box.top + down:.3f}"
    )
    said = ground.encode("cp1252", errors="replace").replace(b"\\", b"").replace(b"(", b"").replace(b")", b"")
    return f"{drawn} 1 g BT {_FONT} {size:.2f} Tf {matrix} Tm (".encode() + said + b") Tj ET"


def _width(words: str) -> float:
    """About how wide Helvetica sets the words, in ems."""
    return sum(_WIDTHS["digit" if sign.isdigit() else "dot" if sign in ". ;" else "other"] for sign in words)


def _make_picture(pdf: Pdf, whole: bytes, page: PageText, drawn: Drawn) -> None:
    """Put a picture in the place of the page's content, blackened before it is made."""
    target = pdf.pages[page.number - 1].obj
    width, height = _shown_size(page)
    picture = _picture(whole, page, [box for box, _ground in drawn.boxes.get(page.number, [])])
    for key in list(target.keys()):
        if key not in ("/Type", "/Parent"):
            del target[key]
    target.MediaBox = Array([0, 0, round(width, 3), round(height, 3)])
    target.Resources = Dictionary(
        XObject=Dictionary({_PICTURE: _image(pdf, picture)}), Font=Dictionary({_UNSEEN: unseen_font(pdf)})
    )
    drawing = f"q {width:.3f} 0 0 {height:.3f} 0 0 cm {_PICTURE} Do Q\n".encode()
    target.Contents = pdf.make_stream(
        drawing + unseen_words(page, set(drawn.gone.get(page.number, {})), height, _UNSEEN)
    )


def _picture(whole: bytes, page: PageText, boxes: list[Box]) -> Image.Image:
    with pypdfium2.PdfDocument(whole) as document:
        made: Image.Image = document[page.number - 1].render(scale=_DOTS, draw_annots=False).to_pil().convert("RGB")
    pen = ImageDraw.Draw(made)
    for box in boxes:
        pen.rectangle(tuple(_DOTS * edge for edge in (box.left, box.top, box.right, box.bottom)), fill=0)
    grey = made.convert("L")
    return grey if Image.merge("RGB", (grey, grey, grey)).tobytes() == made.tobytes() else made


def _image(pdf: Pdf, picture: Image.Image) -> pikepdf.Object:
    shape = {
        "Type": Name.XObject,
        "Subtype": Name.Image,
        "Width": picture.width,
        "Height": picture.height,
        "BitsPerComponent": 8,
    }
    if picture.mode == "L":
        return pdf.make_stream(picture.tobytes(), ColorSpace=Name.DeviceGray, **shape)
    out = BytesIO()
    picture.save(out, "JPEG", quality=90)
    return pdf.make_stream(out.getvalue(), ColorSpace=Name.DeviceRGB, Filter=Name.DCTDecode, **shape)
