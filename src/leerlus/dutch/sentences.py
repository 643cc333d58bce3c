"""Where one Dutch sentence ends and the next begins."""

import re
from collections.abc import Iterator

_ABBREVIATIONS = frozenset(
    "a.s artt art bijv blz bv ca c.s cs d.d dhr dr drs enz etc evt excl fig incl ing ir jl jr kst lid max mevr mgr min "
    "mld mln mr mw nl no nr nrs o.a o.b.v o.l.v p pag par prof resp sr st stb stcrt t.a.v t.b.v t/m tel vgl vs zgn".split()
)
_END = re.compile(r"[.!?]+[\"')\]]*(?=\s|$)|\n[ \t]*(?:\n[ \t]*)+")


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """The sentences of `text` as half-open offsets, without surrounding white space; a blank line always ends one."""
    start = 0
    for match in _END.finditer(text):
        if match.group().startswith("\n"):
            yield from _trimmed(text, start, match.start())
            start = match.end()
        elif not _goes_on(text, match.start(), match.end()):
            yield from _trimmed(text, start, match.end())
            start = match.end()
    yield from _trimmed(text, start, len(text))


def _goes_on(text: str, point: int, end: int) -> bool:
    """Whether the full stop at `point` belongs to an abbreviation, an initial or a number."""
    if text[point] != ".":
        return False
    word = re.search(r"[\w./]*$", text[max(0, point - 20) : point])
    before = word.group().lower() if word else ""
    following = re.match(r"\s*(\S?)", text[end : end + 20])
    after = following.group(1) if following else ""
    if before in _ABBREVIATIONS:
        return before != "jl" or not after.isupper()
    return (len(before) == 1 and before.isalpha()) or after.islower()


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    part = text[start:end]
    lead = len(part) - len(part.lstrip())
    stripped = len(part.strip())
    if stripped:
        yield start + lead, start + lead + stripped
