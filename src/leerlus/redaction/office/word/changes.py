"""Tracked changes accepted, remarks and everything that says who wrote what and when taken out."""

from lxml import etree

from leerlus.formats.docx.names import child, word_name
from leerlus.redaction.office.taking_out import remove

_DROPPED = frozenset(
    {
        *("del", "moveFrom", "delText", "delInstrText"),
        *("commentRangeStart", "commentRangeEnd", "commentReference", "annotationRef"),
        *("moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd"),
        *("customXmlInsRangeStart", "customXmlInsRangeEnd", "customXmlDelRangeStart", "customXmlDelRangeEnd"),
        *("customXmlMoveFromRangeStart", "customXmlMoveFromRangeEnd"),
        *("customXmlMoveToRangeStart", "customXmlMoveToRangeEnd"),
        *("rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "trPrChange", "tcPrChange", "tblPrExChange"),
        *("tblGridChange", "numberingChange", "cellIns", "cellDel", "cellMerge"),
        *("rsids", "rsidRoot", "docVars", "attachedTemplate", "mailMerge", "trackRevisions", "saveThroughXslt"),
        *("documentProtection", "writeProtection", "dataBinding", "permStart", "permEnd", "proofErr"),
    }
)
_UNWRAPPED = frozenset({"ins", "moveTo"})
_PROPERTIES = frozenset({"rPr", "trPr", "tcPr", "pPr"})
_IDENTITIES = ("rsid", "paraId", "textId", "author", "initials", "date", "userId", "durableId")
_SAID = {"del": "geschrapte tekst", "ins": "bijgehouden wijzigingen", "commentReference": "opmerkingen"}


def accept(tree: etree._Element) -> list[str]:
    """Change the tree as "accept all changes" does; in Dutch, what was in it."""
    names = {word_name(element) for element in tree.iter()}
    for element in [one for one in tree.iter() if word_name(one) in ("tr", "tc")]:
        if _is_deleted(element):
            remove(element)
    _join_paragraphs(tree)
    for element in list(tree.iter()):
        name = word_name(element)
        parent = element.getparent()
        if parent is None:
            continue
        if name in _UNWRAPPED and word_name(parent) not in _PROPERTIES:
            _unwrap(element)
        elif name in _DROPPED or name in _UNWRAPPED:
            remove(element)
    for element in tree.iter():
        for key in [str(key) for key in element.attrib if str(key).rpartition("}")[2].startswith(_IDENTITIES)]:
            del element.attrib[key]
    return [f"{words} verwijderd of verwerkt" for name, words in _SAID.items() if name in names]


def _is_deleted(element: etree._Element) -> bool:
    return child(child(element, "trPr"), "del") is not None or child(child(element, "tcPr"), "cellDel") is not None


def _join_paragraphs(tree: etree._Element) -> None:
    """A paragraph whose mark was deleted goes on in the next one."""
    for paragraph in [one for one in tree.iter() if word_name(one) == "p"]:
        if child(child(child(paragraph, "pPr"), "rPr"), "del") is None:
            continue
        following = paragraph.getnext()
        if following is None or word_name(following) != "p":
            continue
        at = 0 if child(following, "pPr") is None else 1
        for part in reversed([part for part in paragraph if word_name(part) != "pPr"]):
            following.insert(at, part)
        remove(paragraph)


def _unwrap(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        place = parent.index(element)
        for part in reversed(list(element)):
            parent.insert(place + 1, part)
        parent.remove(element)
