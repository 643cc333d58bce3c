"""The two shapes of a letter: the plain text as it was written, and the same words as HTML.

One text, so that the shapes cannot differ. Blocks are parted by an empty line; lines that begin with "- " are a list;
"Words: https://…" becomes a link on the words, and a button where it stands alone.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_LINK = re.compile(r"(?P<words>[^\n]*?)(?:: )?(?P<url>https?://\S+)")
_MANY_BREAKS = re.compile(r"\n{3,}")


@dataclass(frozen=True)
class Line:
    """Words, with the address that they lead to, if any."""

    words: str
    url: str = ""


@dataclass(frozen=True)
class Block:
    """A `paragraph`, a `list`, or a `button` (one line)."""

    kind: str
    lines: tuple[Line, ...]


def tidy(text: str) -> str:
    """The text with at most one empty line at a time, as templates leave more behind."""
    lines = (line.rstrip() for line in text.strip().splitlines())
    return _MANY_BREAKS.sub("\n\n", "\n".join(lines)) + "\n"


def blocks(text: str) -> list[Block]:
    """The blocks of a tidy text, in order."""
    return [block for part in text.strip().split("\n\n") for block in _of_part(part.splitlines())]


def _of_part(lines: list[str]) -> Iterator[Block]:
    plain = tuple(_line(line) for line in lines if not line.startswith("- "))
    items = tuple(_line(line[2:]) for line in lines if line.startswith("- "))
    if plain:
        alone = len(plain) == 1 and plain[0].url and not items
        yield Block("button" if alone else "paragraph", plain)
    if items:
        yield Block("list", items)


def _line(text: str) -> Line:
    """The line as words and address; an address in the middle of a sentence stays text.

    >>> _line("Bekijk de lijst: https://werk.voorbeeld.nl/a/")
    Line(words='Bekijk de lijst', url='https://werk.voorbeeld.nl/a/')
    """
    found = _LINK.fullmatch(text.strip())
    return Line(found["words"] or found["url"], found["url"]) if found else Line(text.strip())
