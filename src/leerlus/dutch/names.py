"""Names of people in running Dutch: initials, first names, prefixes and surnames.

No list of surnames: a name is known by what stands before it ("het lid"), by its shape ("J. de Wit") or a first name.
"""

import re
import tomllib
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files

_UPPER = r"[^\W\d_a-zà-öø-ÿß]"
_PREFIX = (
    r"(?i:van(?:\s(?:der|den|de|het|'t))?|von|de(?:\sla)?|den|der|ten|ter|te|'t|in\s't|op\s(?:de|den|het|'t)|el|al|la|le|di"
    r"|da|dos|del|ben|bin|aan\sde|uit\sde|af)"
)
_INITIALS = rf"{_UPPER}(?:h|hr|oh|r|j)?\.[ ]?(?:{_UPPER}(?:h|hr|oh|r|j)?[ ]?\.[ ]?){{0,5}}"
_CORE = rf"{_UPPER}(?:[^\W\d_]|')+(?:-(?:{_PREFIX}[ -])?[^\W\d_](?:[^\W\d_]|')+){{0,3}}"
_STOP = (
    r"(?!(?i:over|ter|c\.?s\.?|en|aan|inzake|tot|voor|met|vragen|datum|bij|naar|om|op|in|die|dat|wordt|is)(?![\w']))"
)
_CALLED = rf"\({_CORE}(?:[ ]{_CORE})?\)[ ]"
# A line may end beside a prefix: "Noor van\nDijk", "Noor\nvan Dijk".
_NEXT_PART = rf"(?:[ ]{_STOP}(?:{_PREFIX}[ \n]){{0,2}}|\n(?=[a-z'])(?:{_PREFIX}[ \n]){{1,2}}){_CORE}"
NAME = rf"(?:{_INITIALS}[ ]?(?:{_CALLED})?)?(?:{_PREFIX}[ \n]){{0,2}}{_CORE}(?:{_NEXT_PART}){{0,2}}"
_NAME = re.compile(NAME)
_AFTER_FIRST = re.compile(rf"[ ](?:ter|te|op[ ](?:de|den|het)|in[ ]'t|aan[ ]de)[ ]{_CORE}")
_MINISTRY = re.compile(r"[A-Z]{1,2}[a-z]{1,3}[A-Z]{1,2}")
"""The short name of a ministry: "JenV", "IenW"."""
_PREFIX_ALONE = re.compile(_PREFIX)
_JOINED = re.compile(rf"-({_PREFIX}) ")
_NEXT = re.compile(r"(?:[ ]?\([\w +/&.-]{2,50}\))?(?:,?[ \n]en[ \n]|[,;][ \n]|[ ]?/[ ]?)", re.IGNORECASE)


_NOUN = re.compile(
    r"(?:houding|voorziening|regeling|ordening|vesting|dienst|beleid|zaken|heid|schap|atie|iteit|wezen|bestuur|recht|wet|raad|loket|directie|afdeling|team|ministerie|kabinet|kamer|bureau|commissie|[a-z]{3}(?:laan|straat|plein|kade|singel|gracht))\Z"
)


_CALLED_FROM = re.compile(
    rf"(?:{_INITIALS}(?:\({_CORE}\)[ ])?|(?P<first>{_CORE})[ ])van[ \n](?:(?:der|den|de)[ \n])?{_CORE}\Z"
)
"""Initials or a first name, "van" and one word: a person also where that word is a place."""


@cache
def _words(name: str) -> frozenset[str]:
    table = tomllib.loads(files("leerlus.dutch.data").joinpath("names.toml").read_text(encoding="utf-8"))
    return frozenset(table[name].split())


@lru_cache(maxsize=8192)
def first_name(word: str) -> bool:
    """Whether this is a usual first name in the Netherlands.

    >>> first_name("Marieke"), first_name("Meldpunt")
    (True, False)
    """
    return all(part in _words("first") for part in word.lower().split("-"))


