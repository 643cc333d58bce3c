"""A page as lines: words with their boxes, and how the line is set."""

import re
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from functools import reduce
from operator import and_
from typing import Any

import pdfwords

from leerlus.document.page import word_lengths
from leerlus.formats.pdf.words import Words

_WORD = re.compile(r"\S+")
_MARKER = re.compile(r"[-–•▪●○◦·o]|\(?\w{1,3}[.)]")
_SUPERSCRIPT, _ITALIC, _BOLD = 1, 2, 16

_Span = dict[str, Any]


@dataclass(slots=True)
class Line:
    """One printed line, in points from the top left corner of its page.

    `text` has one character between words; `lengths` holds the length of each word as a byte, `edges` its left, top,
    right and bottom. `block` numbers the group of lines on its page that it stands in, in the order of the file.
    `marks` are the raised numbers that were left out of the text: at which place in it, and which number.
    """

    text: str
    lengths: bytes
    edges: "array[float]"  # array takes no type argument before 3.12
    size: float
    left: float
    right: float
    top: float = 0.0
    bottom: float = 0.0
    page: int = 0
    bold: bool = False
    italic: bool = False
    block: int = 0
    marks: tuple[tuple[int, str], ...] = ()


def lines_of(page: pdfwords.Page, words: Words) -> list[Line]:
    """The lines of a page in the order of the file, parts at one height joined; marks of footnotes are left out."""
    found: list[Line] = []
    for number, block in enumerate(page.get_text("dict", rotated=True)["blocks"]):
        parts = []
        for index, part in enumerate(block.get("lines", ())):
            place = words.lines.get((number, index))
            line = place and _line(part, words, place)
            if line:
                line.page, line.block = page.number + 1, number
                parts.append(line)
        found.extend(_joined(parts) if len(parts) > 1 else parts)
    return found


def _line(part: dict[str, Any], words: Words, place: tuple[int, int]) -> Line | None:
    """The line that holds the words `[first, last)`, its page and block aside; None without a word."""
    (first, last), spans, (_left, top, _right, bottom) = place, part["spans"], part["bbox"]
    main, flags = spans[0], spans[0]["flags"]
    if len(spans) > 1:
        _take_marks(spans, words, place)
        printed = [span for span in spans if span["text"].strip()] or spans
        main, flags = max(printed, key=_length), reduce(and_, (span["flags"] for span in printed))
    texts, edges = words.texts[first:last], words.edges[4 * first : 4 * last]
    if "" in texts:
        kept = [index for index in range(first, last) if words.texts[index]]
        texts = [words.texts[index] for index in kept]
        edges = array("f", (edge for index in kept for edge in words.edges[4 * index : 4 * index + 4]))
    if not texts:
        return None
    number = _own_number(spans, texts[0]) if len(spans) > 1 else ""
    if number:
        texts[0], edges = texts[0].removeprefix(number), edges[:4] + edges
        texts.insert(0, number)
    line = Line(
        " ".join(texts), word_lengths(texts), edges, round(main["size"] * 2) / 2, edges[0], edges[-2], top, bottom
    )
    line.bold, line.italic = bool(flags & _BOLD), bool(flags & _ITALIC)
    if words.marks and len(spans) > 1 and not number:
        line.marks = words.marks_in(range(first, last))
    return line


def _length(span: _Span) -> int:
    return len(span["text"])


def _own_number(spans: list[_Span], word: str) -> str:
    """The raised number with which a footnote begins, where it is stuck to the first word."""
    if spans[0]["size"] >= 0.9 * spans[1]["size"]:
        return ""
    number: str = spans[0]["text"].strip()
    return number if number.isdecimal() and word.startswith(number) and word != number else ""


def _is_mark(span: _Span) -> bool:
    return bool(span["flags"] & _SUPERSCRIPT) and span["text"].strip().isdecimal()


def _take_marks(spans: list[_Span], words: Words, place: tuple[int, int]) -> None:
    """Cut raised numbers out of the words and remember them; one that begins the line is a footnote's own and stays."""
    if not any(map(_is_mark, spans[1:])):
        return
    raised = [bool(index) and _is_mark(span) for index, span in enumerate(spans) for _character in span["text"]]
    whole = "".join(span["text"] for span in spans)
    places = list(_WORD.finditer(whole))
    first, last = place
    if len(places) != last - first:  # the two views of the line differ: leave it as it is
        return
    for index, word in enumerate(places, first):
        number = "".join(whole[i] for i in range(*word.span()) if raised[i])
        if number:
            words.texts[index] = "".join(whole[i] for i in range(*word.span()) if not raised[i])
            words.marks[index] = number


def _joined(parts: list[Line]) -> Iterator[Line]:
    """Parts that stand at one height, left to right, as one line with a tab between."""
    line: Line | None = None
    for part in parts:
        if line is not None and part.left >= line.right - 1 and _at_one_height(line, part):
            gap = " " if part.left - line.right < line.size or _MARKER.fullmatch(line.text) else "\t"
            shift = len(line.text) + len(gap)
            line.text += gap + part.text
            line.lengths += part.lengths
            line.edges.extend(part.edges)
            line.marks += tuple((shift + place, number) for place, number in part.marks)
            line.right, line.top, line.bottom = part.right, min(line.top, part.top), max(line.bottom, part.bottom)
            line.bold, line.italic = line.bold and part.bold, line.italic and part.italic
        else:
            if line is not None:
                yield line
            line = part
    if line is not None:
        yield line


def _at_one_height(line: Line, part: Line) -> bool:
    shared = min(line.bottom, part.bottom) - max(line.top, part.top)
    return shared > 0.5 * min(line.bottom - line.top, part.bottom - part.top)
