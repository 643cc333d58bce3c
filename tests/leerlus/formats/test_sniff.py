"""The content says which format a file has; the name only where the content leaves a choice."""

import pytest

from leerlus.errors import EmptyFile, EncryptedFile, UnknownFormat
from leerlus.formats.sniff import format_of

ODT_START = b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/vnd.oasis.opendocument.text"


@pytest.mark.parametrize(
    ("data", "name", "expected"),
    [
        (b"%PDF-1.7\n", "brief.txt", "pdf"),
        (b"\n\n%PDF-1.4", "", "pdf"),
        (b"PK\x03\x04....word/document.xml", "brief", "docx"),
        (ODT_START, "brief.docx", "odt"),
        (b"PK\x03\x04....mimetype....content.xml", "brief", "odt"),
        (b"<!DOCTYPE html><p>Dag", "", "html"),
        (b"\xef\xbb\xbf<?xml version='1.0'?>\n<!-- x --><html xmlns='y'>", "stuk.xml", "html"),
        (b"<p>Dag</p>", "pagina.HTM", "html"),
        (b"<?xml version='1.0'?><officiele-publicatie/>", "stuk", "official_xml"),
        (b"<officiele-publicatie>", "", "official_xml"),
        ("<?xml version='1.0' encoding='utf-16'?><a/>".encode("utf-16"), "", "official_xml"),
        (b"<b>Markdown</b> mag dit", "notitie.md", "text"),
        (b"Geachte heer,", "brief.pdf", "text"),
        (b"Geachte heer,", "../../etc/passwd", "text"),
    ],
)
def test_the_format_is_seen_from_the_content(data: bytes, name: str, expected: str) -> None:
    assert format_of(data, name) == expected


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"PK\x03\x04....ppt/slides", "presentatie"),
        (b"PK\x03\x04....readme", "ZIP"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....", r"bewaar het als \.docx"),
        (b"{\\rtf1", "RTF"),
        (b"\x89PNG\r\n", "afbeelding"),
    ],
)
def test_what_is_known_but_not_read_gets_a_remedy(data: bytes, sentence: str) -> None:
    with pytest.raises(UnknownFormat, match=sentence):
        format_of(data, "bestand")


def test_word_with_a_password_is_called_encrypted() -> None:
    with pytest.raises(EncryptedFile, match="wachtwoord"):
        format_of(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "brief.docx")


def test_no_bytes_are_an_empty_file() -> None:
    with pytest.raises(EmptyFile, match="0 bytes"):
        format_of(b"", "brief.pdf")
