"""The items of the lists in a text, with the sentence that leads them in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from leerlus.document.block import BlockKind
from leerlus.document.document import Document
from leerlus.document.once import once

_MARK = re.compile(
    r"[ \t]*(?:[-•*·▪–][ \t]+)?(?P<mark>[-•*·▪–]|\(?\d{1,2}[.)]|\(?[a-z]\)|[eo])[ \t]+(?:[\"'*_]{0,3})\Z"
)
_ENDS_OF_MARK = " \t\"'*_"
_BLANK = re.compile(r"\n[ \t\r]*\n")


@dataclass(frozen=True, slots=True)
class Item:
    """`[start, end)` of one item's text; `lead` is the span of the sentence with a colon before the list, if any."""

    start: int
    end: int
    lead: tuple[int, int] | None


@once
def items(document: Document) -> tuple[Item, ...]:
    """The list items in reading order: by the format's blocks, else by the marks at the start of lines.

    A list keeps its lead for as long as its marks are of one sort.
    """
    return tuple(_items(document))


def _items(document: Document) -> Iterator[Item]:
    starts = {block.start for block in document.blocks if block.kind is BlockKind.ITEM}
    text = document.folded
    lead: tuple[int, int] | None = None
    start = end = -1
    sort = ""
    for first, last in document.sentences:
        mark = _mark(text, first) or ("item" if first in starts else "")
        if mark:
            if start >= 0:
                yield Item(start, end, lead)
                if text[end - 1] == ":":
                    lead = (start, end)
                elif mark != sort:
                    lead = None
            start, sort = first, mark
        elif start >= 0 and _BLANK.search(text, end, first):
            yield Item(start, end, lead)
            start = -1
        if start < 0:
            lead = (first, last) if text[last - 1] == ":" else None
        end = last
    if start >= 0:
        yield Item(start, end, lead)


def _mark(text: str, start: int) -> str:
    """The sort of list mark before `start`: the mark itself, or "1" or "a" where it counts."""
    if start and text[start - 1] not in _ENDS_OF_MARK:
        return ""
    line = text.rfind("\n", max(0, start - 12), start) + 1
    if line == 0 and start > 12:
        return ""
    mark = _MARK.match(text[line:start])
    words = mark["mark"].strip(" \t()\"'*_.") if mark else ""
    return "1" if words.isdigit() else words[:1] or ("-" if mark else "")
