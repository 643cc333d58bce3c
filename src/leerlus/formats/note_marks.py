"""Where the text refers to a note: a sign in the text while it is put together, an offset once it stands.

The sign is two characters that no text may hold: a noncharacter of Unicode, and one for the number of the note.
"""

import re

_SIGN = "\ufdd0"
_FIRST = 0xF0000
MOST = 0xFFF0
_SIGNS = re.compile(f"{_SIGN}([\U000f0000-\U000fffff])?")
_BETWEEN_SPACES = re.compile(f" ((?:{_SIGN}[\U000f0000-\U000fffff])+)(?= )")


def sign(number: int) -> str:
    """The sign for note `number`; none for a number beyond what a paper holds."""
    return f"{_SIGN}{chr(_FIRST + number)}" if 0 <= number < MOST else ""


def without_signs(text: str) -> str:
    """`text` as it will be read."""
    return _SIGNS.sub("", _BETWEEN_SPACES.sub(r"\1", text)) if _SIGN in text else text


def taken_out(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The text without signs and without white space around it, and each sign as (place in that text, number)."""
    if _SIGN not in text:
        return text, []
    text = _BETWEEN_SPACES.sub(r"\1", text)
    places, shift = [], 0
    for found in _SIGNS.finditer(text):
        places.append((found.start() - shift, ord(found.group(1) or "\x00") - _FIRST))
        shift += len(found.group())
    plain = _SIGNS.sub("", text)
    shown = plain.strip()
    before = len(plain) - len(plain.lstrip())
    return shown, [(min(max(place - before, 0), len(shown)), number) for place, number in places]


def shifted(text: str, by: int) -> str:
    """`text` in which each sign stands for a note that is `by` further on."""
    return _SIGNS.sub(lambda found: sign(ord(found.group(1) or "\x00") - _FIRST + by), text) if _SIGN in text else text
