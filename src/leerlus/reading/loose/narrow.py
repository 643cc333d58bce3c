"""A sentence in one byte a character, so that a place in the bytes is a place in the sentence."""

import codecs
import re

LETTER, SIGN = "\xba", "\x9f"
"""What stands for all beyond Latin-1: a letter without case that no rule names, and neither letter nor space."""

BEYOND = re.compile(r"[^\x00-\xff]")
_LETTER = re.compile(r"\w")
_DOUBTFUL = re.compile(r"[^\S\x00-\xff]|[^\D\x00-\xff]|[\u0130\u0131\u0178\u017f\u039c\u03bc\u1e9e\u212a\u212b]")
"""Spaces and digits beyond Latin-1, and letters that are the same as one of its letters when case is ignored."""

_STAND_INS = "leerlus.narrow"


def narrow(sentence: str) -> bytes | None:
    """The sentence in one byte a character; None where Latin-1 and stand-ins cannot tell the same."""
    try:
        return sentence.encode("latin-1", _STAND_INS)
    except UnicodeEncodeError:
        return None


def _stand_ins(error: UnicodeError) -> tuple[str, int]:
    """What the encoder writes for a run of characters beyond Latin-1; it stops at one that is doubtful."""
    assert isinstance(error, UnicodeEncodeError)
    beyond = error.object[error.start : error.end]
    if _DOUBTFUL.search(beyond):
        raise error
    return "".join(LETTER if _LETTER.match(character) else SIGN for character in beyond), error.end


codecs.register_error(_STAND_INS, _stand_ins)
