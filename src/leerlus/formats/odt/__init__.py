"""OpenDocument text (ISO/IEC 26300): our own walk over the XML, with tracked changes accepted and remarks apart."""

from collections.abc import Iterator

from lxml import etree

from leerlus.document import BlockKind, Document
from leerlus.formats.assembly import Assembly
from leerlus.formats.limits import DEFAULT_LIMITS, Limits
from leerlus.formats.odt.body import Body
from leerlus.formats.odt.words import attribute, words
from leerlus.formats.package import Package, damaged, encrypted, local_name

MEDIA_TYPE = "application/vnd.oasis.opendocument.text"
TEXT_VERSION = "odt/1"

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
    """The text of an .odt: headers first, then the body, then footnotes and footers."""
    package = Package(data, limits=limits)
    _refuse_encrypted(package)
    root = package.xml("content.xml")
    text = None if root is None else next(_named(root, "text", parent="body"), None)
    if text is None:
        raise damaged()
    assembly = Assembly(limits)
    body = Body(assembly)
    _add_margins(package, ("header", "header-left", "header-first"), assembly)
    body.add(text)
    for number, note in enumerate(body.notes, start=1):
        assembly.add(f"{number} {note}", BlockKind.FOOTNOTE)
    _add_margins(package, ("footer", "footer-left", "footer-first"), assembly)
    for author, remark in body.remarks:
        assembly.add_comment(author, remark)
    _add_properties(package, assembly)
    return assembly.document(data, media_type=MEDIA_TYPE, text_version=TEXT_VERSION)


def _refuse_encrypted(package: Package) -> None:
    manifest = package.xml("META-INF/manifest.xml")
    if manifest is not None and next(_named(manifest, "encryption-data"), None) is not None:
        raise encrypted()


def _named(root: etree._Element, name: str, *, parent: str | None = None) -> Iterator[etree._Element]:
    for element in root.iter("{*}" + name):
        above = element.getparent()
        if parent is None or (above is not None and local_name(above) == parent):
            yield element


def _add_margins(package: Package, kinds: tuple[str, ...], assembly: Assembly) -> None:
    """Headers or footers of the page styles, each text once; fields such as page numbers give no words."""
    root = package.xml("styles.xml")
    if root is None:
        return
    seen: set[str] = set()
    for kind in kinds:
        for margin in _named(root, kind):
            for paragraph in margin.iter("{*}p"):
                text = words(paragraph).text.strip()
                if text and text not in seen:
                    seen.add(text)
                    assembly.add(text, BlockKind.HEADER)


def _add_properties(package: Package, assembly: Assembly) -> None:
    root = package.xml("meta.xml")
    for element in () if root is None else root.iter():
        name = _PROPERTIES.get(local_name(element))
        if name is not None:
            assembly.add_property(name, element.text)
        elif local_name(element) == "user-defined":
            assembly.add_property(attribute(element, "name") or "user-defined", element.text)
