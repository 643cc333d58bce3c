"""Which format a file has: by its content first, by its name only where the content leaves a choice."""

import re
from pathlib import PurePosixPath

from leerlus.errors import EmptyFile, EncryptedFile, UnknownFormat

_HEAD = 4096
_MAIL_HEAD = 64 * 1024
_ODT = b"application/vnd.oasis.opendocument.text"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"BM")
_WEB_NAMES = frozenset({".html", ".htm", ".xhtml"})
_WEB_PAGE = re.compile(
    r"\s*(<\?xml[^>]*\?>\s*)?(<!--.*?-->\s*)*(<!doctype\s+html|<html[\s>])", re.IGNORECASE | re.DOTALL
)
_XML = re.compile(r"\s*<(\?xml\s|!DOCTYPE\s+(?!html)|officiele-publicatie[\s>])", re.IGNORECASE)
_MAIL_HEADER = re.compile(rb"(?:From [^\n]*\n)?([A-Za-z][A-Za-z-]{1,40}):[ \t]?\S?", re.ASCII)
_MAIL_HEADERS = re.compile(rb"^(From|Date|Received|Message-ID|MIME-Version):", re.IGNORECASE | re.MULTILINE)
_FEWEST_MAIL_HEADERS = 3
_WANTED = (
    "Wij lezen PDF, Word (.docx), LibreOffice (.odt), rekenbladen (.xlsx, .ods, .csv), HTML, e-mail (.eml), "
    "officiële XML en gewone tekst."
)


def format_of(data: bytes, name: str = "") -> str:
    """The name in `FORMATS` of the format of `data`.

    EmptyFile for no bytes; EncryptedFile for Word with a password; UnknownFormat, with what to do, for what is known
    but not read. What is not recognised is called text: its reader says whether it is.
    """
    if not data:
        raise EmptyFile("Dit bestand is leeg (0 bytes). Kies een ander bestand.")
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        return _packed(data)
    if data.startswith(_OLD_OFFICE):
        raise _old_office(data)
    if data.startswith(b"{\\rtf"):
        raise _unknown("Dit is een RTF-bestand.", "Open het en bewaar het als .docx, .odt of PDF.")
    if data.startswith(_PICTURES):
        raise _unknown("Dit is een afbeelding.", "Lever het document aan als PDF met tekst.")
    if _is_mail(data, name):
        return "mail"
    return _marked_up(data, name)


def _is_mail(data: bytes, name: str) -> bool:
    """Whether the file begins as a message does; where its name does not say so, the usual headers must be there."""
    start = data[:_MAIL_HEAD].removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n")
    if not _MAIL_HEADER.match(start):
        return False
    head = start.replace(b"\r\n", b"\n").partition(b"\n\n")[0]
    found = {header.lower() for header in _MAIL_HEADERS.findall(head)}
    return name.lower().endswith(".eml") or (b"from" in found and len(found) >= _FEWEST_MAIL_HEADERS)


def _packed(data: bytes) -> str:
    """The format of a ZIP package; names of its parts stand uncompressed in the bytes."""
    if _ODT in data[:200]:
        return "odt"
    if b"word/" in data:
        return "docx"
    if b"xl/" in data:
        return "xlsx"
    if b"opendocument.spreadsheet" in data[:200]:
        return "ods"
    if b"ppt/" in data or b"opendocument.presentation" in data[:200]:
        raise _unknown("Dit is een presentatie.", "Bewaar haar als PDF en probeer het opnieuw.")
    if b"content.xml" in data and b"mimetype" in data:  # some writers pack the media type too
        return "odt"
    raise _unknown("Dit is een ingepakt bestand (ZIP).", "Pak het uit en lever de bestanden los aan.")


def _old_office(data: bytes) -> EncryptedFile | UnknownFormat:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return EncryptedFile(
            "Dit bestand is beveiligd met een wachtwoord. Haal het wachtwoord eraf en probeer het opnieuw."
        )
    return _unknown("Dit is een oud Office-bestand (zoals .doc).", "Open het en bewaar het als .docx of PDF.")


def _marked_up(data: bytes, name: str) -> str:
    head = _start(data)
    suffix = PurePosixPath(name.replace("\\", "/")).suffix.lower()
    if _WEB_PAGE.match(head) or (suffix in _WEB_NAMES and "<" in head):
        return "html"
    if _XML.match(head) or (suffix == ".xml" and head.lstrip().startswith("<")):
        return "official_xml"
    if suffix == ".pdf" and b"\x00" in data:
        raise _unknown("Dit bestand heet .pdf, maar het is geen PDF.", "Maak de PDF opnieuw.")
    return "csv" if suffix == ".csv" else "text"


def _start(data: bytes) -> str:
    """The first characters, good enough to see a tag by."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data[:_HEAD].decode("utf-16", errors="replace")
    return data[:_HEAD].decode("utf-8", errors="replace").removeprefix("\ufeff")


def _unknown(what: str, remedy: str) -> UnknownFormat:
    return UnknownFormat(f"{what} {remedy} {_WANTED}")
