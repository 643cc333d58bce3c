"""What people wrote beside the text of a PDF: its annotations."""

import re
import zlib
from collections.abc import Iterator

import pdfwords

from leerlus.document import Comment
from leerlus.formats.assembly import clean

_KINDS = (
    "Text|FreeText|Highlight|Underline|Squiggly|StrikeOut|Caret|Stamp|Ink|Square|Circle|Line|Polygon|PolyLine|"
    "FileAttachment"
)
_SUBTYPE = re.compile(rf"/Subtype\s*/(?:{_KINDS})\b".encode())
_LARGEST = 4 * 1024 * 1024


def may_hold_remarks(data: bytes) -> bool:
    """Whether a remark can be in the file: pages need not be searched where its kind stands nowhere.

    Newer files pack their objects in streams; one that does not unpack may hold anything.
    """
    return _SUBTYPE.search(data) is not None or any(
        _packed(data, match.end()) for match in re.finditer(b"/ObjStm", data)
    )


def _packed(data: bytes, place: int) -> bool:
    start = data.find(b"stream", place)
    content = data[start + len(b"stream") : start + len(b"stream") + _LARGEST].lstrip(b"\r\n")
    try:
        objects = zlib.decompressobj().decompress(content, _LARGEST)
    except zlib.error:  # packed in another way, or encrypted
        return True
    return len(objects) == _LARGEST or _SUBTYPE.search(objects) is not None


def remarks_of(page: pdfwords.Page) -> Iterator[Comment]:
    """The remarks on a page, with the name of who made them."""
    for found in page.annots():
        text = clean(found.get("contents") or "")
        if text and found["type"] not in ("Link", "Widget", "Popup"):
            yield Comment(clean(found.get("author") or "") or None, text, page=page.number + 1)
