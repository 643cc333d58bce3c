"""What a paragraph style says: whether it is a heading, and its list."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from leerlus.formats.docx.names import child, children, switched_on, value

_HEADING = re.compile(r"(?:heading|kop|tussenkop) ?([1-9])?$|(title|titel)$", re.IGNORECASE)
_BODY_TEXT = 9


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style as written; `parent` is the style that it is based on."""

    name: str = ""
    parent: str | None = None
    outline: int | None = None
    bold: bool | None = None
    numbering: tuple[str | None, int | None] = (None, None)


@dataclass(frozen=True)
class Styles:
    """All paragraph styles by id."""

    known: dict[str, Style] = field(default_factory=dict)

    def heading_level(self, properties: etree._Element | None) -> int:
        """The level of a heading, from 1; 0 for other text. The paragraph's own outline level goes first."""
        own = _outline(properties)
        if own is not None:
            return own + 1 if own < _BODY_TEXT else 0
        for style in self._chain(value(child(properties, "pStyle"))):
            if style.outline is not None:
                return style.outline + 1 if style.outline < _BODY_TEXT else 0
            named = _HEADING.match(style.name)
            if named:
                return int(named.group(1) or 1)
        return 0

    def numbering(self, properties: etree._Element | None) -> tuple[str | None, int]:
        """The list that a paragraph stands in (None: no list) and its depth, from 0."""
        number, depth = _numbering(properties)
        for style in self._chain(value(child(properties, "pStyle"))):
            number = number if number is not None else style.numbering[0]
            depth = depth if depth is not None else style.numbering[1]
        return (None if number in (None, "0") else number), depth or 0

    def bold(self, properties: etree._Element | None) -> bool:
        """Whether the paragraph's style makes its text bold."""
        return next((s.bold for s in self._chain(value(child(properties, "pStyle"))) if s.bold is not None), False)

    def _chain(self, style_id: str | None) -> Iterator[Style]:
        """The style and those it is based on; a circle is walked once."""
        seen: set[str] = set()
        while style_id is not None and style_id in self.known and style_id not in seen:
            seen.add(style_id)
            yield self.known[style_id]
            style_id = self.known[style_id].parent


def styles(root: etree._Element | None) -> Styles:
    """The styles of `styles.xml`; none for a document without that part."""
    found = {}
    for element in children(root, "style"):
        properties = child(element, "pPr")
        bold = child(child(element, "rPr"), "b")
        found[value(element, "styleId") or ""] = Style(
            name=value(child(element, "name")) or "",
            parent=value(child(element, "basedOn")),
            outline=_outline(properties),
            bold=None if bold is None else switched_on(bold),
            numbering=_numbering(properties),
        )
    return Styles(found)


def _outline(properties: etree._Element | None) -> int | None:
    level = value(child(properties, "outlineLvl"))
    return int(level) if level is not None and level.isdecimal() else None


def _numbering(properties: etree._Element | None) -> tuple[str | None, int | None]:
    settings = child(properties, "numPr")
    depth = value(child(settings, "ilvl"))
    return value(child(settings, "numId")), int(depth) if depth is not None and depth.isdecimal() else None
