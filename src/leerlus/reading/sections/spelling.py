"""Words that a scan misread: a letter more, less or other."""

from collections import defaultdict
from functools import cache, lru_cache

_LEAST = 7


@lru_cache(maxsize=4096)
def misread(words: str, known: tuple[str, ...]) -> bool:
    """Whether `words` differ from a known heading of some length by one letter, or by two in a long one.

    Kept for the lines at hand: several readers ask.
    """
    letters = set(words)
    # A slip of one letter changes the letters that occur by two at most.
    return any(
        len(letters ^ own) <= 2 * most and distance(words, heading) <= most
        for heading, own, most in _near(known).get(len(words), ())
    )


@cache
def _near(known: tuple[str, ...]) -> dict[int, list[tuple[str, frozenset[str], int]]]:
    """For each length of words the headings that may be meant, with their letters and how many slips they allow."""
    found: dict[int, list[tuple[str, frozenset[str], int]]] = defaultdict(list)
    for heading in known:
        most = 2 if len(heading) > 2 * _LEAST else 1
        for length in range(len(heading) - most, len(heading) + most + 1) if len(heading) >= _LEAST else ():
            found[length].append((heading, frozenset(heading), most))
    return dict(found)


def distance(one: str, other: str) -> int:
    """The fewest letters to add, drop or change to turn one word into the other (Levenshtein 1966).

    >>> distance("aanleidinq", "aanleiding")
    1
    """
    row = list(range(len(other) + 1))
    for index, letter in enumerate(one, 1):
        previous, row[0] = row[0], index
        for place, opposite in enumerate(other, 1):
            previous, row[place] = row[place], min(row[place] + 1, row[place - 1] + 1, previous + (letter != opposite))
    return row[-1]
