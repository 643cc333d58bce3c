"""Words that a scan misread: a letter more, less or other."""

from collections.abc import Iterable

_LEAST = 7


def misread(words: str, known: Iterable[str]) -> bool:
    """Whether `words` differ from a known heading of some length by one letter, or by two in a long one."""
    return any(
        len(heading) >= _LEAST
        and abs(len(heading) - len(words)) <= 2
        and distance(words, heading) <= (2 if len(heading) > 2 * _LEAST else 1)
        for heading in known
    )


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
