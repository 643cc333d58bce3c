"""Lines into paragraphs, headings, items and notes."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from leerlus.document import BlockKind
from leerlus.formats.pdf.lines import Line
from leerlus.formats.pdf.printed import PrintedPage

_ITEM = re.compile(r"(?:[-–•▪●○◦·‣]|o(?=\s)|\d{1,2}[.)]|[a-z][.)]|\(?[ivx]{1,4}\))\s+\S")
_NUMBERED = re.compile(r"(\d{1,2}(?:\.\d{1,2})*)\.?\s+[A-Z]")
_NOTE = re.compile(r"\d{1,3}\s?\S")
_NOTE_NUMBER = re.compile(r"(\d{1,3})\s", re.ASCII)
_HYPHENS = ("-", "\u00ad")
_BEGUN = re.compile(r"(?:^|[\s(\"'„“‘«/–-])[^\W\d_]{2,}[-\u00ad]$")
"""The first half of a word that goes on in the next line: letters only, behind what may stand before a word."""
_ENDED = re.compile(r"[^\W\d_]{2,}")
_SENTENCE_END = (".", "!", "?", ":", ";", ",")
_LONGEST_HEADING = 150
_HEADING_LINES = 3
_NARROW = 16

_Style = tuple[float, bool, bool]


@dataclass(slots=True)
class Paragraph:
    """Lines that belong together; `listed` says that a bookmark names them."""

    lines: list[Line]
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    listed: bool = False


def body_size(pages: Iterable[PrintedPage]) -> float:
    """The size in which most characters stand."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page.lines:
            sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def paragraphs(page: PrintedPage, body: float) -> list[Paragraph]:
    """The paragraphs of a page, each with its kind; levels of headings are given later, over the whole document."""
    groups: list[list[Line]] = []
    for line in page.lines:
        if groups and not _begins(groups[-1], line, body):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [part for lines in groups for part in _each_note(_paragraph(page, lines, body))]


def _begins(lines: list[Line], line: Line, body: float) -> bool:
    """Whether `line` begins a paragraph after `lines`."""
    last = lines[-1]
    if _ITEM.match(line.text) and line.left <= lines[0].left + 2 * body:
        return True
    other = (line.size, line.bold) != (last.size, last.bold)
    if other and (_set_as_heading(last, body) or _set_as_heading(line, body)):
        return True
    gap = line.top - last.bottom
    if gap < -0.7 * (last.bottom - last.top):  # up again: another column
        return True
    if line.block != last.block:
        close = gap < 0.45 * line.size and line.size == last.size and abs(line.left - lines[-1].left) < 2
        return not (close and not last.text.endswith(_SENTENCE_END) and line.text[:1].islower())
    return gap > 0.9 * line.size


def _paragraph(page: PrintedPage, lines: list[Line], body: float) -> Paragraph:
    first, text = lines[0], " ".join(line.text for line in lines)
    if first.top > 0.5 * page.height and max(line.size for line in lines) < 0.93 * body and _NOTE.match(text):
        return Paragraph(lines, BlockKind.FOOTNOTE)
    numbered = _NUMBERED.match(text)
    if _is_heading(lines, text, body) and (numbered or not _ITEM.match(text)):
        level = numbered.group(1).count(".") + 1 if numbered else 0
        return Paragraph(lines, BlockKind.HEADING, level=level)
    if _ITEM.match(text):
        return Paragraph(lines, BlockKind.ITEM, level=1)
    return Paragraph(lines)


def _each_note(found: Paragraph) -> Iterator[Paragraph]:
    """The paragraph itself; notes that stand close below each other apart, as far as their numbers go up by one."""
    if found.kind != BlockKind.FOOTNOTE:
        yield found
        return
    lines: list[Line] = []
    number = 0
    for line in found.lines:
        begins = _NOTE_NUMBER.match(line.text)
        if begins and (not number or (int(begins.group(1)) == number + 1 and line.left <= found.lines[0].left + 2)):
            if lines:
                yield Paragraph(lines, BlockKind.FOOTNOTE)
            lines, number = [], int(begins.group(1))
            line.text = f"{begins.group(1)} {line.text[begins.end() :]}"
        lines.append(line)
    yield Paragraph(lines, BlockKind.FOOTNOTE)


