"""The words of one paragraph, and what hangs on it: notes, remarks, text boxes."""

from dataclasses import dataclass, field

from lxml import etree

from leerlus.formats.package import local_name

_FIELDS = frozenset({"page-number", "page-count", "page-continuation"})
_MOST_SPACES = 100


@dataclass
class Words:
    """`text` of the paragraph; `notes`, `remarks` and `boxes` are elements that stand apart from it."""

    text: str = ""
    notes: list[etree._Element] = field(default_factory=list)
    remarks: list[etree._Element] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)


def attribute(element: etree._Element, name: str) -> str | None:
    """The value of an attribute, whatever its namespace."""
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return None


def words(paragraph: etree._Element) -> Words:
    """The words of a paragraph or heading as they stand with all changes accepted."""
    found = Words()
    parts: list[str] = []
    _collect(paragraph, parts, found)
    found.text = "".join(parts)
    return found


def _collect(root: etree._Element, parts: list[str], found: Words) -> None:
    """Depth first with a stack of our own, so that deep nesting cannot exhaust the one of the machine."""
    waiting: list[tuple[etree._Element, bool]] = [(root, False)]
    while waiting:
        element, leaving = waiting.pop()
        if leaving:
            parts.append(element.tail or "")
            continue
        if element is not root:
            waiting.append((element, True))
        if element is root or not _apart(element, parts, found):
            parts.append(element.text or "")
            waiting.extend((child, False) for child in reversed(element))


def _apart(element: etree._Element, parts: list[str], found: Words) -> bool:
    """Whether the element stands for itself, so that its contents are not read on here."""
    name = local_name(element)
    if name == "s":
        count = attribute(element, "c") or "1"
        parts.append(" " * min(int(count) if count.isdigit() else 1, _MOST_SPACES))
    elif name == "tab":
        parts.append("\t")
    elif name == "line-break":
        parts.append("\n")
    elif name == "note":
        found.notes.append(element)
    elif name == "annotation":
        found.remarks.append(element)
    elif name == "text-box":
        found.boxes.append(element)
    elif name not in _FIELDS and name != "":
        return False
    return True
