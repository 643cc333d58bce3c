"""Which words a Dutch compound is made of, so that "toeslag" also finds "kinderopvangtoeslag"."""

from functools import lru_cache

from leerlus.search.words import compound_parts

_LINKS = ("", "s", "en", "e", "n")
_LONGEST_LINK = 2
_SHORTEST_TAIL = 6
_SHORTEST_REST = 4


@lru_cache(maxsize=50_000)
def split(word: str) -> tuple[str, ...]:
    """The known words that `word` is made of, and those that they are made of in turn; empty for no known compound.

    A word whose first part is unknown still gives both, when the known last part is long enough to be no accident.

    >>> split("kinderopvangtoeslag")
    ('kinderopvang', 'toeslag', 'kinder', 'opvang')
    >>> split("snorfietstoeslag")
    ('snorfiets', 'toeslag')
    >>> split("toeslag")
    ()
    """
    whole = _whole(word)
    parts = whole if len(whole) > 1 else _tail(word)
    return (*parts, *(inner for part in parts for inner in split(part)))


def _whole(word: str) -> tuple[str, ...]:
    """The split into known words with the longest first part; `(word,)` when the word is known itself."""
    known = compound_parts()
    for end in range(len(word), 2, -1):
        if word[:end] not in known or end == len(word):
            continue
        for link in _LINKS:
            if word.startswith(link, end) and end + len(link) < len(word):
                rest = _whole(word[end + len(link) :])
                if rest:
                    return (word[:end], *rest)
    return (word,) if word in known else ()


def _tail(word: str) -> tuple[str, ...]:
    known = compound_parts()
    for start in range(_SHORTEST_REST, len(word) - _SHORTEST_TAIL + 1):
        if word[start:] in known:
            return (_without_link(word[:start]), word[start:])
    return ()


def _without_link(head: str) -> str:
    """The unknown first part as it stands alone: the s between parts goes where it follows an ending that takes one."""
    return head[:-1] if head.endswith(("ings", "heids", "teits", "schaps")) else head
