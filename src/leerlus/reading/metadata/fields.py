"""The labelled fields in the head of a letter or memo, whatever side of the label the value stands on."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from leerlus.document import Document
from leerlus.document.lines import Line
from leerlus.document.once import once
from leerlus.reading.rulebook import Rule, rules

_LONGEST_LABEL = 60
_LONGEST_VALUE = 120
_WRAPPED = range(38, 112)
_NEXT_FIELD = re.compile(
    r"geachte|beste|postbus|\d{4}\s?[A-Z]{2}\b|>|(?:directoraat|directie|afdeling|dg|bestuursdepartement|ministerie)\b|pagina\s\d"
    r"|\d{2}[ .]?\d{3}(?:[ -][A-Z]{1,5})?\s+[A-Z]",
    re.IGNORECASE,
)
_SURNAME = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ'-]+")
"""What stands after "Van" in someone's name."""
_SEPARATOR = r"(?:\s*:\s*|\s*\|\s*|\t+|\s+)"


@dataclass(frozen=True, slots=True)
class Field:
    """A label and its value: `name` as in the rule table, `value` in plain words (empty where none follows)."""

    name: str
    value: str
    start: int
    end: int
    index: int


@once
def fields(document: Document) -> tuple[Field, ...]:
    """Each labelled field of a document, in reading order; `index` counts in its lines.

    A value stands beside its label or below it; of labels stacked in one paragraph the values follow in the same order.
    """
    lines = document.lines
    found: list[Field] = []
    index = 0
    while index < len(lines):
        run = _stack(lines, index)
        if len(run) > 1 and (stacked := _stacked(lines, index, run)):
            found += stacked
            index += len(run) + sum(1 for field in stacked if field.value)
            continue
        field = _field(lines, index)
        if field:
            found.append(field)
        index += 1
    return tuple(found)


def is_label(words: str) -> bool:
    """Whether words are nothing but the label of a field."""
    return _label(words) is not None


def is_field(line: Line) -> bool:
    """Whether the line is a label, or begins with one and its value."""
    return is_label(line.text) or _beside(line) is not None


@lru_cache(maxsize=4096)
def _label(words: str) -> str | None:
    """The name of the label that the words are; kept for the lines at hand, of which several readers ask."""
    bare = words.strip(" :*|_\t>").lower()
    if not 0 < len(bare) <= _LONGEST_LABEL or not _any_label().match(bare):
        return None
    return next((_name(rule) for rule, _beside_it in _labels() if rule.compiled.fullmatch(bare)), None)


@cache
def _labels() -> tuple[tuple[Rule, re.Pattern[str]], ...]:
    """The rules for labels, each with the pattern of a label that has its value beside it."""
    return tuple(
        (rule, re.compile(rf"(?:{rule.pattern})\**{_SEPARATOR}\**\s*(?=\S)", re.IGNORECASE | re.VERBOSE))
        for rule in rules("metadata")
        if rule.name.startswith("metadata.label.")
    )


@cache
def _any_label() -> re.Pattern[str]:
    """All labels in one pattern: most lines begin with none, and that is soon told."""
    return re.compile("|".join(f"(?:{rule.pattern})" for rule, _beside_it in _labels()), re.IGNORECASE | re.VERBOSE)


def _name(rule: Rule) -> str:
    return rule.name.rpartition(".")[2]


def _beside(line: Line) -> tuple[str, str] | None:
    """The label that a line begins with and the value beside it."""
    return _label_and_value(line.text)


@lru_cache(maxsize=4096)
def _label_and_value(line: str) -> tuple[str, str] | None:
    """Kept like `_label`."""
    words = line.lstrip("|>*-• ")[:400]
    if not _any_label().match(words):
        return None
    for rule, pattern in _labels():
        if match := pattern.match(words):
            value = words[match.end() :].strip(" *|\t")
            marked = any(mark in match.group() for mark in ":|\t*") or "  " in match.group()
            if value and (marked or _plausible(_name(rule), words, value)):
                return _name(rule), value
    return None


def _plausible(name: str, words: str, value: str) -> bool:
    """Whether a value that follows its label after one space only is a value and not the rest of a sentence."""
    if not words[0].isupper():
        return False
    if name == "date":
        return bool(re.match(r"(?:\w+dag\s)?\d{1,2}[\s./-]|\d{4}-\d", value))
    if name in {"reference", "their-reference"}:
        return any(char.isdigit() for char in value) and len(value) <= 60
    if name == "annex":
        return bool(re.fullmatch(r"\d{1,2}|geen|diversen?", value.lower()))
    if name == "sender" and _SURNAME.fullmatch(value):
        return False
    if name in {"addressee", "sender"}:
        return (
            len(value) <= 90 and value[-1] not in ".;:" and not re.match(r"(?:de|het|een)\s[a-z]+\s(?!van|voor)", value)
        )
    return name == "subject"


def _field(lines: tuple[Line, ...], index: int) -> Field | None:
    line = lines[index]
    name = _label(line.text)
    if name is None:
        if found := _beside(line):
            value, last = _continued(lines, index, *found)
            return Field(found[0], value, line.start, lines[last].end, index)
        return None
    if index + 1 >= len(lines):
        return Field(name, "", line.start, line.end, index)
    follower = lines[index + 1]
    if _label(follower.text) or _beside(follower) or (name != "subject" and len(follower.text) > _LONGEST_VALUE):
        return Field(name, "", line.start, line.end, index)
    value, last = _continued(lines, index + 1, name, follower.text.strip(" |*"))
    return Field(name, value, line.start, lines[last].end, index)


def _continued(lines: tuple[Line, ...], index: int, name: str, value: str) -> tuple[str, int]:
    """A subject or addressee with the lines it goes on in, and the index of its last line."""
    if name not in {"subject", "addressee"}:
        return value, index
    last = index
    while last + 1 < len(lines) and last - index < 5 and not lines[last].blank_after:
        follower = lines[last + 1]
        if _label(follower.text) or _beside(follower) or _ends_field(follower.text):
            break
        if lines[last].raw.lstrip().startswith("|"):
            break
        if name == "subject" and len(lines[last].raw.strip()) not in _WRAPPED and not follower.text[0].islower():
            break
        value += " " + follower.text
        last += 1
    return " ".join(value.split()), last


def _ends_field(words: str) -> bool:
    return _NEXT_FIELD.match(words) is not None


def _stack(lines: tuple[Line, ...], index: int) -> list[str]:
    """The names of labels that stand directly below one another, the last perhaps with a value beside it."""
    names: list[str] = []
    at = index
    while at < len(lines) and len(names) < 8:
        name = _label(lines[at].text)
        beside = None if name else _beside(lines[at])
        if name is None and (beside is None or not names):
            break
        names.append(name or (beside[0] if beside else ""))
        if beside or lines[at].blank_after:
            break
        at += 1
    return names


def _stacked(lines: tuple[Line, ...], index: int, names: list[str]) -> list[Field]:
    """Fields of stacked labels whose values follow in the same order; empty where the numbers differ."""
    last = index + len(names) - 1
    beside = None if _label(lines[last].text) else _beside(lines[last])
    values = [beside[1]] if beside else []
    at = last
    while at + 1 < len(lines) and not lines[at].blank_after and len(values) < len(names) + 1:
        if _label(lines[at + 1].text) or _beside(lines[at + 1]):
            return []
        at += 1
        values.append(lines[at].text.strip(" |*"))
    if len(values) != len(names):
        return []
    return [
        Field(name, value, lines[index + place].start, lines[at].end, index + place)
        for place, (name, value) in enumerate(zip(names, values, strict=True))
    ]
