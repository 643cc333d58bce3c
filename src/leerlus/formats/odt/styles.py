"""What the styles of an OpenDocument text say: headings, bold, and how lists are numbered."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from leerlus.formats.package import local_name

_HEADING = re.compile(r"heading(?:[ _]([1-9]))?$|(title)$", re.IGNORECASE)
_ENCODED = re.compile(r"_([0-9a-f]{2})_")
_FORMS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}


@dataclass(frozen=True, slots=True)
class ListLevel:
    """How one depth of a list is shown; an empty `form` is a bullet."""

    form: str = ""
    before: str = ""
    after: str = ""
    start: int = 1
    shown: int = 1


@dataclass
class Styles:
    """Paragraph and text styles by name: their parent, whether bold or hidden; list styles by name and depth."""

    parents: dict[str, str] = field(default_factory=dict)
    bold: dict[str, bool] = field(default_factory=dict)
    hidden: set[str] = field(default_factory=set)
    lists: dict[str, dict[int, ListLevel]] = field(default_factory=dict)

    def add(self, root: etree._Element) -> None:
        """The styles of a part of the package."""
        for element in root.iter("{*}style"):
            name = attribute(element, "name")
            self.parents[name] = attribute(element, "parent-style-name")
            weight = next((attribute(part, "font-weight") for part in element.iter("{*}text-properties")), "")
            if weight:
                self.bold[name] = weight in ("bold", "600", "700", "800", "900")
            if any(attribute(part, "display") == "none" for part in element.iter("{*}text-properties")):
                self.hidden.add(name)
        for element in root.iter("{*}list-style"):
            self.lists[attribute(element, "name")] = {
                _whole(attribute(level, "level")) or 1: _list_level(level) for level in element
            }

    def heading_level(self, name: str) -> int:
        """The level of a paragraph that a style makes a heading; 0 for other text."""
        for style in self._chain(name):
            named = _HEADING.match(_ENCODED.sub(lambda match: chr(int(match.group(1), 16)), style))
            if named:
                return int(named.group(1) or 1)
        return 0

    def is_bold(self, name: str, otherwise: bool = False) -> bool:
        """Whether a style makes its text bold."""
        return next((self.bold[style] for style in self._chain(name) if style in self.bold), otherwise)

    def is_hidden(self, name: str) -> bool:
        """Whether a style keeps its text from the page."""
        return any(style in self.hidden for style in self._chain(name))

    def _chain(self, name: str) -> Iterator[str]:
        seen: set[str] = set()
        while name and name not in seen:
            seen.add(name)
            yield name
            name = self.parents.get(name, "")


def attribute(element: etree._Element, name: str) -> str:
    """An attribute by its local name, whatever its namespace is; empty where it does not stand."""
    return next((str(text) for key, text in element.attrib.items() if str(key).rpartition("}")[2] == name), "")


def _list_level(element: etree._Element) -> ListLevel:
    if local_name(element) != "list-level-style-number":
        return ListLevel()
    return ListLevel(
        form=_FORMS.get(attribute(element, "num-format"), "none"),
        before=attribute(element, "num-prefix"),
        after=attribute(element, "num-suffix"),
        start=_whole(attribute(element, "start-value")) or 1,
        shown=min(_whole(attribute(element, "display-levels")) or 1, 10),
    )


def _whole(text: str) -> int:
    return min(int(text), 32_767) if text.isdecimal() else 0
