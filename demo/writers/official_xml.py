"""Official publication XML, in the shape in which the House publishes its papers."""

from lxml import etree

from demo.blocks import Block, Item, Paragraph, parse
from demo.paper import Official, Paper

_MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)
_XSI = "http://www.w3.org/2001/XMLSchema-instance"


def write(paper: Paper) -> bytes:
    """A motion as official XML; the paper must have its `official` part."""
    if paper.official is None:
        raise ValueError(f"{paper.id} has no official part in chain.json")
    root = etree.Element("officiele-publicatie", nsmap={"xsi": _XSI})
    _metadata(root, paper, paper.official)
    piece = etree.SubElement(root, "kamerstuk")
    _head(piece, paper.official)
    _body(_piece(piece, paper, paper.official), paper)
    etree.indent(root, "  ")
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8") + b"\n"


def _metadata(root: etree._Element, paper: Paper, official: Official) -> None:
    block = etree.SubElement(root, "metadata")
    identifier = f"kst-{official.dossier}-{official.number}"
    title = f"{official.dossier_title}; Motie; {paper.title}"
    for name, scheme, content in (
        ("DC.identifier", "OVERHEIDop.ParlID", identifier),
        ("OVERHEIDop.dossiernummer", "OVERHEIDop.Dossiernummer", official.dossier),
        ("OVERHEIDop.ondernummer", "", official.number),
        ("OVERHEIDop.dossiertitel", "", official.dossier_title),
        ("OVERHEIDop.documenttitel", "", paper.title),
        *(("OVERHEIDop.indiener", "", mover) for mover in official.movers),
        ("OVERHEIDop.vergaderjaar", "", official.session),
        ("DC.type", "OVERHEIDop.KamerstukTypen", "Motie"),
        ("DC.type", "OVERHEIDop.Parlementair", "Kamerstuk"),
        ("DC.creator", "OVERHEID.StatenGeneraal", paper.sender),
        ("DC.title", "", title),
        ("DCTERMS.issued", "DCTERMS.W3CDTF", paper.date.isoformat()),
        ("DCTERMS.available", "DCTERMS.W3CDTF", official.published.isoformat()),
        ("DCTERMS.language", "DCTERMS.RFC4646", "nl"),
    ):
        etree.SubElement(block, "meta", name=name, scheme=scheme, content=content)


def _head(piece: etree._Element, official: Official) -> None:
    head = etree.SubElement(piece, "kamerstukkop")
    for sort, text in (
        ("vergaderjaar", f"Vergaderjaar {official.session}"),
        ("kameraanduiding", "Tweede Kamer der Staten-Generaal"),
        ("kamernummer", "2"),
        ("documenttype", "Kamerstukken"),
    ):
        etree.SubElement(head, "tekstregel", inhoud=sort).text = text
    dossier = etree.SubElement(piece, "dossier")
    spaced = f"{official.dossier[:2]} {official.dossier[2:]}"
    etree.SubElement(etree.SubElement(dossier, "dossiernummer"), "dossiernr").text = spaced
    etree.SubElement(dossier, "titel").text = official.dossier_title


def _piece(parent: etree._Element, paper: Paper, official: Official) -> etree._Element:
    piece = etree.SubElement(parent, "stuk")
    number = etree.SubElement(piece, "stuknr")
    number.text = "Nr. "
    etree.SubElement(number, "ondernummer", kamer="2").text = official.number
    etree.SubElement(piece, "titel").text = paper.title.upper()
    moved = etree.SubElement(piece, "datumtekst")
    moved.text = "Voorgesteld "
    day = etree.SubElement(moved, "datum", isodatum=paper.date.isoformat())
    day.text = f"{paper.date.day} {_MONTHS[paper.date.month - 1]} {paper.date.year}"
    free = etree.SubElement(etree.SubElement(piece, "algemeen"), "vrije-tekst")
    return etree.SubElement(free, "tekst", status="goed")


def _body(text: etree._Element, paper: Paper) -> None:
    items: etree._Element | None = None
    for block in parse(paper.text):
        items = _draw(text, items, block)
    group = etree.SubElement(text, "al-groep")
    for mover in paper.official.movers if paper.official else ():
        etree.SubElement(group, "al").text = mover


def _draw(text: etree._Element, items: etree._Element | None, block: Block) -> etree._Element | None:
    if isinstance(block, Item):
        if items is None:
            items = etree.SubElement(text, "lijst", type="expliciet", level="single")
        item = etree.SubElement(items, "li")
        etree.SubElement(item, "li.nr").text = f"{block.number}." if block.number else "•"
        etree.SubElement(item, "al").text = block.text
        return items
    if isinstance(block, Paragraph):
        etree.SubElement(text, "al").text = block.text
    return None
