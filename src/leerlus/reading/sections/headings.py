"""Headings in text without markup, read from its lines."""

import re
from functools import cache, lru_cache

from leerlus.document.lines import Line
from leerlus.reading.metadata.fields import is_label
from leerlus.reading.progress.columns import role
from leerlus.reading.rulebook import Rule, rules
from leerlus.reading.sections.spelling import misread

_LONGEST = 110
_BODY = 100
_FARTHEST = 200
_LETTERS = re.compile(r"[^\W\d_]{4}")
_ROMAN = re.compile(r"[IVXLC]+")
_MARKS = "-•*·–>|(["


def plain_headings(lines: tuple[Line, ...]) -> list[tuple[Line, int]]:
    """The lines that are headings, each with its level."""
    filled = tuple(line for line in lines if not line.empty_cell)
    marked = any(line.level for line in filled)
    first = _body_start(filled)
    closing = next(
        (index for index, line in enumerate(filled) if index > first and _begins("closing", line.text)), len(filled)
    )
    found = []
    for index, line in enumerate(filled):
        level = _level(filled, index, marked=marked, inside=first <= index < closing)
        if level:
            found.append((line, level))
    return found


def known(line: Line) -> bool:
    """Whether the line is a fixed heading of a memo, letter or report, misread letters allowed."""
    return _known(line.text)


@lru_cache(maxsize=4096)
def _known(line: str) -> bool:
    """Kept for the lines at hand, of which several readers ask."""
    words = line.strip(" :").lower()
    if not 3 < len(words) <= 60 or words[:1] in _MARKS:
        return False
    return _begins("known", line) or misread(words, _rule("known").trigger)


def never(line: Line) -> bool:
    """Whether the words are a field, stamp or caption that a format may have marked as a heading by its looks."""
    return (is_label(line.text) and not known(line)) or _is("never", line.text)


def _level(lines: tuple[Line, ...], index: int, *, marked: bool, inside: bool) -> int:
    """The level of a heading, 0 where the line is none."""
    line = lines[index]
    if line.level:
        return line.level
    if not marked and _begins("question", line.text):
        return 2
    if not 1 < len(line.text) <= _LONGEST + 50 or "\t" in line.raw or not line.blank_before:
        return 0
    if index and role(line.text) and role(lines[index - 1].text):  # column heads of a table that lost its grid
        return 0
    if is_label(line.text) and (not known(line) or _counts(lines, index)):
        return 0
    if _begins("annex", line.text) or known(line):
        return 1
    if marked or not inside or not line.blank_after:
        return 0
    numbered = _pattern("numbered").match(line.text)
    if not (numbered or _stands_alone(line)) or not _has_body(lines, index) or _is("never", line.text):
        return 0
    return numbered.group("number").count(".") + 1 if numbered else 2


def _counts(lines: tuple[Line, ...], index: int) -> bool:
    """Whether a number follows: "Bijlagen" is then a field in the head and not a heading."""
    return index + 1 < len(lines) and re.fullmatch(r"\d{1,2}|geen|-", lines[index + 1].text.lower()) is not None


def _stands_alone(line: Line) -> bool:
    """Whether the words of a one-line paragraph look like a heading."""
    words = line.text
    return (
        len(words) <= _LONGEST
        and len(words.split()) <= 14
        and words[-1] not in ".:;,!-"
        and words[0] not in _MARKS
        and (words[0].isupper() or words[0] in "'\"")
        and _LETTERS.search(words) is not None
        and _ROMAN.fullmatch(words) is None
        and "  " not in line.raw.strip()
        and sum(map(str.isalpha, words)) * 10 >= len(words) * 6
    )


def _has_body(lines: tuple[Line, ...], index: int) -> bool:
    """Whether running text or a list follows."""
    if index + 1 >= len(lines):
        return False
    follower = lines[index + 1]
    return bool(
        len(follower.text) > _BODY
        or follower.text[:1] in "-•*·"
        or (not follower.blank_after and len(follower.text) > _BODY // 2)
        or (follower.text[-1:] in ".?;:" and " " in follower.text)
        or follower.text[:2] == "e "
    )


def _body_start(lines: tuple[Line, ...]) -> int:
    """The index of the first line of the body: after the salutation, or from the first fixed heading."""
    for index, line in enumerate(lines[:150]):
        if line.text.lower().startswith(("geachte", "beste ", "hooggeachte ")) and len(line.text) < 120:
            return index + 1
    for index, line in enumerate(lines[:80]):
        if line.blank_before and known(line):
            return index
    return 0 if lines and _begins("numbered", lines[0].text) else 1


def _is(name: str, line: str) -> bool:
    return len(line) <= _FARTHEST and _pattern(name).search(line) is not None


def _begins(name: str, line: str) -> bool:
    """The same for a rule that speaks of a line from its beginning: nothing is looked for further on."""
    return len(line) <= _FARTHEST and _pattern(name).match(line) is not None


@cache
def _rule(name: str) -> Rule:
    return next(rule for rule in rules("section") if rule.name == f"section.{name}")


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return _rule(name).compiled
