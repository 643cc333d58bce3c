"""The parts of a pattern written as a loose one: what google-re2 does not know is left out or eased.

What must stand before or after is left out, unless it is a word edge or the end of the pattern; a condition becomes a
choice.
"""

import re
from collections.abc import Iterable, Sequence

from leerlus.reading.loose.parts import LATIN, NEVER, Part

_WORD = "".join(re.findall(r"\w", LATIN, re.ASCII))
_NOT_WORD = "".join(sign for sign in LATIN if sign not in _WORD)


def written(pattern: Part) -> str:
    """The loose pattern, in the language of google-re2."""
    return _choice(pattern.branches, last=True)


def _choice(branches: Iterable[Sequence[Part]], *, last: bool) -> str:
    return "|".join(_sequence(parts, last=last) for parts in branches)


def _sequence(parts: Sequence[Part], *, last: bool) -> str:
    """One alternative; `last` when nothing of the whole pattern follows it."""
    loose = ""
    for place, part in enumerate(parts):
        before, after = parts[:place], parts[place + 1 :]
        final = last and not part.repeat and all(other.roomless for other in after)
        if part.roomless:
            loose += r"\b" if _at_word_edge(part, before, after) else ""
            if required := _required(part, last=final):
                return loose + required
        else:
            loose += (part.sign or _group(part, last=final)) + part.repeat
            if final and _looks_ahead(part):  # it may have taken what follows with it: no edge can be told any more
                return loose
    return loose


def _group(group: Part, *, last: bool) -> str:
    inner = _choice(group.branches, last=last)
    flags = re.fullmatch(r"\(\?[a-z-]+:", group.opening)
    return f"{group.opening if flags else '(?:'}{inner})"


def _required(look: Part, *, last: bool) -> str:
    """What must follow the last words, as part of the match; nothing where that would count far."""
    if look.opening == "(?!" and look.branches == [[]]:
        return NEVER
    if look.opening != "(?=" or not last:
        return ""
    inner = _choice(look.branches, last=True)
    return "" if ",}?" in inner else f"(?:{inner})"


def _looks_ahead(part: Part) -> bool:
    return any(one.opening == "(?=" or _looks_ahead(one) for parts in part.branches for one in parts)


def _at_word_edge(look: Part, before: Sequence[Part], after: Sequence[Part]) -> bool:
    """Whether an edge of a plain word must be there: no part of a word beside what begins or ends with such a part."""
    if look.sign:
        return _all_word(after, 0) or _all_word(before[::-1], -1)
    if look.opening not in ("(?!", "(?<!") or [len(parts) for parts in look.branches] != [1]:
        return False
    sign = look.branches[0][0].sign
    if not sign or look.branches[0][0].repeat or not re.fullmatch(f"{sign}+", _WORD):
        return False
    return _all_word(after, 0) if look.opening == "(?<!" else _all_word(before[::-1], -1)


def _all_word(parts: Iterable[Part], side: int) -> bool:
    """Whether the first sign (side 0) or the last (side -1) is always a plain letter, a digit or an underscore."""
    for part in parts:
        if part.roomless:
            continue
        if part.sign:
            fits = not re.search(part.sign, _NOT_WORD)
        else:
            step = 1 if side == 0 else -1
            fits = all(_all_word(branch[::step], side) for branch in part.branches)
        if not fits or not part.optional:
            return fits
    return False
