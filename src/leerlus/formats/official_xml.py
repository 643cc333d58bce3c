"""Official publications in XML (officiële bekendmakingen, KOOP): Kamerstukken, Staatsblad, Staatscourant and others."""

from lxml import etree

from leerlus.document import BlockKind, Document
from leerlus.formats.assembly import Assembly
from leerlus.formats.limits import DEFAULT_LIMITS, Limits
from leerlus.formats.marked_up import Vocabulary, Walk, all_words
from leerlus.formats.package import local_name, parse_xml

MEDIA_TYPE = "application/xml"
TEXT_VERSION = "official_xml/1"

_VOCABULARY = Vocabulary(
    skipped=frozenset({"metadata", "meta", "illustratie", "plaatje", "kamernummer"}),
    inline=frozenset(
        [
            "nadruk",
            "extref",
            "intref",
            "ext-ref",
            "inf-ref",
            "sup",
            "inf",
            "datum",
            "dossiernr",
            "dossiernummer",
            "ondernummer",
            "begrotingshoofdstuk",
            "organisatie",
            "naam",
            "voornaam",
            "achternaam",
            "functie",
            "li.nr",
            "nr",
            "label",
            "b",
            "i",
            "u",
            "em",
            "strong",
            "strike",
            "alineakop",
            "redactie",
            "noot.nr",
            "titeldeel",
        ]
    ),
    line_ends=frozenset({"br"}),
    headings={"titel": 1, "kop": 2, "tussenkop": 3, "intitule": 1},
    items=frozenset({"li"}),
    notes=frozenset({"noot", "voetnoot"}),
    captions=frozenset({"bijschrift"}),
)
_META = {
    "DC.title": "title",
    "OVERHEIDop.documenttitel": "subject",
    "DC.creator": "creator",
    "DC.type": "type",
    "DC.identifier": "identifier",
    "DCTERMS.issued": "issued",
    "DCTERMS.available": "available",
    "OVERHEIDop.dossiernummer": "dossier",
    "OVERHEIDop.vergaderjaar": "session",
}


def read(data: bytes, *, limits: Limits = DEFAULT_LIMITS) -> Document:
    """The text of an official publication; what its metadata state becomes properties."""
    root = parse_xml(data)
    assembly = Assembly(limits)
    for line in root.iter("tekstregel"):
        # The head says which House and year; it is no sentence of the paper.
        if line.get("inhoud") != "kamernummer":
            assembly.add(all_words(line), BlockKind.HEADER)
    _remove_heads(root)
    walk = Walk(assembly, _VOCABULARY)
    walk.add(root)
    walk.finish()
    for meta in root.iter("meta"):
        name = _META.get(meta.get("name", ""))
        if name:
            assembly.add_property(name, meta.get("content"))
    return assembly.document(data, media_type=MEDIA_TYPE, text_version=TEXT_VERSION)


def _remove_heads(root: etree._Element) -> None:
    for head in [element for element in root.iter() if local_name(element) == "tekstregel"]:
        above = head.getparent()
        if above is not None:
            above.remove(head)
