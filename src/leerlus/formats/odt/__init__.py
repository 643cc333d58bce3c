"""OpenDocument text (ISO/IEC 26300), by our own walk over its XML; tracked changes are read as accepted."""

from lxml import etree

from leerlus.document import BlockKind, Document
from leerlus.formats.assembly import Assembly
from leerlus.formats.limits import DEFAULT_LIMITS, Limits
from leerlus.formats.odt.body import Body
from leerlus.formats.odt.styles import Styles
from leerlus.formats.odt.words import words
from leerlus.formats.package import Package, damaged, encrypted, local_name

MEDIA_TYPE = "application/vnd.oasis.opendocument.text"
TEXT_VERSION = "odt/1"

# The names that Word gives to the same facts.
_PROPERTIES = {
    "title": "title",
    "subject": "subject",
    "creator": "lastModifiedBy",
    "initial-creator": "creator",
    "keyword": "keywords",
    "description": "description",
    "creation-date": "created",
    "date": "modified",
}


def read(data: bytes, *, limits: Limits = DEFAULT_LIMITS) -> Document:
    """The text of an .odt: headers first, notes and footers last."""
    package = Package(data, limits=limits)
    if b"encryption-data" in (package.part("META-INF/manifest.xml") or b""):
        raise encrypted()
    content = package.xml("content.xml")
    text = None if content is None else next(content.iter("{*}text"), None)
    if content is None or text is None:
        raise damaged()
    styles = Styles()
    page_styles = package.xml("styles.xml")
    for root in (page_styles, content):
        if root is not None:
            styles.add(root)
    assembly = Assembly(limits)
    body = Body(assembly, styles)
    _add_margins(page_styles, "header", assembly, styles)
    body.add(text)
    _add_notes(body)
    _add_margins(page_styles, "footer", assembly, styles)
    _add_properties(package.xml("meta.xml"), assembly)
    return assembly.document(data, media_type=MEDIA_TYPE, text_version=TEXT_VERSION)


def _add_margins(root: etree._Element | None, kind: str, assembly: Assembly, styles: Styles) -> None:
    """The texts of the pages' headers or footers, each once."""
    seen: set[str] = set()
    for margin in () if root is None else root.iter(f"{{*}}{kind}", f"{{*}}{kind}-first"):
        for paragraph in margin.iter("{*}p"):
            text = words(paragraph, styles).text.strip()
            if text not in seen and any(character.isalpha() for character in text):
                seen.add(text)
                assembly.add(text, BlockKind.HEADER)


def _add_notes(body: Body) -> None:
    """Footnotes and endnotes in the order of their marks."""
    for index, note in enumerate(body.notes):
        number = next((part.text for part in note if local_name(part) == "note-citation"), None)
        text = " ".join(words(paragraph, body.styles).text for paragraph in note.iter("{*}p"))
        body.assembly.add(f"{number or index + 1} {text}", BlockKind.FOOTNOTE, notes=[index])


def _add_properties(root: etree._Element | None, assembly: Assembly) -> None:
    for element in () if root is None else root.iter("{*}*"):
        name = _PROPERTIES.get(local_name(element))
        if name:
            assembly.add_property(name, element.text)
