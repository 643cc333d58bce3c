"""Where one Dutch sentence ends and the next begins.

A blank line, a list mark at the start of a line, and the line break after a short opening line always end a sentence;
a full stop does so unless it belongs to an abbreviation, an initial or a number. Spans leave list marks out.
"""

import re
from collections.abc import Iterator

_ABBREVIATIONS = (
    "artt art bijv blz bv ca d.d dhr dr drs evt excl fig incl ing ir jr kamerst kst lid max mevr mgr min mln mld mr mw "
    "nl no nr nrs p pag par prof resp sr st stb stcrt tel trb vgl vs zgn t/m"
)
_GO_ON = frozenset(_ABBREVIATIONS.split())
_MAY_END = frozenset(["a.s", "jl", "c.s", "cs", "e.a", "e.d", "etc", "enz", "o.i.d", "m.m"])
_DOTTED = re.compile(r"(?:[a-z]\.)+[a-z]")
_MARK = r"(?:[-•*·▪–][ \t]+|\(?\d{1,2}[.)][ \t]+|\(?[a-z]\)[ \t]+|[eo][ \t]+(?=[A-Z\"']))"
_END = re.compile(
    rf"""
      (?P<blank>\n[ \t\r\f]*+(?:\n[ \t\r\f]*+)++)          # a blank line
    | (?P<item>\r?\n(?=[ \t]*+{_MARK})|•)  # a list mark at the start of a line, a bullet anywhere
    | (?<![.!?])[.!?]++[\"')\]*_]*+(?=\s|$)                  # a full stop before white space
    | (?<=[a-zà-ÿ)"'»])[.?]\d{{1,2}}(?=\s+["'«]?[A-ZÀ-Þ])  # a note's mark glued to the full stop: "klaar.2 In mei"
    | (?<=[a-zà-ÿ)])\.(?=\d[)]\s)               # glued to the next item: "klaar.2) In mei"
    | (?<=[a-zà-ÿ]{{3}})\.(?=[A-ZÀ-Þ][a-zà-ÿ]+\s)            # glued to the next word: "klaar.In mei"
    """,
    re.VERBOSE,
)
_LEAD = re.compile(rf"\s*+(?:{_MARK})?\s*+")
_OPENING = re.compile(r"[^\n.!?:;,]{2,45}(?<![\s\r])[ \t\r]*\n(?=[ \t]*[A-ZÀ-Þ])")
_OPENING_WORDS = 5


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """The sentences of `text` as half-open offsets, without surrounding white space or list marks.

    >>> text = "Zie art. 3 van de wet. Daarna:\\n- bellen;\\n- schrijven."
    >>> [text[start:end] for start, end in sentences(text)]
    ['Zie art. 3 van de wet.', 'Daarna:', 'bellen;', 'schrijven.']
    """
    start, fresh = 0, True
    for match in _END.finditer(text):
        kind = match.lastgroup
        if kind is None and _goes_on(text, match.start(), match.end()):
            continue
        yield from _part(text, start, match.start() if kind else match.end(), fresh=fresh)
        start, fresh = match.end(), kind == "blank"
    yield from _part(text, start, len(text), fresh=fresh)


def _part(text: str, start: int, end: int, *, fresh: bool) -> Iterator[tuple[int, int]]:
    """One sentence, or two where a paragraph opens with a short line of its own (a heading, a label)."""
    if fresh:
        lead = _LEAD.match(text, start, end)
        opening = _OPENING.match(text, lead.end() if lead else start, end)
        if opening and len(opening.group().split()) <= _OPENING_WORDS:
            yield from _trimmed(text, start, opening.end())
            start = opening.end()
    yield from _trimmed(text, start, end)


def _goes_on(text: str, point: int, end: int) -> bool:
    """Whether the full stop at `point` belongs to an abbreviation, an initial or a number."""
    following = re.match(r"\s*(\S?)", text[end : end + 20])
    after = following.group(1) if following else ""
    if text[point] != ".":  # a title or a cry within a sentence: "het boek Help! is uitverkocht"
        return after.islower()
    word = re.search(r"[\w./]*$", text[max(0, point - 20) : point])
    before = word.group().lower() if word else ""
    if before in _MAY_END:
        return not after.isupper()
    if before in _GO_ON or _DOTTED.fullmatch(before):
        return True
    if re.fullmatch(r"\d{1,2}", before) and re.search(r"(?:^|\n)[ \t]*\d{1,2}$", text[max(0, point - 6) : point]):
        return True
    return (len(before) == 1 and before.isalpha()) or after.islower()


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    lead = _LEAD.match(text, start, end)
    start = lead.end() if lead else start
    stop = start + len(text[start:end].rstrip())
    if stop > start:
        yield start, stop
