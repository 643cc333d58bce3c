"""Hints for who writes a lesson: never a refusal, always with the words that it is about.

The rules are those of the lessons learned portals of NATO and of the British emergency services: usable by others,
facts, one page, readable on its own; and the sentences and words of language level B1.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from leerlus.dutch.sentences import sentences
from leerlus.lessons.word_lists import plain_words

_MOST_WORDS = 450
_LONGEST_SENTENCE = 20
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_HERE = re.compile(
    r"(?<![\w-])(?:hier|onze|ons|mijn) (?:project|team|dienst|afdeling|regeling|programma|operatie|ministerie)\b",
    re.IGNORECASE,
)
_OPINION = re.compile(
    r"(?<![\w-])(?:schandalig|belachelijk|onbegrijpelijk|uiteraard|natuurlijk|volgens mij|naar mijn mening|vind ik"
    r"|ik vind|iedereen weet|overduidelijk|onacceptabel|slordig|dom)(?![\w-])",
    re.IGNORECASE,
)
_POINTER = re.compile(r"(?:Dit|Deze|Dat|Die|Zij|Hij|Daar|Hier|Daarom|Hierdoor|Daardoor)\b")
_SHORT = re.compile(r"(?<![\w(-])[A-Z]{2,6}(?![\w)-])")
_COMMON_SHORT = frozenset(["BSN", "AVG", "WOO", "PDF", "NL", "EU", "OK", "TV"])
FIELDS = ("title", "context", "cause", "insight", "advice")


class HintKind(StrEnum):
    """What a hint is about."""

    ELSEWHERE = "elsewhere"
    FACTS = "facts"
    ONE_PAGE = "one_page"
    ON_ITS_OWN = "on_its_own"
    LONG_SENTENCE = "long_sentence"
    HARD_WORD = "hard_word"


@dataclass(frozen=True, slots=True)
class Hint:
    """A hint on a field: the words it is about, and other words where there are any. The whole lesson has no field."""

    field: str
    kind: HintKind
    words: str
    better: str = ""


def hints(fields: Mapping[str, str]) -> tuple[Hint, ...]:
    """The hints on a lesson, field by field.

    >>> [(hint.field, hint.words, hint.better) for hint in hints({"advice": "Bel tevens de buren."})]
    [('advice', 'tevens', 'ook')]
    """
    found = [hint for name in FIELDS if fields.get(name, "").strip() for hint in _field(name, fields[name])]
    count = sum(len(_WORD.findall(fields.get(name, ""))) for name in FIELDS)
    if count > _MOST_WORDS:
        found.append(Hint("", HintKind.ONE_PAGE, f"{count} woorden"))
    return tuple(dict.fromkeys(found))


def _field(name: str, text: str) -> Iterator[Hint]:
    if name in ("insight", "advice"):
        yield from (Hint(name, HintKind.ELSEWHERE, found.group()) for found in _HERE.finditer(text))
    yield from (Hint(name, HintKind.FACTS, found.group()) for found in _OPINION.finditer(text))
    pointer = _POINTER.match(text.strip())
    if pointer:
        yield Hint(name, HintKind.ON_ITS_OWN, pointer.group())
    for found in _SHORT.finditer(text):
        if found.group() not in _COMMON_SHORT and f"({found.group()})" not in text:
            yield Hint(name, HintKind.ON_ITS_OWN, found.group())
    for start, end in sentences(text):
        if len(_WORD.findall(text[start:end])) > _LONGEST_SENTENCE:
            yield Hint(name, HintKind.LONG_SENTENCE, text[start:end])
    known = plain_words()
    for found in _WORD.finditer(text):
        if better := known.get(found.group().lower()):
            yield Hint(name, HintKind.HARD_WORD, found.group().lower(), better)
