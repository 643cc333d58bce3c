"""Plain text and Markdown: the decoded file, without byte-order mark and otherwise unchanged."""

import codecs
import re
from hashlib import sha256

from leerlus.document import Document
from leerlus.errors import EmptyFile, UnknownFormat
from leerlus.formats.limits import DEFAULT_LIMITS, Limits, check_file_size, check_text_length

TEXT_VERSION = "text/1"

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_CONTROLS_PER_CENT = 1
_SPECIAL_PER_CENT = 30


def read(data: bytes, *, limits: Limits = DEFAULT_LIMITS) -> Document:
    """The text of `data`; EmptyFile without text, UnknownFormat for bytes that are no text."""
    check_file_size(data, limits)
    text = decoded(data)
    if not text.strip():
        raise EmptyFile("Dit bestand is leeg: er staat geen tekst in. Kies een ander bestand.")
    check_text_length(len(text), limits)
    return Document(text=text, media_type="text/plain", sha256=sha256(data).hexdigest(), text_version=TEXT_VERSION)


def decoded(data: bytes) -> str:
    """`data` as UTF-8, UTF-16 or UTF-32 (by its mark), else as Windows-1252; UnknownFormat for anything else."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _checked(data[len(mark) :].decode(encoding, errors="replace"))
    try:
        return _checked(data.decode("utf-8"))
    except UnicodeDecodeError:  # not UTF-8, or UTF-8 with a few broken bytes
        return _checked(_tolerant(data))


def _tolerant(data: bytes) -> str:
    """UTF-8 with its broken bytes marked where most of it is UTF-8, else Windows-1252."""
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    special = sum(character > "\x7f" for character in text) - broken
    if special >= broken:
        return text
    try:
        western = data.decode("cp1252")
    except UnicodeDecodeError:  # five bytes have no meaning in Windows-1252
        western = data.decode("latin-1")
    if 100 * sum(character > "\x7f" for character in western) > _SPECIAL_PER_CENT * len(western):
        raise _no_text()
    return western


def _checked(text: str) -> str:
    """`text` itself where it can be read by people: hardly any control characters, and none that is zero."""
    controls = len(_CONTROL.findall(text))
    broken = text.count("\ufffd")
    if "\x00" in text or 100 * controls > _CONTROLS_PER_CENT * len(text) or 10 * broken > len(text):
        raise _no_text()
    return text


def _no_text() -> UnknownFormat:
    return UnknownFormat(
        "Dit bestand bevat geen leesbare tekst. Controleer of u het goede bestand koos. "
        "Wij lezen PDF, Word (.docx), LibreOffice (.odt), rekenbladen, HTML, e-mail, officiële XML en gewone tekst."
    )