def _is_heading(lines: list[Line], text: str, body: float) -> bool:
    return (
        len(lines) <= _HEADING_LINES
        and len(text) <= _LONGEST_HEADING
        and "\t" not in text
        and not text.endswith(_SENTENCE_END)
        and sum(character.isalpha() for character in text) > 2
        and all(_set_as_heading(line, body) for line in lines)
    )


def _set_as_heading(line: Line, body: float) -> bool:
    return line.size >= 1.15 * body or (line.size >= 0.95 * body and (line.bold or line.italic))


def with_levels(found: list[Paragraph]) -> None:
    """Give each heading its level: by its number where it has one, else by its size and weight.

    Where bookmarks name headings, the others stand among these by how they are set.
    """
    headings = [part for part in found if part.kind == BlockKind.HEADING]
    known: dict[_Style, int] = {}
    for part in headings:
        if part.listed:
            known.setdefault(_style(part), part.level)
    rank = {style: place for place, style in enumerate(sorted(set(map(_style, headings)), reverse=True), start=1)}
    for part in headings:
        if not part.level:
            style = _style(part)
            part.level = min(_beside(style, known) if known else rank[style], 6)


def _beside(style: _Style, known: dict[_Style, int]) -> int:
    """The level of a style among those of which the level is known: one below the next larger."""
    larger = min((other for other in known if other > style), default=None)
    return known.get(style) or (known[larger] + 1 if larger else 1)


def _style(part: Paragraph) -> _Style:
    line = part.lines[0]
    return line.size, line.bold, not line.italic


def continued(before: Paragraph, after: Paragraph) -> bool:
    """Whether a paragraph at the top of a page or column goes on where the one before broke off."""
    last, first = before.lines[-1], after.lines[0]
    return (
        before.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM)
        and after.kind == BlockKind.PARAGRAPH
        and last.size == first.size
        and not last.text.endswith((".", "!", "?", ":", ";"))
        and first.text[:1].islower()
    )


def hyphenated_words(pages: Iterable[PrintedPage]) -> frozenset[str]:
    """The words that the document writes with a hyphen within a line: such a hyphen stays at a line's end too."""
    return frozenset(
        word.strip(".,;:()").lower()
        for page in pages
        for line in page.lines
        if "-" in line.text
        for word in line.text.split()
        if "-" in word[1:-1]
    )


def glue(lines: list[Line], known: frozenset[str]) -> Iterator[tuple[Line, bool, str]]:
    """Each line, whether its last character (a hyphen) goes, and what stands between it and the next line.

    That is a line end where the line was ended on purpose, as in an address: the next line's first word would still
    have fitted, or the lines are so narrow (16 times their height) that they hold no running text.
    """
    widest = max(line.right for line in lines)
    narrow = widest - min(line.left for line in lines) < _NARROW * lines[0].size
    for line, following in pairwise(lines):
        first = following.text.split(maxsplit=1)[0]
        if _broken(line, first):
            begun = line.text.rpartition(" ")[2]
            word = f"{begun}{first}".strip(".,;:()").lower()
            # Behind an abbreviation in capitals a hyphen belongs to the word itself.
            yield line, word not in known and not begun[:-1].isupper(), ""
        else:
            # A line with a tab is a label and its value; the next one begins anew.
            columns = "\t" in following.text
            fits = narrow or columns or line.right + following.edges[2] - following.edges[0] + 0.4 * line.size < widest
            yield line, False, "\n" if fits else " "
    yield lines[-1], False, ""


def _broken(line: Line, first: str) -> bool:
    """Whether a line ends within a word: two letters at least on either side; "in- en uitgaand" is two words."""
    if line.text[-1:] not in _HYPHENS or not first[:1].islower() or not _ENDED.match(first):
        return False
    return _BEGUN.search(line.text) is not None and first not in ("en", "of", "tot")
