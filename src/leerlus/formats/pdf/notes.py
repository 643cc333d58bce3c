"""Which note a raised number in the text leads to."""

import re
from collections.abc import Iterable, Mapping

from leerlus.document import Block, Note

_NUMBER = re.compile(r"\d{1,3}")


def number_of(line: str) -> str:
    """The number with which a note begins; empty without."""
    found = _NUMBER.match(line)
    return found.group() if found else ""


def linked(marks: Iterable[tuple[int, int, str]], notes: Mapping[tuple[int, str], Block]) -> tuple[Note, ...]:
    """The marks, as (offset, page, number), with the notes, by page and number, that they lead to.

    A note stands on the page of its mark or runs over to the next; notes at the end of the paper have each their own
    number. A mark without a note, or with a choice of them, leads nowhere.
    """
    by_number: dict[str, list[Block]] = {}
    for (_page, number), note in notes.items():
        by_number.setdefault(number, []).append(note)
    found = []
    for offset, page, number in sorted(marks):
        same = by_number.get(number, [])
        only = same[0] if len(same) == 1 else None
        block = notes.get((page, number)) or notes.get((page + 1, number)) or only
        if block is not None:
            found.append(Note(offset, block.start, block.end))
    return tuple(found)
