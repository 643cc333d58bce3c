"""The passages of a plain message, and which of them repeat an earlier one."""

import re
from collections.abc import Iterator
from itertools import groupby

_QUOTED = re.compile(r"[ \t]*>")
_EARLIER = re.compile(
    r"[ \t]*[-_]{2,}[ \t]*(?:oorspronkelijk bericht|original message|doorgestuurd bericht)", re.IGNORECASE
)


def passages(text: str) -> Iterator[tuple[str, bool]]:
    """Each passage between blank lines, and whether it is quoted.

    It is with ">" before it, and below the head of an earlier message. Marks of quoting are left out of the words.
    """
    below = False
    lines = []
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        below = below or _EARLIER.match(line) is not None
        quoted = _QUOTED.match(line) is not None
        said = re.sub(r"^(?:[ \t]*>)+[ \t]?", "", line) if quoted else line
        lines.append((said, below or quoted))
    for (blank, quoted), group in groupby(lines, key=lambda pair: (not pair[0].strip(), pair[1])):
        if not blank:
            yield _unfolded([said for said, _quoted in group]), quoted


def _unfolded(lines: list[str]) -> str:
    """Lines as one text; a space at the end of a line says that the next one goes on with it (RFC 3676)."""
    whole = ""
    for line in lines:
        whole += line if line.endswith(" ") and line != "-- " else f"{line}\n"
    return whole
