"""Pages, and the places on them that offsets lead to."""

import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_HEAD = struct.Struct("<IH")
_MOST_WORDS = 0xFFFF
_LONGEST_WORD = 0xFF


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

    `places` holds the box of each word as `packed_places` writes it: about twenty bytes a word, so that a thousand
    pages fit in ten megabytes; empty where the format knows no places.
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
        for first, last, box in self.words():
            if last <= start or first >= end:
                continue
            if found and _on_one_line(found[-1], box):
                found[-1] = _around(found[-1], box)
            else:
                found.append(box)
        return tuple(found)

    def words(self) -> Iterator[tuple[int, int, Box]]:
        """Each word of the page: `[start, end)` in the text, and its box."""
        for first, lengths, edges in _records(self.places):
            place = first
            for index, length in enumerate(lengths):
                yield place, place + length, Box(self.number, *edges[4 * index : 4 * index + 4])
                place += length + 1


def word_lengths(words: Sequence[str]) -> bytes:
    """The length of each word, as `packed_places` wants them: a byte each, at most 255."""
    counts = list(map(len, words))
    try:
        return bytes(counts)
    except ValueError:  # a word of more than 255 characters
        return bytes(min(count, _LONGEST_WORD) for count in counts)


def packed_places(start: int, lengths: bytes, edges: bytes) -> bytes:
    """The places of the words of one line that begins at `start`, with one character between them.

    `edges` holds left, top, right and bottom of each word as little-endian 32-bit floats.
    """
    if len(lengths) > _MOST_WORDS:
        lengths, edges = lengths[:_MOST_WORDS], edges[: 16 * _MOST_WORDS]
    return _HEAD.pack(start, len(lengths)) + lengths + edges


def are_places(places: bytes) -> bool:
    """Whether these bytes are what `packed_places` writes, line after line."""
    try:
        return all(len(lengths) * 4 == len(edges) for _start, lengths, edges in _records(places))
    except struct.error:
        return False


def _records(places: bytes) -> Iterator[tuple[int, bytes, tuple[float, ...]]]:
    """Each line: where it begins, the lengths of its words, four edges a word."""
    place = 0
    while place < len(places):
        start, count = _HEAD.unpack_from(places, place)
        place += _HEAD.size
        lengths = places[place : place + count]
        edges = struct.unpack_from(f"<{4 * count}f", places, place + count)
        yield start, lengths, edges
        place += 17 * count


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
