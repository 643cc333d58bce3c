"""The language of questions: words, "phrases", nearness, OR, NOT, and fields.

    toeslagen wachttijd             both words; what holds only one comes after
    toeslagen EN wachttijd          both words and nothing else (also AND)
    "hardvochtige wet"              these words next to each other
    excuses NABIJ ouders            at most ten words apart; NABIJ/3 says how far (also NEAR)
    ombudsman OF rekenkamer         one of the two (also OR)
    toezegging -brief               without the second (also NOT, NIET)
    soort:les van:2023 tot:2024-06  only lessons, from these days

Nothing that someone types is an error: a quote that is not closed or an operator without a word is left out.
"""

import re
from dataclasses import dataclass, field
from itertools import pairwise

from leerlus.search.analyser import analyse
from leerlus.search.days import first_day, last_day
from leerlus.search.words import common_words

FIELDS = ("soort", "organisatie", "rapport", "stand")
"""The fields that narrow a question to a label, beside `van` and `tot`."""

_ITEM = re.compile(
    rf'(?P<minus>-)?(?:(?P<field>{"|".join(FIELDS)}|van|tot):(?:"(?P<quoted>[^"]+)"|(?P<value>[^\s"]+))'
    r'|"(?P<phrase>[^"]*)"|(?P<word>[^\s"]+))',
    re.IGNORECASE,
)
_NEAR = re.compile(r"(?:NEAR|NABIJ)(?:/(\d{1,2}))?")
_OR = frozenset({"OR", "OF"})
_NOT = frozenset({"NOT", "NIET"})
_AND = frozenset({"AND", "EN"})
_MOST_ITEMS = 60
_NEAR_BY = 10


@dataclass(frozen=True, slots=True)
class Words:
    """One word, or several that belong together: next to each other, or in any order with `within` words between.

    `quoted` where someone asked for that, as opposed to a word with a hyphen. `parts` are those of compounds.
    """

    terms: tuple[str, ...]
    within: int = 0
    quoted: bool = False
    parts: tuple[str, ...] = field(default=(), compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Question:
    """A question: every group of `groups` holds in at least one of its words, and none of `without` holds.

    `sequence` has the terms of what was typed, in order. `fields` narrows: field -> value as typed. `since` and `until`
    are ISO dates, inclusive, empty where open. `strict` when the words were joined by AND. `text` is what was typed.
    """

    groups: tuple[tuple[Words, ...], ...]
    without: tuple[Words, ...] = ()
    sequence: tuple[str, ...] = ()
    fields: tuple[tuple[str, str], ...] = ()
    since: str = ""
    until: str = ""
    strict: bool = False
    text: str = field(default="", compare=False)

    @property
    def empty(self) -> bool:
        """Whether nothing is asked for; only leaving things out is no question."""
        return not (self.groups or self.fields or self.since or self.until)

    @property
    def terms(self) -> frozenset[str]:
        """All terms that are asked for, to mark them in the results."""
        return frozenset(term for group in self.groups for words in group for term in words.terms)

    @property
    def parts(self) -> frozenset[str]:
        """The parts of the compounds that are asked for."""
        return frozenset(part for group in self.groups for words in group for part in words.parts)

    @property
    def pairs(self) -> tuple[str, ...]:
        """The telling words that follow each other, as the index keeps them."""
        return pairs_of(self.sequence)


def parse(text: str) -> Question:
    """The question that `text` asks.

    >>> parse('toezegging -brief').groups
    ((Words(terms=('toezeg',), within=0, quoted=False),),)
    """
    reading = _Reading(text)
    for item in list(_ITEM.finditer(text))[:_MOST_ITEMS]:
        reading.take(item)
    return reading.question()


def pairs_of(terms: tuple[str, ...]) -> tuple[str, ...]:
    """The pairs of telling words that follow each other, common words passed over.

    >>> pairs_of(("excuus", "van", "de", "minister"))
    ('excuus_minister',)
    """
    telling = [term for term in terms if term not in common_words()]
    return tuple(f"{one}_{other}" for one, other in pairwise(telling))


class _Reading:
    """What was understood so far, and the operator that waits for its second word."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.groups: list[tuple[Words, ...]] = []
        self.without: list[Words] = []
        self.sequence: list[str] = []
        self.fields: list[tuple[str, str]] = []
        self.days = {"van": "", "tot": ""}
        self.strict = False
        self.waiting = ""
        self.within = _NEAR_BY

    def take(self, item: "re.Match[str]") -> None:
        """Understand one word, phrase, operator or field."""
        if item["field"] and self._narrowed(item["field"].lower(), item["quoted"] or item["value"]):
            return
        raw = item["word"] or ""
        near = _NEAR.fullmatch(raw)
        if raw in _AND:
            self.strict, self.waiting = True, ""
        elif raw in _OR or near:
            self.waiting = ("or" if raw in _OR else "near") if self.groups else ""
            self.within = int(near[1] or _NEAR_BY) if near else _NEAR_BY
        elif raw in _NOT:
            self.waiting = "not"
        else:
            said = raw or item["phrase"] or item["quoted"] or item["value"] or ""
            self._add(said, refused=bool(item["minus"]), quoted=bool(item["phrase"]))

    def _narrowed(self, field: str, value: str) -> bool:
        """Whether the field was understood; a day that is none is a word like any other."""
        if field in self.days:
            self.days[field] = (first_day if field == "van" else last_day)(value) or self.days[field]
            return bool((first_day if field == "van" else last_day)(value))
        self.fields.append((field, value))
        return True

    def _add(self, said: str, *, refused: bool, quoted: bool) -> None:
        waiting, self.waiting = self.waiting, ""
        tokens = list(analyse(said))
        if not tokens:
            return
        terms = tuple(token.term for token in tokens)
        words = Words(terms, quoted=quoted, parts=tuple(part for token in tokens for part in token.parts))
        if refused or waiting == "not":
            self.without.append(words)
            return
        self.sequence.extend(terms)
        if waiting == "or":
            self.groups[-1] = (*self.groups[-1], words)
        elif waiting == "near" and len(self.groups[-1]) == 1:
            before = self.groups[-1][0]
            self.groups[-1] = (Words((*before.terms, *terms), within=self.within, quoted=True),)
        else:
            self.groups.append((words,))

    def question(self) -> Question:
        """The whole, without single words that stand everywhere, unless there is nothing else."""
        telling = tuple(group for group in self.groups if not all(_is_common(words) for words in group))
        return Question(
            telling or tuple(self.groups),
            tuple(self.without),
            sequence=tuple(self.sequence),
            fields=tuple(self.fields),
            since=self.days["van"],
            until=self.days["tot"],
            strict=self.strict,
            text=self.text,
        )


def _is_common(words: Words) -> bool:
    return len(words.terms) == 1 and words.terms[0] in common_words()
