"""Web pages (HTML): the main content, without menus, headers, footers and cookie bars."""

import codecs
import re

from lxml import etree

from leerlus.document import Document
from leerlus.formats.assembly import Assembly
from leerlus.formats.html.content import main_element
from leerlus.formats.html.lists import number_items
from leerlus.formats.html.names import Names
from leerlus.formats.limits import DEFAULT_LIMITS, Limits
from leerlus.formats.marked_up import Walk
from leerlus.formats.package import damaged

MEDIA_TYPE = "text/html"
TEXT_VERSION = "html/2"

_HEAD = 4096
_NEVER_TEXT = ("script", "style", "noscript", "template", "svg", "iframe", "object")
_CHARSET = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE)
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_STATED = {
    "dc.title": "title",
    "dcterms.title": "title",
    "dc.identifier": "identifier",
    "dcterms.identifier": "identifier",
    "dcterms.issued": "issued",
    "dcterms.available": "available",
    "dcterms.modified": "modified",
    "author": "author",
}
_MAKERS = ("dc.creator", "dcterms.creator")


def read(data: bytes, *, limits: Limits = DEFAULT_LIMITS) -> Document:
    """The main content of a page as a document, notes last; EmptyFile when it holds no text."""
    assembly = Assembly(limits)
    for name, value in _stated(add_page(decoded(data), assembly)).items():
        assembly.add_property(name, value)
    return assembly.document(data, media_type=MEDIA_TYPE, text_version=TEXT_VERSION)


def add_page(text: str, assembly: Assembly) -> etree._Element:
    """Write the main content of a page to the assembly; the root of what was parsed."""
    parser = etree.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, encoding="utf-8")
    try:
        root = etree.fromstring(text.replace("\x00", "").encode("utf-8", errors="replace"), parser)
    except (etree.XMLSyntaxError, ValueError) as error:  # nothing to parse
        raise damaged() from error
    if root is None:
        raise damaged()
    etree.strip_elements(root, *_NEVER_TEXT, with_tail=False)
    content = main_element(root)
    number_items(content)
    walk = Walk(assembly, Names(content))
    walk.add(content)
    walk.finish()
    return root


def decoded(data: bytes) -> str:
    """The page as text: by its byte-order mark, as UTF-8 where it is that, else as it says itself.

    Latin-1 means Windows-1252, as it does to browsers (WHATWG Encoding); that is also what a page that says nothing is.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:  # another encoding, or UTF-8 with a few broken bytes
        return data.decode(_said(data), errors="replace")


def _said(data: bytes) -> str:
    """The encoding that the head of the page names, where it is one of text."""
    found = _CHARSET.search(data[:_HEAD])
    try:
        name = codecs.lookup(found.group(1).decode("ascii")).name if found else ""
        "".encode(name)
    except LookupError:  # no such encoding, or one that does not make text
        name = ""
    return "cp1252" if name in ("", "iso8859-1", "ascii") or name.startswith("utf-16") else name


def _stated(root: etree._Element) -> dict[str, str]:
    """What the page states about itself, the first value of each; a maker from a list of bodies is no person."""
    found: dict[str, str] = {}
    for meta in root.iter("meta"):
        key, value = meta.get("name", "").lower(), meta.get("content", "").strip()
        name = _STATED.get(key)
        if key in _MAKERS:
            name = "organisation" if meta.get("scheme", "").startswith("OVERHEID.") else "creator"
        if name and value:
            found.setdefault(name, value)
    title = root.find(".//title")
    if "title" not in found and title is not None and title.text:
        found["title"] = title.text
    return found
