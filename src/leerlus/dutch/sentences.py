"""Where one Dutch sentence ends and the next begins.

A blank line, a list mark at the start of a line, and the line break after a short opening line always end a sentence;
a full stop does so unless it belongs to an abbreviation, an initial or a number. Spans leave list marks out.
"""

import re
from collections.abc import Iterator

_ABBREVIATIONS = (
    "afb afd artt art bijv blz bv ca d.d dhr dr drs ds evt excl fig geb hfst incl ing ir jhr jr kamerst kst "
    "lid max mevr mgr min mln mld mr mw nl no nr nrs p pag par prof resp sr st stb stcrt tel trb vgl vs zgn "
    "t/m"
)
_GO_ON = frozenset(_ABBREVIATIONS.split())
_MAY_END = frozenset(["a.s", "jl", "c.s", "cs", "e.a", "e.d", "etc", "enz", "o.i.d", "m.m"])
_DOTTED = re.compile(r"(?:[a-z]\.)+[a-z]")
_MARK = r"(?:[-•*·▪–][ \t]+|\(?\d{1,2}[.)][ \t]+|\(?[a-z]\)[ \t]+|[a-z]\.[ \t]+(?=[A-Z\"'«])|[eo][ \t]+(?=[A-Z\"']))"
# It begins with the signs that may end a sentence and then looks back at which of them it was: `re` skips to the next
# one in a single run over the text, where alternatives that each begin in their own way are tried at every character.
_END = re.compile(
    rf"""
    [\n\r.!?•](?:
      (?<=\n)(?P<blank>[ \t\r\f]*+(?:\n[ \t\r\f]*+)++)  # a blank line
    | (?P<item>(?:(?<=\n)|(?<=\r)\n)(?=[ \t]*+{_MARK})|(?<=•))  # a list mark at the start of a line, a bullet anywhere
    | (?<=[.!?])(?<![.!?][.!?])[.!?]*+[\"')\]*_]*+(?=\s|$)  # a full stop before white space
    | (?<=[a-zà-ÿ)"'»][.?])\d{{1,2}}(?=\s+["'«]?[A-ZÀ-Þ])  # a note's mark glued to the full stop: "klaar.2 In mei"
    | (?<=[a-zà-ÿ)]\.)(?=\d[)]\s)  # glued to the next item: "klaar.2) In mei"
    | (?<=[a-zà-ÿ]{{3}}\.)(?=[A-ZÀ-Þ][a-zà-ÿ]+\s)  # glued to the next word: "klaar.In mei"
    )""",
    re.VERBOSE,
)
_LEAD = re.compile(rf"\s*+(?:{_MARK})?\s*+")
_OPENING = re.compile(r"[^\n.!?:;,]{2,45}(?<![\s\r])[ \t\r]*\n(?=[ \t]*[A-ZÀ-Þ])")
_OPENING_WORDS = 5
_WORD_BEFORE = re.compile(r"[\w./]*$")
_NUMBER = re.compile(r"\d{1,2}")
_NUMBERED = re.compile(r"(?:^|\n)[ \t]*\d{1,2}$")
_NEAR = 20  # characters beside a full stop that tell what it belongs to


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """The sentences of `text` as half-open offsets, without surrounding white space or list marks.

    >>> text = "Zie art. 3 van de wet. Daarna:\\n- bellen;\\n- schrijven."
    >>> [text[start:end] for start, end in sentences(text)]
    ['Zie art. 3 van de wet.', 'Daarna:', 'bellen;', 'schrijven.']
    """
    start, fresh = 0, True
    for stop, following, blank in _ends(text):
        opened = _opened(text, start, stop) if fresh else None
        for begin, end in ((start, opened), (opened, stop)) if opened else ((start, stop),):
            lead = _LEAD.match(text, begin, end)
            first = lead.end() if lead else begin
            last = first + len(text[first:end].rstrip())
            if last > first:
                yield first, last
        start, fresh = following, blank


def _ends(text: str) -> Iterator[tuple[int, int, bool]]:
    """Where a sentence stops, where the next may start, and whether a blank line stands between them."""
    for match in _END.finditer(text):
        kind = match.lastgroup
        stop, end = match.span()
        if kind:
            yield stop, end, kind == "blank"
        elif not _goes_on(text, stop, end):
            yield end, end, False
    yield len(text), len(text), False


def _opened(text: str, start: int, stop: int) -> int | None:
    """Where the short line ends (a heading, a label) that a paragraph opens with; None where it does not."""
    lead = _LEAD.match(text, start, stop)
    opening = _OPENING.match(text, lead.end() if lead else start, stop)
    return opening.end() if opening and len(opening.group().split()) <= _OPENING_WORDS else None


def _goes_on(text: str, point: int, end: int) -> bool:
    """Whether the full stop at `point` belongs to an abbreviation, an initial or a number."""
    after = text[end : end + _NEAR].lstrip()[:1]
    if text[point] != ".":  # a title or a cry within a sentence: "het boek Help! is uitverkocht"
        return after.islower()
    word = _WORD_BEFORE.search(text, max(0, point - _NEAR), point)
    before = word.group().lower() if word else ""
    if before in _MAY_END:
        return not after.isupper()
    if before in _GO_ON or _DOTTED.fullmatch(before):
        return True
    if _NUMBER.fullmatch(before) and _NUMBERED.search(text[max(0, point - 6) : point]):
        return True
    return (len(before) == 1 and before.isalpha()) or after.islower()
