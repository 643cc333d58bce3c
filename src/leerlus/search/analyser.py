"""From text to terms: the same for what is indexed and for what is asked.

A word is folded (no diacritics, lower case) and brought to its stem; a compound also gives the stems of its parts.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import Stemmer

from leerlus.dutch.folding import fold
from leerlus.search.compounds import split
from leerlus.search.words import stem_exceptions

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_LONGEST = 60
_stemmer = Stemmer.Stemmer("dutch")


@dataclass(frozen=True, slots=True)
class Token:
    """One word: `[start, end)` in the text, its term, the plain word, and the terms of the parts of a compound."""

    term: str
    start: int
    end: int
    word: str = ""
    parts: tuple[str, ...] = ()


def analyse(text: str) -> Iterator[Token]:
    """The words of `text`, in order.

    >>> [token.term for token in analyse("De toezegging is één keer toegezegd.")]
    ['de', 'toezeg', 'is', 'een', 'keer', 'toezeg']
    """
    for match in _WORD.finditer(fold(text)):
        word = plain(match.group())
        if word:
            yield Token(stem(word), match.start(), match.end(), word, _part_terms(word))


def plain(word: str) -> str:
    """A word in lower case, without diacritics, apostrophes and the 's of a plural, at most 60 signs long.

    >>> plain("Coördinatie"), plain("agenda's")
    ('coordinatie', 'agenda')
    """
    decomposed = unicodedata.normalize("NFKD", word.lower().removesuffix("'s"))
    return "".join(sign for sign in decomposed if sign.isalnum())[:_LONGEST]


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The stem of a plain word; numbers and words with digits stay as they are."""
    known = stem_exceptions().get(word)
    if known is not None:
        return known
    if not word.isalpha():
        return word
    found: str = _stemmer.stemWord(word)
    return found


@lru_cache(maxsize=50_000)
def _part_terms(word: str) -> tuple[str, ...]:
    return tuple(stem(part) for part in split(word))
