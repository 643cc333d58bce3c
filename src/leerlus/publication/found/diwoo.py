"""Metadata to and from `diwoo:Document`, as the DiWoo schema 0.9.8 describes it."""

from datetime import date, datetime

from lxml import etree

from leerlus.law.value_lists import Term
from leerlus.publication.found.plain_xml import without_control_signs
from leerlus.publication.metadata import Handling, Metadata, Reference

NAMESPACE = "https://standaarden.overheid.nl/diwoo/metadata/"


def document(metadata: Metadata) -> etree._Element:
    """The `diwoo:Document` element."""
    root = etree.Element(_name("Document"), nsmap={"diwoo": NAMESPACE})
    diwoo = etree.SubElement(root, _name("DiWoo"))
    if metadata.identifiers:
        _several(diwoo, "identifiers", "identifier", metadata.identifiers)
    _term(diwoo, "publisher", metadata.publisher)
    if metadata.responsible:
        _term(diwoo, "verantwoordelijke", metadata.responsible)
    _text(_inside(diwoo, "titelcollectie"), "officieleTitel", metadata.title)
    _classification(diwoo, metadata)
    if metadata.created:
        _text(diwoo, "creatiedatum", metadata.created.isoformat())
    if metadata.language:
        _term(diwoo, "language", metadata.language)
    if metadata.file_type:
        _term(diwoo, "format", metadata.file_type)
    _related(diwoo, metadata)
    handlings = _inside(diwoo, "documenthandelingen")
    for handling in metadata.handlings:
        handled = _inside(handlings, "documenthandeling")
        _term(handled, "soortHandeling", handling.kind)
        _text(handled, "atTime", handling.at.isoformat(timespec="seconds"))
    return root


def read(root: etree._Element) -> Metadata:
    """What a `diwoo:Document` element says; ValueError when it lacks what DiWoo asks for."""
    publisher, title = _first(root, "publisher"), _first(root, "officieleTitel")
    if publisher is None or title is None:
        raise ValueError("a diwoo:Document needs a publisher and a title")
    responsible, created = _first(root, "verantwoordelijke"), _first(root, "creatiedatum")
    language, file_type, part_of = _first(root, "language"), _first(root, "format"), _first(root, "isPartOf")
    return Metadata(
        publisher=_read_term(publisher),
        title=title.text or "",
        categories=tuple(map(_read_term, root.iter(_name("informatiecategorie")))),
        document_kinds=tuple(map(_read_term, root.iter(_name("documentsoort")))),
        handlings=tuple(map(_read_handling, root.iter(_name("documenthandeling")))),
        identifiers=tuple(found.text or "" for found in root.iter(_name("identifier"))),
        responsible=None if responsible is None else _read_term(responsible),
        created=None if created is None else date.fromisoformat(created.text or ""),
        language=None if language is None else _read_term(language),
        file_type=None if file_type is None else _read_term(file_type),
        part_of=None if part_of is None else _read_reference(part_of),
        parts=tuple(map(_read_reference, root.iter(_name("hasPart")))),
    )


def _classification(diwoo: etree._Element, metadata: Metadata) -> None:
    collection = _inside(diwoo, "classificatiecollectie")
    categories = _inside(collection, "informatiecategorieen")
    for category in metadata.categories:
        _term(categories, "informatiecategorie", category)
    if metadata.document_kinds:
        kinds = _inside(collection, "documentsoorten")
        for kind in metadata.document_kinds:
            _term(kinds, "documentsoort", kind)


def _related(diwoo: etree._Element, metadata: Metadata) -> None:
    if metadata.part_of:
        _reference(diwoo, "isPartOf", metadata.part_of)
    if metadata.parts:
        parts = _inside(diwoo, "hasParts")
        for part in metadata.parts:
            _reference(parts, "hasPart", part)


def _name(tag: str) -> str:
    return f"{{{NAMESPACE}}}{tag}"


def _inside(parent: etree._Element, tag: str) -> etree._Element:
    return etree.SubElement(parent, _name(tag))


def _text(parent: etree._Element, tag: str, text: str) -> etree._Element:
    element = _inside(parent, tag)
    element.text = without_control_signs(text)
    return element


def _several(parent: etree._Element, outer: str, inner: str, texts: tuple[str, ...]) -> None:
    around = _inside(parent, outer)
    for text in texts:
        _text(around, inner, text)


def _term(parent: etree._Element, tag: str, term: Term) -> None:
    element = _text(parent, tag, term.label)
    if term.uri:
        element.set("resource", term.uri)


def _reference(parent: etree._Element, tag: str, reference: Reference) -> None:
    _text(parent, tag, reference.title).set("resource", reference.address)


def _first(root: etree._Element, tag: str) -> etree._Element | None:
    return next(root.iter(_name(tag)), None)


def _read_term(element: etree._Element) -> Term:
    return Term(element.get("resource", ""), element.text or "")


def _read_reference(element: etree._Element) -> Reference:
    return Reference(element.get("resource", ""), element.text or "")


def _read_handling(element: etree._Element) -> Handling:
    kind, at = _first(element, "soortHandeling"), _first(element, "atTime")
    if kind is None or at is None:
        raise ValueError("a documenthandeling needs a kind and a time")
    return Handling(_read_term(kind), datetime.fromisoformat(at.text or ""))
