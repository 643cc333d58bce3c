"""Running heads, running feet and page numbers: what a page says again and what is no part of the text."""

import re
from collections import Counter
from itertools import islice

from leerlus.formats.pdf.lines import Line
from leerlus.formats.pdf.printed import PrintedPage

_NUMBER = re.compile(r"(?:pagina|bladzijde|blad|page|p\.)?-?(\d{1,4})-?(?:(?:van|of|/|-)(\d{1,4}))?", re.IGNORECASE)
_DIGITS = re.compile(r"\d+", re.ASCII)
_FIGURES = frozenset("0123456789")
_MOST_DIGITS = 4
_ZONE = 0.12
_GRID = 4
_MOST_NUMBERS = 4

_Key = tuple[str, int, int]


def without_running_lines(pages: list[PrintedPage]) -> None:
    """Take page numbers away, and from the second page on what stands at the same place on several pages."""
    keys = [[(id(line), _keys(line, page.number)) for line in _in_margins(page)] for page in pages]
    counts: Counter[_Key] = Counter()
    for known in keys:
        counts.update({key for _line, found in known for key in found})
    often = max(2, (len(pages) + 4) // 5)
    running = {key for key, count in counts.items() if count >= often}
    for page, known in zip(pages, keys, strict=True):
        again = {line for line, found in known if page.number > 1 and not running.isdisjoint(found)}
        again.update(map(id, _page_numbers(page)))
        if again:
            page.lines = [line for line in page.lines if id(line) not in again]


def _keys(line: Line, page: int) -> list[_Key]:
    """What and where a line is: as it stands, and with each of its numbers as one that counts with the pages.

    Notes of which only the numbers differ stand at one place too, but do not count so.
    """
    left, top = round(line.left / _GRID), round(line.top / _GRID)
    if _FIGURES.isdisjoint(line.text):
        return [(line.text, left, top)]
    counted = [
        f"{line.text[: found.start()]}{int(found.group()) - page:+}{line.text[found.end() :]}"
        for found in islice(filter(_is_short, _DIGITS.finditer(line.text)), _MOST_NUMBERS)
    ]
    return [(text, left, top) for text in (line.text, *counted)]


def _is_short(number: re.Match[str]) -> bool:
    return number.end() - number.start() <= _MOST_DIGITS


def _in_margins(page: PrintedPage) -> list[Line]:
    """The lines at the head, at the foot, or in the outer margin where a letter puts its sender."""
    head, foot = 2 * _ZONE * page.height, (1 - _ZONE) * page.height
    inner, outer = 0.2 * page.width, 0.75 * page.width
    return [
        line for line in page.lines if line.bottom < head or line.top > foot or line.left > outer or line.right < inner
    ]


def _page_numbers(page: PrintedPage) -> list[Line]:
    head, foot = _ZONE * page.height, (1 - _ZONE) * page.height
    return [
        line for line in page.lines if (line.top <= head or line.bottom >= foot) and _is_number(line.text, page.number)
    ]


def _is_number(text: str, page: int) -> bool:
    if not (text[-1:].isdecimal() or text.endswith("-")):
        return False
    said = _NUMBER.fullmatch("".join(text.split()))
    return said is not None and (said.group(2) is not None or abs(int(said.group(1)) - page) <= 20)
