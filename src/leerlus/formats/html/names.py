"""What the elements of a page are: text, notes, or what only leads around the site."""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from lxml import etree

from leerlus.formats.html.content import size
from leerlus.formats.html.lists import MARK
from leerlus.formats.marked_up import Part
from leerlus.formats.package import local_name

_NAMES: dict[Part, str] = {
    Part.SKIPPED: "head nav footer aside button select option datalist input textarea dialog audio video canvas map "
    "math menu progress meter legend rt rp",
    Part.INLINE: "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q ruby s samp small "
    "span strike strong sub sup time tt u var wbr",
    Part.LINE_END: "br",
    Part.HEADING: "h1 h2 h3 h4 h5 h6",
    Part.ITEM: "li",
    Part.CAPTION: "figcaption",
    Part.TABLE: "table",
}
_PARTS = {name: part for part, names in _NAMES.items() for name in names.split()}
_AROUND = re.compile(
    r"\b(?:nav|navigation|navbar|menu|breadcrumbs?|kruimelpad|cookies?|cookie-?\w+|skip-?links?|footer|site-?header"
    r"|social|share|sharing|delen|paginat\w+|pager|sr-only|visually-?hidden|screen-?reader-?text|toolbar|toc"
    r"|table-of-contents|inhoudsopgave|feedback|backlink)\b",
    re.IGNORECASE,
)
_UNSEEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_NOTE_ID = re.compile(r"_?(?:fn|ftn|footnote|voetnoot|noot|endnote|cite_note)[-_:]?\w*\d", re.IGNORECASE)
_NOTE_LIST = re.compile(r"\b(?:doc-endnotes|footnotes?|voetnoten|eindnoten|noten|endnotes)\b", re.IGNORECASE)
_NOTE_ROLES = frozenset({"doc-footnote", "doc-endnote"})
_REFERENCE = re.compile(r"\s*[\[(]?(?:\d{1,3}|\*{1,3}|[\u2191\u21a9^])\ufe0e?[\])]?\s*")
_BLOCKS_OF_NOTES = frozenset({"li", "p", "div", "aside"})
_LONGEST_REFERENCE = 12


@dataclass(frozen=True)
class Names:
    """The words of HTML, for the page whose content is `main`."""

    main: etree._Element
    notes_in_place: ClassVar[bool] = False

    def part(self, element: etree._Element) -> Part:
        """What an element is, by its name, its role and, for what leads around the site, its class."""
        name = local_name(element).lower()
        if not name or _hidden(element) or (name in ("a", "sup") and _refers(element)):
            return Part.SKIPPED
        if name in _BLOCKS_OF_NOTES and _is_note(element):
            return Part.NOTE
        if name in ("header", "form"):
            return Part.BLOCK if self._holds_text(element, name) else Part.SKIPPED
        part = _PARTS.get(name, Part.BLOCK)
        if part is not Part.SKIPPED and _AROUND.search(_said(element)) and not self._is_most(element):
            return Part.SKIPPED
        return part

    def level(self, element: etree._Element) -> int:
        """The digit of h1 to h6."""
        return int(local_name(element)[1])

    def reference(self, element: etree._Element) -> str:
        """The id to which a link to a note leads."""
        links = [element, *element.iter("a")] if local_name(element).lower() in ("a", "sup") else []
        return next((link.get("href", "")[1:] for link in links if link.get("href", "").startswith("#")), "")

    def mark(self, element: etree._Element) -> str:
        """The number of an item of an ordered list, or the one in a note's link back to the text."""
        own = element.get(MARK, "")
        if not _is_note(element):
            return own
        for link in element.iter("a", "sup"):
            number = _text(link).strip(" []()\n")
            if number and _refers(link):
                return number if number.isdigit() or set(number) == {"*"} else own.strip(".")
        return own.strip(".")

    @cached_property
    def _size(self) -> int:
        return size(self.main)

    def _is_most(self, element: etree._Element) -> bool:
        """Whether the page would lose half of its text: then its class says something else."""
        return 2 * size(element) > self._size

    def _holds_text(self, element: etree._Element, name: str) -> bool:
        """Whether a header within the content names it, or a form lies around the whole page."""
        if name == "header":
            in_text = any(local_name(above).lower() in ("main", "article") for above in element.iterancestors())
            return in_text and element.find(".//h1") is not None
        return self._is_most(element)


def _hidden(element: etree._Element) -> bool:
    return (
        "hidden" in element.attrib
        or element.get("aria-hidden") == "true"
        or _UNSEEN.search(element.get("style", "")) is not None
        or element.get("role") in ("navigation", "search", "banner", "contentinfo", "doc-backlink", "dialog")
    )


def _refers(element: etree._Element) -> bool:
    """Whether a link or a raised number only leads to a note, or from a note back to the text."""
    if element.get("role") == "doc-noteref":
        return True
    if not _REFERENCE.fullmatch(_text(element)):
        return False
    links = [element] if local_name(element).lower() == "a" else list(element.iter("a"))
    return any(link.get("href", "").startswith("#") for link in links)


def _is_note(element: etree._Element) -> bool:
    """Whether the element is one footnote: by role or name, or as an item of a list of notes."""
    if element.get("role") in _NOTE_ROLES or _NOTE_ID.match(element.get("id", "")):
        return True
    if local_name(element).lower() == "div":
        return element.get("class") in ("noot", "footnote", "voetnoot")
    if local_name(element).lower() != "li":
        return False
    near = [above for above, _step in zip(element.iterancestors(), range(3), strict=False)]
    return any(_NOTE_LIST.search(_said(above)) for above in near)


def _said(element: etree._Element) -> str:
    """What a page calls the element: `_` and `--` of a class divide its words."""
    said = (element.get("class", ""), element.get("id", ""), element.get("role", ""))
    return " ".join(said).replace("_", " ").replace("--", " ")


def _text(element: etree._Element) -> str:
    """The text of an element as far as a reference could be long."""
    found = ""
    for text in element.itertext():
        found += str(text)
        if len(found) > _LONGEST_REFERENCE:
            break
    return found
