"""The lines of a text, each with its place and with the markup around its words set apart.

Plain text has no blocks; its shape is in its lines: what stands alone, what is bold, what Markdown calls a heading.
"""

import re
from typing import NamedTuple

_HASHES = re.compile(r"(#{1,6})[ \t]+")
_CLOSING = " \t#\\"
_OTHER_ENDS = re.compile(r"[\r\x0b\x0c\u0085\u2028\u2029]")


class Line(NamedTuple):
    """One line without surrounding white space and markup: `text` is folded, `[start, end)` its place in the document.

    `level` is the number of Markdown hashes, 0 without; `alone` is true where blank lines (or an edge of the text)
    stand on both sides; `empty_cell` is true for a line of no-break spaces only, as web tables leave behind.
    """

    start: int
    end: int
    text: str
    raw: str
    level: int = 0
    bold: bool = False
    blank_before: bool = True
    blank_after: bool = True
    empty_cell: bool = False

    @property
    def alone(self) -> bool:
        """Whether the line is a paragraph of its own."""
        return self.blank_before and self.blank_after


def lines(folded: str, text: str | None = None) -> tuple[Line, ...]:
    """The lines that hold something, in reading order; `text` is the unfolded original, to see empty cells by."""
    original = folded if text is None else text
    bounds = list(_bounds(folded))
    filled = [bool(folded[start:end].strip()) for start, end in bounds]
    found = []
    for index, (start, end) in enumerate(bounds):
        if not filled[index]:
            if "\u00a0" in original[start:end]:
                found.append(Line(start, start, "", "", empty_cell=True))
            continue
        before = index == 0 or not filled[index - 1]
        after = index + 1 == len(bounds) or not filled[index + 1]
        found.append(_line(folded, start, end, blanks=(before, after)))
    return tuple(found)


def _bounds(text: str) -> list[tuple[int, int]]:
    bounds, start = [], 0
    if not _OTHER_ENDS.search(text):
        for part in text.split("\n"):
            bounds.append((start, start + len(part)))
            start += len(part) + 1
        return bounds
    for part in re.split(r"(\r\n|[\n\r\x0b\x0c\u0085\u2028\u2029])", text):
        if part and part[0] in "\r\n\x0b\x0c\u0085\u2028\u2029":
            start += len(part)
            continue
        bounds.append((start, start + len(part)))
        start += len(part)
    return bounds


def _line(folded: str, start: int, end: int, *, blanks: tuple[bool, bool]) -> Line:
    raw = folded[start:end]
    start += len(raw) - len(raw.lstrip())
    end -= len(raw) - len(raw.rstrip())
    if folded[start] not in "#*_":
        return Line(start, end, folded[start:end], raw, 0, False, *blanks)
    level = 0
    if hashes := _HASHES.match(folded, start, end):
        level, start = len(hashes.group(1)), hashes.end()
        end = start + len(folded[start:end].rstrip(_CLOSING))
    start, end, bold = _unwrapped(folded, start, end)
    return Line(start, end, folded[start:end], raw, level, bold, *blanks)


def _unwrapped(folded: str, start: int, end: int) -> tuple[int, int, bool]:
    """The span without the bold or italic marks around it, and whether they were bold."""
    bold = False
    for mark in ("**", "__", "*", "_"):
        size = len(mark)
        wrapped = end - start > 2 * size and folded.startswith(mark, start) and folded.endswith(mark, start, end)
        if wrapped and mark not in folded[start + size : end - size]:
            start, end = start + size, end - size
            bold = bold or size == 2
    while start < end and folded[start].isspace():
        start += 1
    while start < end and folded[end - 1].isspace():
        end -= 1
    return start, end, bold
