"""Official publications in XML (officiële bekendmakingen, KOOP): Kamerstukken, Staatsblad, Staatscourant and others.

Also the texts of wetten.overheid.nl (BWB), of local regulations (CVDR) and of rechtspraak.nl.
"""

import re
from collections.abc import Iterator
from itertools import islice
from typing import ClassVar

from lxml import etree

from leerlus.document import Document
from leerlus.errors import EmptyFile
from leerlus.formats.assembly import Assembly
from leerlus.formats.limits import DEFAULT_LIMITS, Limits
from leerlus.formats.marked_up import Part, Walk
from leerlus.formats.package import local_name, parse_xml

MEDIA_TYPE = "application/xml"
TEXT_VERSION = "official_xml/2"

_NAMES: dict[Part, str] = {
    Part.SKIPPED: "bwb-inputbestand bwb-wijzigingen citeertitel colspec footnote-ref illustratie imageobject inhopg "
    "mediaobject meta meta-data metadata noot.nr owmskern owmsmantel plaatje redactionele-correcties",
    Part.INLINE: "b cursief datum dossiernr em emphasis ext-ref extref i inf int-ref intref nadruk onderstreept "
    "ondernummer raadnr redactie rijkswetnr s strike strong sub subscript sup superscript term u vet",
    Part.SPACED: "achternaam begrotingshoofdstuk dossiernummer label nr organisatie plaats voornaam",
    Part.LINE_END: "br",
    Part.HEADING: "bridgehead citaat-kop dossier intitule kop title titel tussenkop",
    Part.HEADER: "tekstregel",
    Part.ITEM: "definitie-item li listitem specificatie-item",
    Part.MARK: "li.nr lidnr",
    Part.NOTE: "footnote noot voetnoot",
    Part.CAPTION: "bijschrift",
    Part.TABLE: "informaltable table",
}
_PARTS = {name: part for part, names in _NAMES.items() for name in names.split()}
_MARKS = frozenset({("nr", "paragroup"), ("term", "definitie-item"), ("specificatie", "specificatie-item")})
_OF_PART = frozenset({"kop", "title", "intitule"})
_TOP = "officiele-publicatie"
_ABOUT = re.compile(r"purl\.org/dc/|rdf-syntax|//psi\.|/owms/|/meta/")
_STATED = {
    "dc.title": "title",
    "dcterms.title": "title",
    "dc.creator": "organisation",
    "dcterms.creator": "organisation",
    "dc.identifier": "identifier",
    "dcterms.identifier": "identifier",
    "dcterms.issued": "issued",
    "dcterms.available": "available",
    "overheidop.dossiernummer": "dossier",
    "overheidop.ondernummer": "number",
    "overheidop.vergaderjaar": "session",
    "overheidop.publicationname": "publication",
    "overheidop.publicationissue": "issue",
}
_OWN_TITLE = "overheidop.documenttitel"
_KIND_OF_PAPER = "OVERHEIDop.KamerstukTypen"


class _Names:
    """The words of the official schemas; what they do not list is a paragraph or holds paragraphs."""

    notes_in_place: ClassVar[bool] = True

    def part(self, element: etree._Element) -> Part:
        """What an element is, by name and place; elements of metadata standards hold no text of the paper."""
        name, above = local_name(element).lower(), element.getparent()
        within = "" if above is None else local_name(above).lower()
        part = _PARTS.get(name, Part.BLOCK)
        if not name or _ABOUT.search(etree.QName(element).namespace or "") or element.get("inhoud") == "kamernummer":
            return Part.SKIPPED
        if name == "kop" and within == _TOP:
            return Part.HEADER
        if (name, within) in _MARKS:
            return Part.MARK
        if name in ("functie", "organisatie") and above is not None and (above.text or "").strip():
            return Part.INLINE
        if name == "noot" and element.find("{*}noot.al") is None and element.find("{*}table") is not None:
            return Part.BLOCK
        return part

    def level(self, element: etree._Element) -> int:
        """1 for what names the whole, and one more for each part with a heading that this one stands in."""
        name = local_name(element).lower()
        if name in ("dossier", "intitule", "titel"):
            return 1
        above = list(element.iterancestors())
        return 1 + sum(map(_has_heading, above[1:] if name in _OF_PART else above))

    def reference(self, element: etree._Element) -> str:
        """The footnote that a reference in a table names."""
        return element.get("linkend", "") if local_name(element).lower() == "footnote-ref" else ""

    def mark(self, element: etree._Element) -> str:
        """The number as an attribute or, of a note, its own element."""
        number = element.find("{*}noot.nr")
        if number is not None:
            return "".join(text for text in number.itertext() if isinstance(text, str)).strip()
        if element.find("{*}li.nr") is not None:
            return ""
        return (element.get("nr") or element.get("label") or "").strip()


def read(data: bytes, *, limits: Limits = DEFAULT_LIMITS) -> Document:
    """The text of an official publication, notes last; what its metadata state becomes properties.

    EmptyFile for one without text, such as a file with metadata only.
    """
    root = parse_xml(data)
    assembly = Assembly(limits)
    walk = Walk(assembly, _Names())
    walk.add(root)
    walk.finish()
    for name, value in _stated(root).items():
        assembly.add_property(name, value)
    if assembly.properties and not (assembly.blocks or assembly.tables):
        raise EmptyFile(
            "Dit bestand bevat alleen gegevens over een stuk, niet het stuk zelf. Haal het stuk zelf op en probeer "
            "het opnieuw."
        )
    return assembly.document(data, media_type=MEDIA_TYPE, text_version=TEXT_VERSION)


def _has_heading(element: etree._Element) -> bool:
    """Whether a part of the paper begins with a heading of its own."""
    return local_name(element) != _TOP and any(local_name(child).lower() in _OF_PART for child in islice(element, 2))


def _stated(root: etree._Element) -> dict[str, str]:
    """What the metadata say, the first value of each; the title of the paper goes before that of its file."""
    found: dict[str, str] = {}
    for key, value, scheme in _metadata(root):
        name = "type" if scheme == _KIND_OF_PAPER else _STATED.get(key)
        if key == _OWN_TITLE and value:
            found["title"] = value
        elif name and value:
            found.setdefault(name, value)
    if "title" not in found and (named := _first_title(root)):
        found["title"] = named
    return found


def _metadata(root: etree._Element) -> Iterator[tuple[str, str, str]]:
    """Name, value and scheme of each statement, as `meta` elements or in the Dublin Core namespace."""
    for element in root.iter("{*}meta", "{http://purl.org/dc/terms/}*"):
        if local_name(element) != "meta":
            yield f"dcterms.{local_name(element)}", (element.text or "").strip(), element.get("scheme", "")
        elif element.get("name"):
            yield element.get("name", "").lower(), element.get("content", "").strip(), element.get("scheme", "")


def _first_title(root: etree._Element) -> str:
    """The title in the paper itself, below the name of the gazette."""
    for element in root.iter("{*}citeertitel", "{*}intitule", "{*}kop"):
        above = element.getparent()
        if above is not None and local_name(above) != _TOP:
            return " ".join(Walk(Assembly(), _Names()).flat(element).split())
    return ""
