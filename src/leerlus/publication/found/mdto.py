"""A document and its file in MDTO-XML 1.0.1, for the archive that takes them over.

Source: Metagegevens Duurzaam Toegankelijke Overheidsinformatie (Nationaal Archief), schema of 1.0.1. Two documents
leave together: `information_object` says what it is, `file` what its bytes are.
"""

from dataclasses import dataclass
from datetime import date, datetime

from lxml import etree

from leerlus.law.value_lists import Term
from leerlus.publication.found.plain_xml import without_control_signs
from leerlus.publication.retention import Nomination, Retention

NAMESPACE = "https://www.nationaalarchief.nl/mdto"
_NOMINATIONS = {Nomination.KEEP: ("Blijvend te bewaren", "B"), Nomination.DESTROY: ("Tijdelijk te bewaren", "V")}
_NOMINATION_LIST = "Begrippenlijst Waarderingen MDTO"
_LEVEL_LIST = "Begrippenlijst Aggregatieniveaus MDTO"
_EVENT_LIST = "Begrippenlijst EventTypeLijst MDTO"
_CHECKSUM_LIST = "Begrippenlijst ChecksumAlgoritme MDTO"
_ORGANISATIONS = "Register van Overheidsorganisaties (TOOI)"


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that was done with the document: a word of the MDTO list of events, and when."""

    kind: str
    at: datetime
    by: Term


@dataclass(frozen=True, slots=True, kw_only=True)
class Archived:
    """What the archive hears of a document.

    `identities` are (number, where that number lives), the first being our own; `restriction` is who may see it, with
    `explanation` beside it; `file_name` is None where no file goes along.
    """

    identities: tuple[tuple[str, str], ...]
    title: str
    maker: Term
    retention: Retention
    restriction: str
    explanation: str = ""
    kind: str = ""
    created: date | None = None
    address: str = ""
    events: tuple[Happening, ...] = ()
    file_name: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchivedFile:
    """The bytes that represent it: `sha256` in hexadecimal digits, taken at `taken_at`; `file_type` of the EU list."""

    name: str
    size: int
    sha256: str
    taken_at: datetime
    file_type: Term


def information_object(archived: Archived) -> bytes:
    """The `informatieobject`, as UTF-8 XML."""
    root, inside = _root("informatieobject")
    for number, source in archived.identities:
        _identity(inside, "identificatie", number, source)
    _text(inside, "naam", archived.title)
    _concept(inside, "aggregatieniveau", "Archiefstuk", _LEVEL_LIST)
    if archived.kind:
        _concept(inside, "classificatie", archived.kind, "Documentsoorten (TOOI)")
    if archived.address:
        _text(_element(inside, "raadpleeglocatie"), "raadpleeglocatieOnline", archived.address)
    _text(inside, "taal", "nl")
    _events(inside, archived)
    label, code = _NOMINATIONS[archived.retention.nomination]
    _concept(inside, "waardering", label, _NOMINATION_LIST, code=code)
    _term_of(inside, archived.retention)
    retention = archived.retention
    _concept(inside, "informatiecategorie", retention.category, retention.selection_list)
    if archived.file_name:
        _reference(inside, "heeftRepresentatie", archived.file_name)
    _body(inside, "archiefvormer", archived.maker)
    limits = _element(inside, "beperkingGebruik")
    _concept(limits, "beperkingGebruikType", archived.restriction, "Markeringen in Leerlus")
    if archived.explanation:
        _text(limits, "beperkingGebruikNadereBeschrijving", archived.explanation)
    return _bytes(root)


def file(archived: Archived, bytes_of: ArchivedFile) -> bytes:
    """The `bestand`, as UTF-8 XML."""
    root, inside = _root("bestand")
    _identity(inside, "identificatie", bytes_of.sha256, "SHA256")
    _text(inside, "naam", bytes_of.name)
    _text(inside, "omvang", str(bytes_of.size))
    _concept(
        inside, "bestandsformaat", bytes_of.file_type.label, "EU Vocabularies, file type", code=bytes_of.file_type.uri
    )
    checksum = _element(inside, "checksum")
    _concept(checksum, "checksumAlgoritme", "SHA256", _CHECKSUM_LIST)
    _text(checksum, "checksumWaarde", bytes_of.sha256)
    _text(checksum, "checksumDatum", bytes_of.taken_at.isoformat(timespec="seconds"))
    _reference(inside, "isRepresentatieVan", archived.title, archived.identities[0])
    return _bytes(root)


def _events(inside: etree._Element, archived: Archived) -> None:
    if archived.created:
        event = _element(inside, "event")
        _concept(event, "eventType", "Creatie", _EVENT_LIST)
        _text(event, "eventTijd", archived.created.isoformat())
        _body(event, "eventVerantwoordelijkeActor", archived.maker)
    for happening in archived.events:
        event = _element(inside, "event")
        _concept(event, "eventType", happening.kind, _EVENT_LIST)
        _text(event, "eventTijd", happening.at.isoformat(timespec="seconds"))
        _body(event, "eventVerantwoordelijkeActor", happening.by)


def _term_of(inside: etree._Element, retention: Retention) -> None:
    if retention.years is None:
        return
    term = _element(inside, "bewaartermijn")
    if retention.starts_with:
        _concept(term, "termijnTriggerStartLooptijd", retention.starts_with, retention.selection_list)
    if retention.starts_on:
        _text(term, "termijnStartdatumLooptijd", retention.starts_on.isoformat())
    _text(term, "termijnLooptijd", f"P{retention.years}Y")
    if retention.ends_on:
        _text(term, "termijnEinddatum", retention.ends_on.isoformat())


def _root(kind: str) -> tuple[etree._Element, etree._Element]:
    root = etree.Element(_name("MDTO"), nsmap={None: NAMESPACE})  # type: ignore[dict-item]  # None: without prefix
    return root, _element(root, kind)


def _name(tag: str) -> str:
    return f"{{{NAMESPACE}}}{tag}"


def _element(parent: etree._Element, tag: str) -> etree._Element:
    return etree.SubElement(parent, _name(tag))


def _text(parent: etree._Element, tag: str, text: str) -> None:
    _element(parent, tag).text = without_control_signs(text)


def _concept(parent: etree._Element, tag: str, label: str, of_list: str, *, code: str = "") -> None:
    concept = _element(parent, tag)
    _text(concept, "begripLabel", label)
    if code:
        _text(concept, "begripCode", code)
    _text(_element(concept, "begripBegrippenlijst"), "verwijzingNaam", of_list)


def _identity(parent: etree._Element, tag: str, number: str, source: str) -> None:
    identity = _element(parent, tag)
    _text(identity, "identificatieKenmerk", number)
    _text(identity, "identificatieBron", source)


def _reference(parent: etree._Element, tag: str, name: str, identity: tuple[str, str] | None = None) -> None:
    reference = _element(parent, tag)
    _text(reference, "verwijzingNaam", name)
    if identity:
        _identity(reference, "verwijzingIdentificatie", *identity)


def _body(parent: etree._Element, tag: str, body: Term) -> None:
    _reference(parent, tag, body.label, (body.uri, _ORGANISATIONS) if body.uri else None)


def _bytes(root: etree._Element) -> bytes:
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)
