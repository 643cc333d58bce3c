"""The text of an OpenDocument part as one flow, paragraph after paragraph."""

from lxml import etree

from leerlus.formats.package import local_name
from leerlus.redaction.office.flow import Flow

_PARAGRAPHS = frozenset({"p", "h"})
_GAPS = {"s": " ", "tab": "\t", "line-break": "\n"}
_APART = frozenset({"note", "text-box", "frame", "custom-shape"})


def flow(tree: etree._Element) -> Flow:
    """Every character of the part."""
    found = Flow()
    _walk(tree, found)
    return found


def _walk(element: etree._Element, found: Flow) -> None:
    """An element that is no paragraph: its own text, then what is in it."""
    if local_name(element) in _PARAGRAPHS:
        _paragraph(element, found)
        return
    found.gap()
    found.add(element)
    for part in element:
        _walk(part, found)
        found.gap()
        found.add(part, tail=True)


def _paragraph(paragraph: etree._Element, found: Flow) -> None:
    """A paragraph with its spans; notes and boxes in it come after it, so that no word is broken by them."""
    found.gap()
    later: list[etree._Element] = []
    _inline(paragraph, found, later)
    for part in later:
        _walk(part, found)


def _inline(element: etree._Element, found: Flow, later: list[etree._Element]) -> None:
    found.add(element)
    for part in element:
        name = local_name(part)
        if name in _APART:
            later.append(part)
        elif name in _GAPS:
            found.gap(_GAPS[name])
        else:
            _inline(part, found, later)
        found.add(part, tail=True)
