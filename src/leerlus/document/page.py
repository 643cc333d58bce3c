"""Pages, and the places on them that offsets lead to."""

import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_PLACE = struct.Struct("<IHHHHH")
_TENTHS = 10
_MOST = 0xFFFF


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page, in points (1/72 inch) from the top left corner."""

    page: int
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Page:
    """One page: `[start, end)` of the text, its size in points, numbered from 1.

    `places` holds the box of each word, packed by `packed_places`: fourteen bytes a word, so that a thousand pages
    fit in some megabytes; empty where the format knows no places.
    """

    number: int
    start: int
    end: int
    width: float = 0.0
    height: float = 0.0
    places: bytes = b""

    def boxes(self, start: int, end: int) -> tuple[Box, ...]:
        """Where `[start, end)` of the text stands on this page: one box a line, in reading order."""
        found: list[Box] = []
        for first, last, box in self._words():
            if last <= start or first >= end:
                continue
            if found and _on_one_line(found[-1], box):
                found[-1] = _around(found[-1], box)
            else:
                found.append(box)
        return tuple(found)

    def _words(self) -> Iterator[tuple[int, int, Box]]:
        for first, length, *edges in _PLACE.iter_unpack(self.places):
            left, top, right, bottom = (edge / _TENTHS for edge in edges)
            yield first, first + length, Box(self.number, left, top, right, bottom)


def packed_places(words: Iterable[tuple[int, int, tuple[float, float, float, float]]]) -> bytes:
    """`Page.places` for words as (start, length, (left, top, right, bottom)); points are kept to a tenth."""
    return b"".join(
        _PLACE.pack(start, min(length, _MOST), *(max(0, min(_MOST, round(edge * _TENTHS))) for edge in edges))
        for start, length, edges in words
    )


def _on_one_line(one: Box, other: Box) -> bool:
    """Whether the second box goes on to the right of the first, at the same height."""
    middle = (other.top + other.bottom) / 2
    return (
        one.top <= middle <= one.bottom
        and other.left >= one.left
        and other.left - one.right < 3 * (one.bottom - one.top)
    )


def _around(one: Box, other: Box) -> Box:
    return Box(
        one.page,
        min(one.left, other.left),
        min(one.top, other.top),
        max(one.right, other.right),
        max(one.bottom, other.bottom),
    )
