"""PDF: the text in reading order with the place of every word, by pypdfium2 and pdfwords."""

from collections.abc import Iterator
from hashlib import sha256

import pdfwords
from pypdfium2 import PdfiumError

from leerlus.document import Document
from leerlus.errors import DamagedFile, EncryptedFile, FileError, NoTextLayer
from leerlus.formats.assembly import clean
from leerlus.formats.limits import DEFAULT_LIMITS, Limits, check_pages
from leerlus.formats.pdf.columns import in_reading_order, side_by_side
from leerlus.formats.pdf.flow import written
from leerlus.formats.pdf.lines import lines_of
from leerlus.formats.pdf.margins import without_running_lines
from leerlus.formats.pdf.outline import outline_of
from leerlus.formats.pdf.printed import PrintedPage
from leerlus.formats.pdf.remarks import may_hold_remarks, remarks_of
from leerlus.formats.pdf.tables import tables_of
from leerlus.formats.pdf.words import words_of

MEDIA_TYPE = "application/pdf"
TEXT_VERSION = "pdf/2"

_END_MARK = b"%%EOF"
_TAIL = 2048
_PASSWORD, _SECURITY = 4, 5
_PROPERTIES = ("Title", "Author", "Subject", "Keywords", "Creator", "Producer", "CreationDate", "ModDate")


def read(data: bytes, *, limits: Limits = DEFAULT_LIMITS) -> Document:
    """The document; EncryptedFile, DamagedFile (also when it breaks off) or NoTextLayer when there is none to give."""
    with _opened(data) as source:
        check_pages(len(source), limits)
        if not len(source) or _END_MARK not in data[-_TAIL:]:
            raise _damaged()
        pages, comments, remarked = [], [], may_hold_remarks(data)
        for number in range(len(source)):
            pages.append(_printed(source, number))
            comments += list(remarks_of(source[number])) if remarked else []
        properties, outline = tuple(_properties(source)), outline_of(source)
    if not any(page.lines or page.tables for page in pages):
        raise NoTextLayer(
            "Deze PDF bevat alleen plaatjes van tekst, zoals een scan. Maak er met tekstherkenning (OCR) een "
            "doorzoekbare PDF van en probeer het opnieuw."
        )
    empty = [str(page.number) for page in pages if not page.lines and not page.tables]
    without_running_lines(pages)
    flow = written(pages, limits, outline)
    return Document(
        text=flow.text(),
        media_type=MEDIA_TYPE,
        sha256=sha256(data).hexdigest(),
        text_version=TEXT_VERSION,
        pages=tuple(flow.pages(pages)),
        blocks=tuple(flow.blocks),
        tables=tuple(flow.tables),
        notes=flow.notes(),
        comments=tuple(comments),
        properties=(*properties, *((("pagesWithoutText", ", ".join(empty)),) if empty else ())),
    )


def _opened(data: bytes) -> pdfwords.Document:
    try:
        source: pdfwords.Document = pdfwords.open(data)
    except PdfiumError as error:
        raise _refused(error) from error
    return source


def _refused(error: PdfiumError) -> FileError:
    if error.err_code in (_PASSWORD, _SECURITY):
        return EncryptedFile(
            "Deze PDF is beveiligd met een wachtwoord. Haal het wachtwoord eraf en probeer het opnieuw."
        )
    return _damaged()


def _damaged() -> DamagedFile:
    return DamagedFile(
        "Deze PDF is beschadigd of niet volledig. Haal het bestand opnieuw op bij de bron en probeer het nog eens."
    )


def _printed(source: pdfwords.Document, number: int) -> PrintedPage:
    """One page, numbered from 0; DamagedFile where its object is broken."""
    page = source[number]
    try:
        words = words_of(page)
    except RuntimeError as error:  # the page cannot be loaded
        raise _damaged() from error
    left, top, right, bottom = page.rect
    lines = lines_of(page, words)
    tables = tables_of(page, words) if side_by_side(lines) else []
    if tables:
        lines = [line for line in lines if not any(table.holds(line) for table in tables)]
    return PrintedPage(number + 1, right - left, bottom - top, in_reading_order(lines), tables)


def _properties(source: pdfwords.Document) -> Iterator[tuple[str, str]]:
    """What the file states about itself; a value that is no text is left out."""
    for name in _PROPERTIES:
        try:
            value = clean(source._pdf.get_metadata_value(name))
        except UnicodeDecodeError:  # half a character of UTF-16
            continue
        if value:
            yield f"{name[0].lower()}{name[1:]}", value
