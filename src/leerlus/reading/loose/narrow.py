"""A sentence in one byte a character, so that a place in the bytes is a place in the sentence."""

import re

LETTER, SIGN = "\xba", "\x9f"
"""What stands for all beyond Latin-1: a letter without case that no rule names, and neither letter nor space."""

BEYOND = re.compile(r"[^\x00-\xff]")
_LETTER_BEYOND = re.compile(r"[^\W\x00-\xff]")
_DOUBTFUL = re.compile(r"[^\S\x00-\xff]|[^\D\x00-\xff]|[\u0130\u0131\u0178\u017f\u039c\u03bc\u1e9e\u212a\u212b]")
"""Spaces and digits beyond Latin-1, and letters that are the same as one of its letters when case is ignored."""


def narrow(sentence: str) -> bytes | None:
    """The sentence in one byte a character; None where Latin-1 and stand-ins cannot tell the same."""
    if sentence.isascii() or not BEYOND.search(sentence):
        return sentence.encode("latin-1")
    if _DOUBTFUL.search(sentence):
        return None
    return BEYOND.sub(SIGN, _LETTER_BEYOND.sub(LETTER, sentence)).encode("latin-1")
