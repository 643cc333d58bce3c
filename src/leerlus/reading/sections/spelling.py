"""Words that a scan misread: a letter more, less or other."""

from functools import cache

_LEAST = 7


def misread(words: str, known: tuple[str, ...]) -> bool:
    """Whether `words` differ from a known heading of some length by one letter, or by two in a long one."""
    letters = set(words)
    for heading, own, most in _shapes(known):
        # A slip of one letter changes the length by one at most, and the letters that occur by two.
        near = -most <= len(heading) - len(words) <= most and len(letters ^ own) <= 2 * most
        if near and distance(words, heading) <= most:
            return True
    return False


@cache
def _shapes(known: tuple[str, ...]) -> tuple[tuple[str, frozenset[str], int], ...]:
    """The headings that are long enough, each with its letters and how many of them may differ."""
    return tuple(
        (heading, frozenset(heading), 2 if len(heading) > 2 * _LEAST else 1)
        for heading in known
        if len(heading) >= _LEAST
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
