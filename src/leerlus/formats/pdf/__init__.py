"""PDF: the text in reading order with the place of every word, by pypdfium2 and pdfwords."""

from collections.abc import Iterator
from hashlib import sha256

import pdfwords
from pypdfium2 import PdfiumError, raw

from leerlus.document import Comment, Document
from leerlus.errors import DamagedFile, EncryptedFile, FileError, NoTextLayer
from leerlus.formats.assembly import clean
from leerlus.formats.limits import DEFAULT_LIMITS, Limits, check_pages
from leerlus.formats.pdf.columns import in_reading_order
from leerlus.formats.pdf.flow import written
from leerlus.formats.pdf.lines import lines_of
from leerlus.formats.pdf.margins import without_running_lines
from leerlus.formats.pdf.printed import PrintedPage
from leerlus.formats.pdf.tables import tables_of

MEDIA_TYPE = "application/pdf"
TEXT_VERSION = "pdf/1"

_END_MARK = b"%%EOF"
_TAIL = 2048
_PASSWORD, _SECURITY = 4, 5
_PROPERTIES = ("title", "author", "subject", "keywords", "creator", "producer", "creationDate", "modDate")


def read(data: bytes, *, limits: Limits = DEFAULT_LIMITS) -> Document:
    """The document; EncryptedFile, DamagedFile (also when it breaks off) or NoTextLayer when there is none to give."""
    with _opened(data) as source:
        check_pages(len(source), limits)
        if not len(source) or _END_MARK not in data[-_TAIL:]:
            raise _damaged()
        pages, comments = [], []
        for number in range(len(source)):
            page = _page(source, number)
            pages.append(_printed(page))
            comments += list(_comments(page))
        properties = _properties(source)
    if not any(page.lines or page.tables for page in pages):
        raise NoTextLayer(
            "Deze PDF bevat alleen plaatjes van tekst, zoals een scan. Maak er met tekstherkenning (OCR) een "
            "doorzoekbare PDF van en probeer het opnieuw."
        )
    empty = [str(page.number) for page in pages if not page.lines and not page.tables]
    without_running_lines(pages)
    flow = written(pages, limits)
    return Document(
        text=flow.text(),
        media_type=MEDIA_TYPE,
        sha256=sha256(data).hexdigest(),
        text_version=TEXT_VERSION,
        pages=tuple(flow.pages(pages)),
        blocks=tuple(flow.blocks),
        tables=tuple(flow.tables),
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


def _page(source: pdfwords.Document, number: int) -> pdfwords.Page:
    """One page; DamagedFile where its object is broken."""
    page: pdfwords.Page = source[number]
    try:
        page._page.raw  # noqa: B018 (loads the page)
    except PdfiumError as error:
        raise _damaged() from error
    return page


def _printed(page: pdfwords.Page) -> PrintedPage:
    left, top, right, bottom = page.rect
    words = page.get_text("words", rotated=True)
    tables = tables_of(page, words)
    lines = [line for line in lines_of(page, words) if not any(table.holds(line) for table in tables)]
    lines = in_reading_order(lines)
    return PrintedPage(page.number + 1, right - left, bottom - top, lines, tables)


def _comments(page: pdfwords.Page) -> Iterator[Comment]:
    """What people wrote beside the text, with their name."""
    if raw.FPDFPage_GetAnnotCount(page._page.raw) < 1:
        return
    for found in page.annots():
        text = clean(found.get("contents") or "")
        if text and found["type"] not in ("Link", "Widget", "Popup"):
            yield Comment(clean(found.get("author") or "") or None, text, page=page.number + 1)


def _properties(source: pdfwords.Document) -> Iterator[tuple[str, str]]:
    said = source.metadata
    return ((name, clean(said[name])) for name in _PROPERTIES if clean(said.get(name) or ""))
