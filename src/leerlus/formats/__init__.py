"""Bytes to Document. FORMATS is the table of contents: name, media type, module as a string.

Each module has `read(data: bytes) -> Document` and raises a `FileError` for what it cannot read.
"""

FORMATS: tuple[tuple[str, str, str], ...] = (
    ("text", "text/plain", "leerlus.formats.text"),
    ("pdf", "application/pdf", "leerlus.formats.pdf"),
    ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "leerlus.formats.docx"),
    ("odt", "application/vnd.oasis.opendocument.text", "leerlus.formats.odt"),
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "leerlus.formats.xlsx"),
    ("ods", "application/vnd.oasis.opendocument.spreadsheet", "leerlus.formats.ods"),
    ("csv", "text/csv", "leerlus.formats.csv"),
    ("html", "text/html", "leerlus.formats.html"),
    ("mail", "message/rfc822", "leerlus.formats.mail"),
    ("official_xml", "application/xml", "leerlus.formats.official_xml"),
)