@lru_cache(maxsize=8192)
def personal(name: str) -> bool:
    """Whether these words may name a person: none of them is a word of office, place, month or paper.

    A place is the name of a person only after "Van" ("Van Groningen"), or after an initial or a first name with "van".

    >>> personal("De Wit"), personal("Tweede Kamer"), personal("Groningen"), personal("Van Groningen")
    (True, False, False, True)
    >>> personal("A.B. van Groningen"), personal("Marieke van Groningen"), personal("Gemeente van Groningen")
    (True, True, False)
    """
    words = [word for word in re.split(r"[\s-]+", name) if len(word) > 1 and not word.endswith(".")]
    cores = [word for word in words if word[0].isupper() and not _PREFIX_ALONE.fullmatch(word)]
    if any(word.lower() in _words("not_names") or _NOUN.search(word) or _MINISTRY.fullmatch(word) for word in cores):
        return False
    from_place = words[:1] and words[0].lower() == "van" and words[0][0].isupper()
    return bool(cores) and (bool(from_place) or _is_called_from(name) or cores[-1].lower() not in _words("places"))


def _is_called_from(name: str) -> bool:
    """Whether initials or a first name stand before "van" and a last word, which may then be a place."""
    called = _CALLED_FROM.match(name)
    return called is not None and (called.group("first") is None or first_name(called.group("first")))


def name_at(text: str, place: int, end: int, *, certain: bool = False) -> tuple[int, int] | None:
    """The name that begins at `place`, up to what cannot be one; None where no name begins there.

    `certain` says that a name must stand here, also one that is a common word ("Welzijn").
    """
    found = _NAME.match(text, place, end)
    if found is None:
        return None
    start, stop = found.span()
    if first_name(text[start:stop]) and (rest := _AFTER_FIRST.match(text, stop, end)):
        stop = rest.end()
    whole = stop
    while not certain and not (personal(text[start:stop]) and _ends_with_name(text[start:stop])):
        shorter = max(text.rfind(" ", start, stop), text.rfind("\n", start, stop))
        if shorter <= start:
            return None
        stop = shorter
    if not _ends_with_name(text[start:stop]) or (stop < whole and first_name(text[start:stop])):
        return None  # of "Noor van Meerdorp" no first name is left over
    return start, stop


def _ends_with_name(words: str) -> bool:
    """Whether the last word has a capital: "Kaya van de" was cut short."""
    return words.split()[-1][0].isupper()


def names_at(text: str, place: int, end: int, *, certain: bool = False) -> Iterator[tuple[int, int]]:
    """The names of a list that begins at `place`: "De Wit, Kaya en Van Os", "De Boer/Kaya".

    `certain` says that the first must be a name, also one that is a common word.
    """
    for position in range(40):
        found = name_at(text, place, end) or (
            name_at(text, place, end, certain=True) if certain and not position else None
        )
        if found is None:
            return
        yield found
        link = _NEXT.match(text, found[1], end)
        if link is None:
            return
        place = link.end()


@lru_cache(maxsize=8192)
def surname(name: str) -> str:
    """The last part of a name, by which it is known: "J. van der Wit" gives "Wit"; of "Wit, J." too.

    A double name stays whole.

    >>> surname("J. van der Wit"), surname("Wit, J."), surname("A. Kaya-de Wit")
    ('Wit', 'Wit', 'Kaya-de Wit')
    """
    head = _JOINED.sub(r"-\1~", name.split(",")[0])
    cores = [word for word in head.split() if not word.endswith(".") and not _PREFIX_ALONE.fullmatch(word)]
    return (cores[-1] if cores else head).replace("~", " ")


def initial(name: str) -> str:
    """The first letter of the first name or of the initials, in upper case; empty where only a surname stands.

    >>> initial("J. van der Wit"), initial("Wit, J."), initial("Marieke de Wit"), initial("Van der Wit")
    ('J', 'J', 'M', '')
    """
    head, comma, rest = name.partition(",")
    words = (rest if comma else head).split()
    first = words[0] if (comma and words) or len(words) > 1 else ""
    return "" if _PREFIX_ALONE.fullmatch(first) else first[:1].upper()
