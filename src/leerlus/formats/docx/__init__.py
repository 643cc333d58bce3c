"""Word documents (ECMA-376): our own walk over the XML, so that no tracked insertion, control or text box is lost."""

import posixpath
import re
from collections.abc import Iterator

from lxml import etree

from leerlus.document import BlockKind, Document
from leerlus.formats.assembly import Assembly
from leerlus.formats.docx.body import Body
from leerlus.formats.docx.names import value, word_name
from leerlus.formats.docx.numbering import numbering
from leerlus.formats.docx.paragraph import note_number, words
from leerlus.formats.docx.styles import styles
from leerlus.formats.limits import DEFAULT_LIMITS, Limits
from leerlus.formats.package import Package, damaged, local_name

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
TEXT_VERSION = "docx/1"

_PAGE_NUMBER = re.compile(r"(?:pagina|blad(?:zijde)?|page)?\s*\d*\s*(?:(?:van|of|/|-)\s*\d*)?\s*", re.IGNORECASE)
_PROPERTIES = ("title", "subject", "creator", "lastModifiedBy", "keywords", "description", "created", "modified")


def read(data: bytes, *, limits: Limits = DEFAULT_LIMITS) -> Document:
    """The text of a .docx with tracked changes accepted; headers first, footnotes and footers last."""
    package = Package(data, limits=limits)
    main = next(_related(package, "", "officeDocument"), "word/document.xml")
    root = package.xml(main)
    container = None if root is None else next((part for part in root if word_name(part) == "body"), None)
    if container is None:
        raise damaged()
    assembly = Assembly(limits)
    body = Body(
        assembly,
        styles(_part(package, main, "styles")),
        numbering(_part(package, main, "numbering")),
    )
    _add_margins(package, main, "header", assembly)
    body.add(container)
    _add_notes(package, main, body)
    _add_margins(package, main, "footer", assembly)
    _add_comments(_part(package, main, "comments"), assembly)
    _add_properties(package, assembly)
    return assembly.document(data, media_type=MEDIA_TYPE, text_version=TEXT_VERSION)


def _related(package: Package, source: str, kind: str) -> Iterator[str]:
    """The parts that `source` ("" for the package itself) names as its `kind`."""
    folder, name = posixpath.split(source)
    relations = package.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
    for relation in () if relations is None else relations:
        if relation.get("Type", "").endswith(f"/{kind}") and relation.get("TargetMode") != "External":
            yield posixpath.normpath(posixpath.join("/", folder, relation.get("Target", ""))).lstrip("/")


def _part(package: Package, main: str, kind: str) -> etree._Element | None:
    name = next(_related(package, main, kind), None)
    return None if name is None else package.xml(name)


def _add_margins(package: Package, main: str, kind: str, assembly: Assembly) -> None:
    """Headers or footers, each text once and page numbers left out."""
    seen: set[str] = set()
    for name in _related(package, main, kind):
        root = package.xml(name)
        for text in () if root is None else _paragraph_texts(root):
            if text not in seen and not _PAGE_NUMBER.fullmatch(text):
                seen.add(text)
                assembly.add(text, BlockKind.HEADER)


def _add_notes(package: Package, main: str, body: Body) -> None:
    """The footnotes and endnotes that the body refers to, in the order of their marks."""
    texts = {
        (kind, value(note, "id") or ""): " ".join(_paragraph_texts(note))
        for kind in ("footnote", "endnote")
        for root in [_part(package, main, f"{kind}s")]
        for note in (() if root is None else root)
    }
    for number, mark in enumerate(dict.fromkeys(body.notes), start=1):
        text = texts.get(mark, "").strip()
        if text:
            body.assembly.add(f"{number} {text}", BlockKind.FOOTNOTE, notes=[note_number(*mark)])


def _add_comments(root: etree._Element | None, assembly: Assembly) -> None:
    for comment in () if root is None else root:
        assembly.add_comment(value(comment, "author"), "\n".join(_paragraph_texts(comment)))


def _add_properties(package: Package, assembly: Assembly) -> None:
    name = next(_related(package, "", "core-properties"), "docProps/core.xml")
    root = package.xml(name)
    for element in () if root is None else root:
        if local_name(element) in _PROPERTIES:
            assembly.add_property(local_name(element), element.text)


def _paragraph_texts(root: etree._Element) -> Iterator[str]:
    """The words of each paragraph under `root`, also in tables and text boxes."""
    for element in root.iter("{*}p"):
        if word_name(element) == "p":
            text = words(element).text.strip()
            if text:
                yield text
