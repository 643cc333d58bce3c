"""The text of a web page as one flow; elements that stand on a line of their own end a word."""

from lxml import etree

from leerlus.redaction.office.flow import Flow

_WITHIN_LINES = frozenset(
    {
        *(
            "a",
            "abbr",
            "b",
            "bdi",
            "bdo",
            "big",
            "cite",
            "code",
            "del",
            "dfn",
            "em",
            "font",
            "i",
            "ins",
            "kbd",
            "label",
        ),
        *("mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tspan", "tt", "u"),
        *("var", "wbr"),
    }
)


def flow(root: etree._Element) -> Flow:
    """Every character of the page, also of its title and styles."""
    found = Flow()
    _walk(root, found)
    return found


def _walk(element: etree._Element, found: Flow) -> None:
    apart = str(element.tag).lower() not in _WITHIN_LINES
    if apart:
        found.gap()
    found.add(element)
    for part in element:
        _walk(part, found)
        found.add(part, tail=True)
    if apart:
        found.gap()
