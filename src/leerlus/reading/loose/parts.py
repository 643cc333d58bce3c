"""A pattern taken apart: its single signs and repeats written for google-re2, its groups as groups.

A sign becomes the Latin-1 characters that `re` itself takes it for. A repeat stops as soon as it may and does not count
far, so that the automaton stays small.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from leerlus.reading.loose.narrow import BEYOND, LETTER, SIGN

LATIN = "".join(map(chr, range(256)))
NEVER = r"[^\x00-\xff]"
LOOKS = ("(?=", "(?!", "(?<=", "(?<!")
"""The openings of groups that look at what stands before or after."""

_TOKEN = re.compile(
    r"""
      (?P<blank>\s+|\#[^\n]*)
    | (?P<edge>\\[AbBZ]|[\^$])
    | (?P<backward>\\[1-9]|\(\?P=)
    | (?P<sign>\\(?:x..|u....|.)|\[\^?\]?(?:[^\]\\]|\\.)*\]|[^()|*+?{])
    | (?P<open>\(\?P<\w+>|\(\?\(\w+\)|\(\?(?:<?[=!]|>|[a-z-]*:)|\()
    | (?P<close>\))
    | (?P<or>\|)
    | (?P<repeat>(?:[*+?]|\{\d*,?\d*\})[+?]?)
    """,
    re.VERBOSE | re.DOTALL,
)
_FAR = 9


@dataclass
class Part:
    """A single sign as RE2 text, a word edge (`\\b`), or what stands between two brackets, by alternatives."""

    sign: str = ""
    opening: str = ""
    branches: list[list["Part"]] = field(default_factory=lambda: [[]])
    repeat: str = ""

    @property
    def roomless(self) -> bool:
        """Whether it matches between two characters."""
        return self.opening in LOOKS or self.sign == r"\b"

    @property
    def optional(self) -> bool:
        """Whether it may be absent."""
        return self.repeat[:1] in ("*", "?") or self.repeat.startswith("{0")


def parts_of(pattern: str) -> Part | None:
    """The pattern as parts in parts, its single signs and repeats already written for RE2."""
    nested = [Part()]
    for token in _TOKEN.finditer(pattern):
        kind, words, group = token.lastgroup, token.group(), nested[-1]
        if kind == "backward":
            return None
        if kind == "open":
            nested.append(Part(opening=words))
            group.branches[-1].append(nested[-1])
        elif kind == "close":
            nested.pop()
            if group.opening.startswith("(?(") and len(group.branches) == 1:
                group.branches.append([])
        elif kind == "or":
            group.branches.append([])
        elif kind == "repeat":
            group.branches[-1][-1].repeat = _repeat(words)
        elif kind == "sign":
            group.branches[-1].append(Part(_signs(words)))
        elif words == r"\b":
            group.branches[-1].append(Part(words))
    return nested[0]


def _repeat(words: str) -> str:
    """A repeat that stops as soon as it may, and does not count further than `_FAR`."""
    if words[0] != "{":
        return words[0] + "?"
    least, comma, most = words.rstrip("+?").strip("{}").partition(",")
    first = min(int(least or 0), _FAR)
    if int(most or (0 if comma else least)) > _FAR:
        return f"{{{first},}}?"
    return f"{{{first}{comma}{most}}}?"


@cache
def _signs(words: str) -> str:
    """A single sign, an escape or a class as the Latin-1 characters that `re` takes it for."""
    negated = words.startswith("[^")
    signs = set(re.findall("[" + words[2:] if negated else words, LATIN))
    if BEYOND.search(words) and not negated:
        signs |= {LETTER, SIGN}
    if not signs:
        return r"[\x00-\xff]" if negated else NEVER
    return f"[{'^' if negated else ''}{_ranges(sorted(map(ord, signs)))}]"


def _ranges(codes: Sequence[int]) -> str:
    written, first = "", codes[0]
    for code, following in zip(codes, [*codes[1:], 0], strict=True):
        if following != code + 1:
            written += rf"\x{first:02x}-\x{code:02x}"
            first = following
    return written
