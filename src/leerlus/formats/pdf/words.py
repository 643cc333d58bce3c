"""The words of a page, each with its place: taken apart once, so that no line has to look at them one by one."""

import re
import struct
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import pdfwords

from leerlus.formats.assembly import INVISIBLE

_SYMBOL = re.compile("[\uf000-\uf0ff]")  # bullets of the Symbol and Wingdings fonts

Word = tuple[float, float, float, float, str, int, int]  # left, top, right, bottom, text, line, index on the page


@dataclass(frozen=True, slots=True)
class Words:
    """A page's words by their index on the page, in the order of the file.

    `texts` are as shown; `edges` holds left, top, right and bottom of each word, in points from the top left corner;
    `lines` says which words, `[first, last)`, stand in which line of which block; `marks` holds the number of the
    note to which a raised number after a word leads.
    """

    texts: list[str]
    edges: "array[float]"  # array takes no type argument before 3.12
    lines: dict[tuple[int, int], tuple[int, int]]
    marks: dict[int, str] = field(default_factory=dict)

    def within(self, left: float, top: float, right: float, bottom: float) -> list[Word]:
        """The words of which the middle lies between these edges."""
        edges = self.edges
        placed = zip(edges[0::4], edges[1::4], edges[2::4], edges[3::4], strict=True)
        numbers = (number for number, (first, last) in enumerate(self.lines.values()) for _word in range(first, last))
        return [
            (*place, self.texts[index], number, index)
            for index, (place, number) in enumerate(zip(placed, numbers, strict=True))
            if top <= (place[1] + place[3]) / 2 <= bottom and left <= (place[0] + place[2]) / 2 <= right
        ]

    def marks_in(self, indexes: Sequence[int]) -> tuple[tuple[int, str], ...]:
        """The marks among these words, each with its place in the line that the words make."""
        places, length = [], 0
        for index in indexes:
            length += len(self.texts[index]) + bool(length and self.texts[index])
            if index in self.marks:
                places.append((length, self.marks[index]))
        return tuple(places)


def words_of(page: pdfwords.Page) -> Words:
    """The words of a page.

    As arrays: a tuple a word, as `get_text("words")` gives, costs twice the time; `words_array()` would want numpy.
    """
    loaded = page._rs()
    places, numbers, texts = loaded.words_arrays("none", (0.0, 0.0, loaded.width, loaded.height), True)
    ids = array("i", numbers)
    starts = list(_places_of_zero(ids[2::3]))
    held = {(ids[3 * start], ids[3 * start + 1]): (start, end) for start, end in pairwise([*starts, len(texts)])}
    return Words(_shown(texts), _single(places), held)


def _single(doubles: bytes) -> "array[float]":
    """Numbers of double precision in single precision: by `struct`, which is twice as fast as an array of an array."""
    count = len(doubles) // 8
    return array("f", struct.pack(f"{count}f", *struct.unpack(f"{count}d", doubles)))


def _places_of_zero(numbers: "array[int]") -> Iterator[int]:
    place = -1
    for _zero in range(numbers.count(0)):
        place = numbers.index(0, place + 1)
        yield place


def _shown(texts: list[str]) -> list[str]:
    """The texts of words, without invisible characters and with one sign for all bullets."""
    if "".join(texts).isprintable():
        return texts
    return [text if text.isprintable() else INVISIBLE.sub("", _SYMBOL.sub("•", text)) for text in texts]
