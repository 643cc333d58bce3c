"""A page as lines: words with their boxes, and how the line is set."""

import re
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Any

import pdfwords

from leerlus.formats.assembly import INVISIBLE

_WORD = re.compile(r"\S+")
_MARKER = re.compile(r"[-–•▪●○◦·o]|\(?\w{1,3}[.)]")
_SYMBOL = re.compile("[\uf000-\uf0ff]")  # bullets of the Symbol and Wingdings fonts
_SUPERSCRIPT, _ITALIC, _BOLD = 1, 2, 16


@dataclass(slots=True)
class Line:
    """One printed line, in points from the top left corner of its page.

    `text` has one character between words; `edges` holds left, top, right, bottom of each word. `block` numbers the
    group of lines on its page that it stands in, in the order of the file.
    """

    text: str
    edges: "array[float]"  # array takes no type argument before 3.12
    page: int
    size: float
    left: float
    top: float
    right: float
    bottom: float
    bold: bool = False
    italic: bool = False
    block: int = 0


def line_of(texts: list[str], words: list[Any], *, page: int, size: float) -> Line:
    """A line of words as pdfwords gives them: four edges, text, block, line, place in the line."""
    edges = array("f", chain.from_iterable(word[:4] for word in words))
    return Line(
        text=" ".join(texts),
        edges=edges,
        page=page,
        size=size,
        left=edges[0],
        top=min(edges[1::4]),
        right=edges[-2],
        bottom=max(edges[3::4]),
    )


def shown(words: list[Any]) -> list[str]:
    """The texts of words, without invisible characters and with one sign for all bullets."""
    texts = [word[4] for word in words]
    whole = "".join(texts)
    if _SYMBOL.search(whole) or INVISIBLE.search(whole):
        texts = [INVISIBLE.sub("", _SYMBOL.sub("•", text)) for text in texts]
    return texts


def lines_of(page: pdfwords.Page, words: list[Any]) -> list[Line]:
    """The lines of a page in the order of the file, parts at one height joined; marks of footnotes are left out."""
    held: dict[tuple[int, int], list[Any]] = {}
    for word in words:
        held.setdefault((word[5], word[6]), []).append(word)
    found: list[Line] = []
    for number, block in enumerate(page.get_text("dict", rotated=True)["blocks"]):
        parts = []
        for index, part in enumerate(block.get("lines", ())):
            line = _line(part["spans"], held.get((number, index), []), page.number + 1)
            if line is not None:
                line.block = number
                parts.append(line)
        found.extend(_joined(parts))
    return found


def _line(spans: list[dict[str, Any]], words: list[Any], page: int) -> Line | None:
    """The line of these spans; None where no word is left."""
    texts = shown(words)
    if len(spans) > 1 and any(_is_mark(span) for span in spans[1:]):
        texts = _without_marks(spans, texts)
    if "" in texts:
        words = [word for text, word in zip(texts, words, strict=True) if text]
        texts = [text for text in texts if text]
    if not texts:
        return None
    number = spans[0]["text"].strip()
    raised = len(spans) > 1 and number.isdecimal() and spans[0]["size"] < 0.9 * spans[1]["size"]
    if raised and texts[0].startswith(number) and texts[0] != number:  # a footnote stuck to its number
        texts, words = [number, texts[0].removeprefix(number), *texts[1:]], [words[0], *words]
    printed = [span for span in spans if span["text"].strip()] if len(spans) > 1 else spans
    main = max(printed, key=lambda span: len(span["text"])) if len(printed) > 1 else printed[0]
    line = line_of(texts, words, page=page, size=round(main["size"] * 2) / 2)
    line.bold = all(span["flags"] & _BOLD for span in printed)
    line.italic = all(span["flags"] & _ITALIC for span in printed)
    return line


def _is_mark(span: dict[str, Any]) -> bool:
    return bool(span["flags"] & _SUPERSCRIPT) and span["text"].strip().isdecimal()


def _without_marks(spans: list[dict[str, Any]], texts: list[str]) -> list[str]:
    """The words with raised numbers cut out; a number that begins the line is a footnote's own and stays."""
    kept = [not (index and _is_mark(span)) for index, span in enumerate(spans) for _character in span["text"]]
    whole = "".join(span["text"] for span in spans)
    places = list(_WORD.finditer(whole))
    if len(places) != len(texts):  # the two views of the line differ: leave it as it is
        return texts
    return ["".join(whole[i] for i in range(*place.span()) if kept[i]) for place in places]


def _joined(parts: list[Line]) -> Iterator[Line]:
    """Parts that stand at one height, left to right, as one line with a tab between."""
    line: Line | None = None
    for part in parts:
        if line is not None and _beside(line, part):
            gap = " " if part.left - line.right < line.size or _MARKER.fullmatch(line.text) else "\t"
            line.text += gap + part.text
            line.edges.extend(part.edges)
            line.right, line.top, line.bottom = part.right, min(line.top, part.top), max(line.bottom, part.bottom)
            line.bold, line.italic = line.bold and part.bold, line.italic and part.italic
        else:
            if line is not None:
                yield line
            line = part
    if line is not None:
        yield line


def _beside(line: Line, part: Line) -> bool:
    if part.left < line.right - 1:
        return False
    shared = min(line.bottom, part.bottom) - max(line.top, part.top)
    return shared > 0.5 * min(line.bottom - line.top, part.bottom - part.top)
