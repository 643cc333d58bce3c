"""The words of one OpenDocument paragraph."""

from dataclasses import dataclass, field

from lxml import etree

from leerlus.formats.note_marks import sign
from leerlus.formats.odt.styles import Styles, attribute
from leerlus.formats.package import local_name

_MOST_SPACES = 100
_LEFT_OUT = frozenset(
    {"annotation-end", "tracked-changes", "change", "page-number", "page-count", "ruby-text", "hidden-text"}
)


@dataclass
class Words:
    """The text of a paragraph, with a sign for each of its notes; these, its text boxes and its comments.

    `light` says that part of the text is not bold.
    """

    text: str = ""
    notes: list[etree._Element] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)
    comments: list[etree._Element] = field(default_factory=list)
    light: bool = False


def words(paragraph: etree._Element, styles: Styles) -> Words:
    """The words of a paragraph or heading, in its own style."""
    found = Words()
    if styles.is_hidden(attribute(paragraph, "style-name")):
        return found
    _walk(paragraph, found, styles, bold=styles.is_bold(attribute(paragraph, "style-name")))
    return found


def _walk(element: etree._Element, found: Words, styles: Styles, *, bold: bool) -> None:
    _say(found, element.text, bold=bold)
    for part in element:
        _piece(part, local_name(part), found, styles, bold=bold)
        _say(found, part.tail, bold=bold)


def _piece(part: etree._Element, name: str, found: Words, styles: Styles, *, bold: bool) -> None:
    if name == "s":
        count = attribute(part, "c")
        found.text += " " * (min(int(count), _MOST_SPACES) if count.isdecimal() else 1)
    elif name == "tab":
        found.text += "\t"
    elif name == "line-break":
        found.text += "\n"
    elif name == "note":
        found.text += sign(len(found.notes))
        found.notes.append(part)
    elif name == "annotation":
        found.comments.append(part)
    elif name == "text-box":
        found.boxes.append(part)
    elif name not in _LEFT_OUT and not (name == "span" and styles.is_hidden(attribute(part, "style-name"))):
        own = styles.is_bold(attribute(part, "style-name"), bold) if name == "span" else bold
        _walk(part, found, styles, bold=own)


def _say(found: Words, text: str | None, *, bold: bool) -> None:
    """Add text as XML means it: line ends and runs of spaces of the file are one space."""
    if not text:
        return
    said = " ".join(f"|{text}|".split())[1:-1]
    found.text += said
    found.light = found.light or (not bold and bool(said.strip()))
