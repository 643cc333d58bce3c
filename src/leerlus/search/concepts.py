"""Other words for the same thing: "excuses aanbieden" also finds "erkenning van leed", below the words themselves.

A row of `data/concepts.txt` names things that belong together for someone who searches; each is a word or a few words.
"""

from collections import Counter
from collections.abc import Iterator
from functools import cache

from leerlus.search.analyser import analyse
from leerlus.search.words import common_words, lines

_LONGEST = 5

Phrase = tuple[str, ...]
"""The telling terms of a word or a few words, in order."""


def related(sequence: tuple[str, ...]) -> Iterator[tuple[Phrase, Phrase]]:
    """(the phrase that was asked for, another phrase for the same thing), for all that stand in the question.

    >>> ("excuus",) in {asked for asked, _other in related(("excuus",))}
    True
    """
    telling = tuple(term for term in sequence if term not in common_words())
    known = _concepts()
    for start in range(len(telling)):
        for end in range(start + 1, min(len(telling), start + _LONGEST) + 1):
            asked = telling[start:end]
            for other in known.get(asked, ()):
                yield asked, other


def rows_in(sequence: tuple[str, ...]) -> Counter[int]:
    """How often each row of things that belong together is touched by the terms; a row by its number.

    >>> sum(rows_in(("excuus", "brief", "excuus")).values()) > sum(rows_in(("excuus", "brief")).values()) > 0
    True
    """
    telling = tuple(term for term in sequence if term not in common_words())
    known, found = _rows(), Counter[int]()
    for start in range(len(telling)):
        for end in range(start + 1, min(len(telling), start + _LONGEST) + 1):
            found.update(known.get(telling[start:end], ()))
    return found


def row_terms(row: int) -> tuple[str, ...]:
    """The single terms that touch a row."""
    return _singles()[row]


@cache
def _rows() -> dict[Phrase, tuple[int, ...]]:
    found: dict[Phrase, list[int]] = {}
    for number, line in enumerate(lines("concepts.txt")):
        for phrase in dict.fromkeys(map(_phrase, line.split(","))):
            found.setdefault(phrase, []).append(number)
    return {phrase: tuple(rows) for phrase, rows in found.items()}


@cache
def _singles() -> dict[int, tuple[str, ...]]:
    phrases = {number: list(map(_phrase, line.split(","))) for number, line in enumerate(lines("concepts.txt"))}
    return {row: tuple(phrase[0] for phrase in found if len(phrase) == 1) for row, found in phrases.items()}


def related_terms(sequence: tuple[str, ...]) -> frozenset[str]:
    """The terms of all other phrases for what stands in the question, to mark them in what was found by them."""
    return frozenset(term for _asked, other in related(sequence) for term in other)


@cache
def _concepts() -> dict[Phrase, tuple[Phrase, ...]]:
    found: dict[Phrase, dict[Phrase, None]] = {}
    for line in lines("concepts.txt"):
        phrases = [_phrase(part) for part in line.split(",")]
        for phrase in phrases:
            found.setdefault(phrase, {}).update(dict.fromkeys(other for other in phrases if other != phrase))
    return {phrase: tuple(others) for phrase, others in found.items()}


def _phrase(text: str) -> Phrase:
    return tuple(token.term for token in analyse(text) if token.term not in common_words())
