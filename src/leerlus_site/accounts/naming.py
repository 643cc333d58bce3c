"""Which organisation do these words name? One or none; pure, over the names that the table holds.

>>> bzk = Names("bzk", "ministerie van Binnenlandse Zaken", "BZK")
>>> one_named("de minister van Binnenlandse Zaken", [bzk])
'bzk'
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from leerlus.dutch.folding import fold

_LEADING = re.compile(
    r"(?:(?:de|het|een|aan|namens|van|voor|door|bij|minister|ministerie|staatssecretaris|bewindspersoon|bewindslieden"
    r"|voorzitter|president|bestuursvoorzitter|griffier|leden|raad van bestuur|geachte)\s+)+"
)
_OFFICE = r"(?:minister|ministerie|staatssecretaris|departement)s?\s+(?:(?:van|voor)\s+)?"
_SHORTEST_IN_TEXT = 3


@dataclass(frozen=True, slots=True)
class Names:
    """One organisation's names; `expired` when it no longer bears them."""

    key: str
    name: str
    short: str = ""
    others: tuple[str, ...] = ()
    expired: bool = False


def one_named(text: str, organisations: Iterable[Names]) -> str | None:
    """The key of the only organisation that the words name; None for none, for several, and when in doubt."""
    known = list(organisations)
    whole = [names for names in known if _is_whole(text, names)]
    found = whole or list(_within(text, known))
    current = [names for names in found if not names.expired] or found
    keys = {names.key for names in current}
    return keys.pop() if len(keys) == 1 else None


def _is_whole(text: str, names: Names) -> bool:
    """Whether the words, without the office in front, are one of the names and nothing else."""
    rest, cased = _bare(text), _cased(text)
    if names.short and cased.endswith(_cased(names.short)) and rest == _plain(names.short):
        return True
    return bool(rest) and rest in {_bare(name) for name in (names.name, *names.others)}


def _within(text: str, known: list[Names]) -> Iterator[Names]:
    """The organisations named somewhere in the words, without names that lie inside a longer one."""
    plain, cased = _plain(text), _cased(text)
    spans = [
        (match.start(), match.end(), names)
        for names in known
        for pattern, haystack in _patterns(names, plain, cased)
        for match in re.finditer(rf"(?<!\w){pattern}(?!\w)", haystack)
    ]
    for start, end, names in spans:
        longer = (s <= start and end <= e and (s, e) != (start, end) for s, e, _names in spans)
        if not any(longer):
            yield names


def _patterns(names: Names, plain: str, cased: str) -> Iterator[tuple[str, str]]:
    core = _plain(names.name).removeprefix("ministerie van ")
    if " " in core:
        yield re.escape(core), plain
    for other in (core, *map(_plain, names.others)):
        yield _OFFICE + re.escape(other), plain
    if len(names.short) >= _SHORTEST_IN_TEXT:
        yield re.escape(_cased(names.short)), cased
    elif names.short:
        yield rf"(?:(?i:minister|ministerie|staatssecretaris))\s+(?:(?:van|voor)\s+)?{re.escape(names.short)}", cased


def _cased(text: str) -> str:
    """Words and single spaces, capitals kept."""
    return " ".join(re.sub(r"[^\w\s&]", " ", fold(text)).split())


def _plain(text: str) -> str:
    """The same in small letters, so that a place in the one is a place in the other."""
    return _cased(text).lower()


def _bare(text: str) -> str:
    """Without the office in front: "de minister van Defensie" becomes "defensie"."""
    plain = _plain(text)
    lead = _LEADING.match(plain)
    return plain[lead.end() :] if lead else plain
