"""Paper to bytes. WRITERS is the table of contents: a file's ending and the function that draws it."""

from collections.abc import Callable

from demo.paper import Paper
from demo.writers import docx, html, odt, official_xml, pdf, plain

WRITERS: dict[str, Callable[[Paper], bytes]] = {
    "pdf": pdf.write,
    "docx": docx.write,
    "odt": odt.write,
    "html": html.write,
    "xml": official_xml.write,
    "txt": plain.write,
    "md": plain.write,
}
