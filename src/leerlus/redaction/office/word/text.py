"""The text of a part of a Word document as flows: what is read, and the instructions of fields."""

from collections.abc import Iterator

from lxml import etree

from leerlus.formats.docx.names import WORD, word_name
from leerlus.formats.package import local_name
from leerlus.redaction.office.flow import Flow

_GAPS = {"tab": "\t", "br": "\n", "cr": "\n", "ptab": "\t", "noBreakHyphen": "\u2011"}
_TEXTS = frozenset({"t", ":t"})
_BLOCKS = frozenset({"p", "v", "pt", "si", "row", "c"})


def flows(tree: etree._Element) -> Iterator[Flow]:
    """Every character of the part in one of the flows."""
    if tree.tag.rpartition("}")[0][1:] not in WORD:
        yield _plain(tree)
        return
    shown, instructions = Flow(), Flow()
    _walk(tree, shown, [])
    for element in tree.iter("{*}instrText"):
        instructions.add(element)
    yield shown
    yield instructions


def _walk(element: etree._Element, flow: Flow, later: list[etree._Element]) -> None:
    """The text below an element; paragraphs within a paragraph (text boxes) come after it."""
    for part in element:
        name = word_name(part)
        if name == "p":
            if word_name(element) != "txbxContent":
                _paragraph(part, flow)
            else:
                later.append(part)
        elif name in _TEXTS:
            flow.add(part)
        elif name in _GAPS:
            flow.gap(_GAPS[name])
        else:
            _walk(part, flow, later)


def _paragraph(paragraph: etree._Element, flow: Flow) -> None:
    flow.gap()
    inner: list[etree._Element] = []
    _walk(paragraph, flow, inner)
    for box in inner:
        _paragraph(box, flow)


def _plain(tree: etree._Element) -> Flow:
    """Charts, diagrams, settings and whatever else: all text in the order of the file."""
    flow = Flow()
    for element in tree.iter():
        if local_name(element) in _BLOCKS:
            flow.gap()
        flow.add(element)
        if element.tail and element.tail.strip():
            flow.add(element, tail=True)
    return flow
