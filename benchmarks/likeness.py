"""When a found statement is the same as an answer: one measure a way of looking, as a table."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Any

Record = Mapping[str, Any]  # Any: JSON values
Likeness = Callable[[Record, Record], float]
"""How much alike, from 0 (not the same) to 1."""
Same = Callable[[Record, Record], bool]

_SENTENCE, _PHRASE, _CELL = 0.5, 0.34, 0.8
"""So much of the words must be shared: of a sentence, of a short phrase, of a table cell."""


def words(text: str | None) -> list[str]:
    """The words in small letters; white space, marks and a hyphen at a line's end do not count."""
    return re.findall(r"\w+", re.sub(r"(\w)-\s*\n\s*(\w)", r"\1\2", text or "").lower())


def words_in_common(one: str | None, other: str | None) -> float:
    """Shared words over all words, each counted as often as it stands there."""
    a, b = Counter(words(one)), Counter(words(other))
    every = (a | b).total()
    return (a & b).total() / every if every else 0.0


def is_named(references: Iterable[str] | None) -> set[str]:
    """References in a form that can be compared."""
    return {" ".join(words(reference)) for reference in references or ()}


def _together(one: Record, other: Record) -> bool:
    """Whether the spans overlap, where the answer has a span: in PDF and Word files it has none."""
    if one.get("start") is None or other.get("start") is None:
        return True
    return bool(one["start"] < other["end"] and other["start"] < one["end"])


def _alike(enough: float) -> Likeness:
    def likeness(one: Record, other: Record) -> float:
        shared = words_in_common(one.get("quote"), other.get("quote"))
        return shared if shared >= enough and _together(one, other) else 0.0

    return likeness


_phrase, _sentence = _alike(_PHRASE), _alike(_SENTENCE)


def _right_days(one: Record, other: Record) -> float:
    same = all(one.get(name) == other.get(name) for name in ("from", "until", "recurrence"))
    certainties = (one.get("certainty"), other.get("certainty"))
    return _phrase(one, other) if same and ("unresolved" not in certainties or len(set(certainties)) == 1) else 0.0


def _target(one: Record, other: Record) -> float:
    same = str(one.get("target")).lower() == str(other.get("target")).lower()
    return float(same and _together(one, other))


def _number(one: Record, other: Record) -> float:
    return float(one.get("number") == other.get("number"))


def _title(one: Record, other: Record) -> float:
    return float(words(one.get("title")) == words(other.get("title")) and _together(one, other))


def _person(one: Record, other: Record) -> float:
    a, b = (words(record.get("name") or record.get("quote")) for record in (one, other))
    close = a == b or (a[-1:] == b[-1:] and words_in_common(" ".join(a), " ".join(b)) >= _PHRASE)
    return float(close and one.get("keep") == other.get("keep") and _together(one, other))


def _kept_phrase(one: Record, other: Record) -> float:
    return _phrase(one, other) if one.get("keep") == other.get("keep") else 0.0


def _motions(record: Record) -> set[tuple[str | None, str, str | None]]:
    movers = [
        (motion, " ".join(words(re.sub(r"(?i)\bc\.?\s?s\b", "", motion.get("mover") or ""))))
        for motion in record.get("motions") or ()
    ]
    return {(motion.get("number"), mover, motion.get("part")) for motion, mover in movers}


def _due(one: Record, other: Record) -> bool:
    return bool(other.get("due")) and all(one["due"].get(name) == other["due"].get(name) for name in ("from", "until"))


def _cell(name: str) -> Same:
    return lambda one, other: words_in_common(one[name], other.get(name)) >= _CELL


MEASURES: Mapping[str, tuple[str, Likeness]] = {
    "citation": ("citation", _target),
    "period (found)": ("period", _phrase),
    "period (right)": ("period", _right_days),
    "recommendation": ("recommendation", _sentence),
    "commitment": ("commitment", _sentence),
    "finding": ("finding", _sentence),
    "decision": ("decision", _sentence),
    "person": ("person", _person),
    "personal-data": ("personal-data", _kept_phrase),
    "progress row": ("progress", _number),
    "section": ("section", _title),
}
"""A measure: which kind of statement, and when two of them are the same."""

DETAILS: Mapping[str, Mapping[str, tuple[str, Same]]] = {
    "commitment": {"commitment due": ("due", _due)},
    "progress row": {
        "progress action": ("action", _cell("action")),
        "progress text": ("text", _cell("text")),
        "progress status": ("status", lambda one, other: bool(one["status"] == other.get("status"))),
        "progress motions": ("motions", lambda one, other: _motions(one) == _motions(other)),
        "progress themes": (
            "themes",
            lambda one, other: (
                [words(theme) for theme in one["themes"]] == [words(theme) for theme in other.get("themes") or ()]
            ),
        ),
    },
}
"""What is looked at in the pairs of a measure: which field the answer must have, and when it is the same."""
