"""A rule's pattern made loose for google-re2: it begins to match wherever the pattern does, and in some places more.

google-re2 finds such places quickly, in time that grows with the length of the text alone; `re` then looks only there.
It reads one byte a character: `narrow` gives a sentence as Latin-1, with stand-ins for what lies beyond.
"""

from collections.abc import Callable

import re2

from leerlus.reading.loose.narrow import narrow
from leerlus.reading.loose.parts import parts_of
from leerlus.reading.loose.writing import written

Begins = Callable[[bytes, int], int]
"""Where, in a narrow sentence and from a place on, a rule may begin to match; -1 for nowhere."""


def loosened(pattern: str) -> Begins | None:
    """The loose form of a verbose pattern that ignores case; None where it has none (it looks back at itself)."""
    options = re2.Options()
    options.case_sensitive = False
    options.never_capture = True
    options.log_errors = False
    options.encoding = re2.Options.Encoding.LATIN1
    parts = parts_of(pattern)
    if parts is None:
        return None
    try:
        compiled = re2.compile(written(parts).encode("latin-1"), options)
    except re2.error:  # too large for google-re2, or a flag that it does not know
        return None
    # What the public `search` calls; that makes a generator and two objects at each of the many thousand calls.
    match, anchor = compiled._regexp.Match, re2._re2.RE2.Anchor.UNANCHORED

    def begins(sentence: bytes, at: int) -> int:
        place: int = match(anchor, sentence, at, len(sentence))[0][0]
        return place

    return begins


__all__ = ["Begins", "loosened", "narrow"]
