"""Who is named with @ in a text. Pure: the people are an argument."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_AT = re.compile(r"(?<![\w.@])@(?=\w)")
_WORD_GOES_ON = re.compile(r"[\w@]|[.-](?=\w)")


@dataclass(frozen=True)
class Person:
    """Someone who may be named: by his name or by his e-mail address."""

    pk: int
    name: str
    email: str


@dataclass(frozen=True)
class Named:
    """Who was named for certain, in order, and names that two people share."""

    people: tuple[Person, ...]
    doubtful: tuple[str, ...]


def named(text: str, people: Sequence[Person]) -> Named:
    """The people behind each @; the longest name counts, an unknown one is just text, one that two share is doubtful.

    >>> anna = Person(1, "Anna Bos", "anna@leerlus.test")
    >>> named("Kijk jij, @anna bos? Of mail x@y.nl.", [anna]).people == (anna,)
    True
    """
    found: dict[Person, None] = {}
    doubtful: dict[str, None] = {}
    for at in _AT.finditer(text):
        candidates = _longest(text[at.end() :], people)
        if len(candidates) == 1:
            found[candidates[0]] = None
        elif candidates:
            doubtful[candidates[0].name] = None
    return Named(tuple(found), tuple(doubtful))


def _longest(rest: str, people: Sequence[Person]) -> list[Person]:
    """Those whose address, or else whose name, stands at the beginning; of several lengths only the longest."""
    by_length: dict[int, list[Person]] = {}
    for person in people:
        for handle in (person.email, person.name):
            if _begins_with(rest, handle):
                by_length.setdefault(len(handle), []).append(person)
                break
    return by_length[max(by_length)] if by_length else []


def _begins_with(rest: str, handle: str) -> bool:
    same = rest[: len(handle)].casefold() == handle.casefold()
    return bool(handle) and same and not _WORD_GOES_ON.match(rest, len(handle))
