"""Labels of lists and numbered headings, counted as Word counts them: "1.2", "b)", "•"."""

import re
from dataclasses import dataclass, field

from lxml import etree

from leerlus.formats.counting import MOST, counted
from leerlus.formats.docx.names import child, children, value

_DEPTHS = 9


@dataclass(frozen=True, slots=True)
class Level:
    """How one depth of a list is counted and shown; `pattern` holds "%1" for the number of depth 1."""

    start: int = 1
    form: str = "decimal"
    pattern: str = ""


@dataclass
class Numbering:
    """The lists of a document and how far each has counted."""

    lists: dict[str, dict[int, Level]] = field(default_factory=dict)
    kinships: dict[str, str] = field(default_factory=dict)
    _counts: dict[str, list[int | None]] = field(default_factory=dict)

    def label(self, number: str, depth: int) -> str:
        """The label of the next paragraph of list `number` at `depth` (from 0); empty where the list shows none."""
        levels = self.lists.get(number)
        if levels is None or not 0 <= depth < _DEPTHS:
            return ""
        counts = self._counts.setdefault(self.kinships.get(number, number), [None] * _DEPTHS)
        last = counts[depth]
        counts[depth] = levels.get(depth, Level()).start if last is None else last + 1
        counts[depth + 1 :] = [None] * (_DEPTHS - depth - 1)
        level = levels.get(depth, Level())
        if level.form == "bullet":
            return "•"
        if level.form == "none":
            return ""
        return re.sub(r"%([1-9])", lambda match: self._shown(levels, counts, int(match.group(1)) - 1), level.pattern)

    @staticmethod
    def _shown(levels: dict[int, Level], counts: list[int | None], depth: int) -> str:
        level = levels.get(depth, Level())
        count = counts[depth]
        return counted(level.start if count is None else count, level.form)


def numbering(root: etree._Element | None) -> Numbering:
    """The lists of `numbering.xml`; none for a document without that part."""
    patterns = {
        value(element, "abstractNumId"): {_depth(level): _level(level) for level in children(element, "lvl")}
        for element in children(root, "abstractNum")
    }
    found = Numbering()
    for element in children(root, "num"):
        number = value(element, "numId") or ""
        kin = value(child(element, "abstractNumId"))
        levels = dict(patterns.get(kin, {}))
        overrides = list(children(element, "lvlOverride"))
        for override in overrides:
            _override(levels, override)
        found.lists[number] = levels
        found.kinships[number] = number if overrides or kin is None else f"#{kin}"
    return found


def _override(levels: dict[int, Level], override: etree._Element) -> None:
    depth = _depth(override)
    own = child(override, "lvl")
    level = _level(own) if own is not None else levels.get(depth, Level())
    start = child(override, "startOverride")
    levels[depth] = Level(_whole(value(start), level.start), level.form, level.pattern)


def _level(element: etree._Element) -> Level:
    return Level(
        start=_whole(value(child(element, "start")), 1),
        form=value(child(element, "numFmt")) or "decimal",
        pattern=value(child(element, "lvlText")) or "",
    )


def _depth(element: etree._Element) -> int:
    return _whole(value(element, "ilvl"), 0)


def _whole(text: str | None, default: int) -> int:
    return min(int(text), MOST) if text is not None and text.isdecimal() else default
