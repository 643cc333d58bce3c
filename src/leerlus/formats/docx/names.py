"""WordprocessingML by its local names: the transitional and the strict namespace are one to us (ECMA-376)."""

from collections.abc import Iterator

from lxml import etree

WORD = frozenset(
    {
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    }
)
_OFF = frozenset({"0", "false", "off", "none"})


def word_name(element: etree._Element) -> str:
    """The local name of a Word element; for one of another vocabulary its last name after a colon (":txbx")."""
    tag: object = element.tag
    if not isinstance(tag, str):  # an entity that was not expanded
        return ""
    namespace, _brace, local = tag.rpartition("}")
    return local if namespace[1:] in WORD else f":{local}"


def children(element: etree._Element | None, name: str) -> Iterator[etree._Element]:
    """The direct Word children of that name."""
    if element is not None:
        yield from (found for found in element if word_name(found) == name)


def child(element: etree._Element | None, name: str) -> etree._Element | None:
    """The first direct Word child of that name."""
    return next(children(element, name), None)


def value(element: etree._Element | None, name: str = "val") -> str | None:
    """A Word attribute, whatever its namespace is."""
    if element is None:
        return None
    return next((str(text) for key, text in element.attrib.items() if str(key).rpartition("}")[2] == name), None)


def switched_on(element: etree._Element | None) -> bool:
    """Whether an on-off property stands there and is not off."""
    return element is not None and value(element) not in _OFF
