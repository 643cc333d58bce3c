"""Which lessons fit an intake at each question, and why: each reason can be checked by reading."""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from leerlus.readiness.intake import Intake
from leerlus.readiness.tables import Theme, harms, plain_words, questions, repairs
from leerlus.search.analyser import analyse
from leerlus.search.words import common_words

MOST_A_QUESTION = 3
_MOST_WORDS = 5
_FEWEST_WORDS = 2
_SHORTEST = 3
_WEIGHT_OF_THEME = 3.0
_WEIGHT_OF_LEVEL = 1.0


class Why(StrEnum):
    """Why a lesson fits."""

    QUESTION = "question"
    WORDS = "words"
    HARM = "harm"
    NEED = "need"
    LEVEL = "level"


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason, with what both have: words as they stand in the lesson, or keys of a theme or level."""

    why: Why
    shared: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LessonAtHand:
    """A lesson of an earlier operation, as far as matching looks at it; values are those of the value lists."""

    key: str
    title: str
    text: str
    outcome: str = ""
    levels: frozenset[str] = frozenset()
    repairs: frozenset[str] = frozenset()

    @property
    def good(self) -> bool:
        """Whether it tells what went well."""
        return self.outcome == "went_well"


@dataclass(frozen=True, slots=True)
class Fit:
    """A lesson at a question, with its reasons; a higher score fits better."""

    lesson: LessonAtHand
    question: str
    reasons: tuple[Reason, ...]
    score: float


@dataclass(frozen=True, slots=True)
class _Read:
    """A text as its terms: term -> the word as it stands there."""

    words: dict[str, str]


def match(intake: Intake, lessons: Sequence[LessonAtHand]) -> dict[str, tuple[Fit, ...]]:
    """Per question the lessons that fit best, each lesson once; where there is one, what went well beside what failed.

    A lesson fits when it speaks of the question and shares something with the intake.
    """
    asked = _read(intake.text)
    read = [_read(f"{lesson.title}\n{lesson.text}") for lesson in lessons]
    rare = _rarity(read)
    found = [
        fit
        for lesson, words in zip(lessons, read, strict=True)
        for fit in _fits(intake, asked, lesson, words, rare=rare)
    ]
    return _divided(found)


def _fits(intake: Intake, asked: _Read, lesson: LessonAtHand, words: _Read, *, rare: dict[str, float]) -> Iterator[Fit]:
    shared, likeness = _shared_words(asked, words, rare)
    reasons = [Reason(Why.WORDS, shared)] if shared else []
    reasons += _theme_reasons(intake, asked, lesson, words)
    levels = tuple(sorted(intake.levels & lesson.levels))
    if not reasons:
        # The same level of government alone says too little.
        return
    weight = likeness + _WEIGHT_OF_THEME * sum(reason.why in (Why.HARM, Why.NEED) for reason in reasons)
    if levels:
        reasons.append(Reason(Why.LEVEL, levels))
        weight += _WEIGHT_OF_LEVEL
    for question in questions():
        spoken = _spoken(words, question.telling)
        if spoken:
            told = sum(rare.get(term, 0.0) for term in spoken)
            shown = Reason(Why.QUESTION, _as_written(words, spoken))
            yield Fit(lesson, question.key, (*reasons, shown), round(weight + 2 * told, 4))


def _theme_reasons(intake: Intake, asked: _Read, lesson: LessonAtHand, words: _Read) -> Iterator[Reason]:
    harm = tuple(theme.key for theme in harms() if _about(asked, theme) and _about(words, theme))
    if harm:
        yield Reason(Why.HARM, harm)
    mine = intake.repairs or {theme.key for theme in repairs() if _about(asked, theme)}
    theirs = lesson.repairs or {theme.key for theme in repairs() if _about(words, theme)}
    if both := tuple(theme.key for theme in repairs() if theme.key in mine and theme.key in theirs):
        yield Reason(Why.NEED, both)


def _shared_words(asked: _Read, words: _Read, rare: dict[str, float]) -> tuple[tuple[str, ...], float]:
    """The rarest words that both have, as the lesson writes them, and how much they tell together."""
    plain = {term for terms in _terms(plain_words()) for term in terms}
    terms = sorted((set(asked.words) & set(words.words)) - plain, key=lambda term: (-rare[term], term))
    best = [term for term in terms if rare[term] > math.log(2)][:_MOST_WORDS]
    written = _as_written(words, best)
    if len(written) < _FEWEST_WORDS:
        return (), 0.0
    return written, sum(rare[term] for term in best)


def _divided(found: Iterable[Fit]) -> dict[str, tuple[Fit, ...]]:
    """Each lesson under the question where it fits best among those with room.

    At first the last place of a question waits for the other kind; what is left over fills the places still empty.
    """
    divided: dict[str, list[Fit]] = {question.key: [] for question in questions()}
    placed: set[str] = set()
    ranked = sorted(found, key=lambda one: (-one.score, one.lesson.key, one.question))
    for waits in (True, False):
        for fit in ranked:
            there = divided[fit.question]
            if fit.lesson.key not in placed and _has_room(there, fit, waits=waits):
                there.append(fit)
                placed.add(fit.lesson.key)
    return {key: tuple(sorted(there, key=lambda one: (-one.score, one.lesson.key))) for key, there in divided.items()}


def _has_room(there: list[Fit], fit: Fit, *, waits: bool) -> bool:
    if len(there) < MOST_A_QUESTION - 1:
        return True
    mixed = any(one.lesson.good != fit.lesson.good for one in there)
    return len(there) < MOST_A_QUESTION and (mixed or not waits)


def _rarity(read: list[_Read]) -> dict[str, float]:
    """How much a word tells: little where most lessons have it."""
    having = Counter(term for words in read for term in words.words)
    return {term: math.log(1 + len(read) / count) for term, count in having.items()}


def _about(words: _Read, theme: Theme) -> bool:
    return bool(_spoken(words, theme.telling))


def _spoken(words: _Read, telling: tuple[str, ...]) -> list[str]:
    """The telling terms that stand in the text; of a few words together all must."""
    return [term for terms in _terms(telling) if all(one in words.words for one in terms) for term in terms]


def _as_written(words: _Read, terms: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words.words[term] for term in terms))


@cache
def _terms(telling: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(token.term for token in analyse(words)) for words in telling)


def _read(text: str) -> _Read:
    words: dict[str, str] = {}
    for token in analyse(text):
        for term in (token.term, *token.parts):
            if len(term) >= _SHORTEST and term not in common_words():
                words.setdefault(term, text[token.start : token.end].lower())
    return _Read(words)
