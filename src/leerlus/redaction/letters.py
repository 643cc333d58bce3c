"""A text by its letters and digits only, so that spacing, hyphens, ligatures, accents and capitals hide nothing."""

import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from leerlus.law.words import words

_SHORT_NAME, _LONG = 5, 8


@dataclass(frozen=True, slots=True)
class Letters:
    """`flat` is the text folded; `places` leads each of its characters back; `begins` marks the starts of words."""

    text: str
    flat: str
    places: tuple[int, ...]
    begins: bytes

    def between(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of `flat` that stands in `[start, end)` of the text."""
        return bisect_left(self.places, start), bisect_left(self.places, end)

    def at(self, first: int, last: int) -> tuple[int, int]:
        """Where `[first, last)` of `flat`, not empty, stands in the text."""
        return self.places[first], self.places[last - 1] + 1


@cache
def _folded(sign: str) -> str:
    """The letters and digits in one character.

    >>> _folded("É"), _folded("ﬁ"), _folded("-")
    ('e', 'fi', '')
    """
    parts = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", sign).casefold())
    return "".join(part for part in parts if part.isalnum())


def letters(text: str) -> Letters:
    """The text as `Letters`.

    >>> letters("Brák-ker, 06 12").flat
    'brakker0612'
    """
    flat: list[str] = []
    places: list[int] = []
    begins = bytearray()
    fresh = True
    for place, sign in enumerate(text):
        shown = _folded(sign)
        if not shown:
            fresh = fresh or not _joins(sign)
            continue
        for part in shown:
            flat.append(part)
            places.append(place)
            begins.append(fresh)
            fresh = False
    return Letters(text, "".join(flat), tuple(places), bytes(begins))


def _joins(sign: str) -> bool:
    """Whether a character stands within a word without being read: an accent on its own, a soft hyphen."""
    return unicodedata.category(sign) in ("Mn", "Cf")


@dataclass(frozen=True, slots=True)
class Needle:
    """What is looked for: the letters, and how strict a hit must be.

    A `whole` needle must begin and end where words do; a `cased` one must begin with a capital where the text has one.
    """

    flat: str
    whole: bool = True
    cased: bool = False


def needle(quote: str, *, whole: bool = True) -> Needle:
    """What to look for when `quote` was removed; `whole` is false where the quote itself is part of a word.

    Several words or digits of some length are found anywhere, also inside other words; one word only as a word:
    "Bakker" is not in "bakkerij". A very short name must have its capital: "Vos" is not in "de vos".
    """
    found = letters(quote)
    several = sum(found.begins) > 1 or any(sign.isdigit() for sign in found.flat)
    loose = not whole or (several and len(found.flat) >= _LONG)
    first = quote[found.places[0]] if found.places else ""
    return Needle(found.flat, whole=not loose, cased=len(found.flat) < _SHORT_NAME and first.isupper())


def hits(wanted: Needle, found: Letters) -> Iterator[tuple[int, int]]:
    """Where the needle stands in `found.flat`, left to right and without overlap."""
    size, place = len(wanted.flat), 0
    while wanted.flat and (place := found.flat.find(wanted.flat, place)) >= 0:
        end = place + size
        if _fits(wanted, found, place, end):
            yield place, end
            place = end
        else:
            place += 1


def _fits(wanted: Needle, found: Letters, start: int, end: int) -> bool:
    if wanted.whole and not (found.begins[start] and (end == len(found.flat) or found.begins[end])):
        return False
    return not wanted.cased or found.text[found.places[start]].isupper()


def is_telling(quote: str) -> bool:
    """Whether the words point at someone by themselves, wherever they stand: no "de", no "volgens".

    >>> is_telling("Bakker"), is_telling("De"), is_telling("bakker"), is_telling("06 1234 5678")
    (True, False, False, True)
    """
    found = letters(quote)
    if len(found.flat) < 3 or found.flat in words("title_links") | words("title_ends"):
        return False
    if sum(found.begins) > 1:
        return len(found.flat) >= _SHORT_NAME
    return any(sign.isupper() or sign.isdigit() for sign in quote) or "@" in quote
