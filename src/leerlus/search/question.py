"""The language of questions: words, "phrases", OR, and NOT or a minus.

    toeslagen wachttijd          both words
    "hardvochtige wet"           these words next to each other
    ombudsman OF rekenkamer      one of the two (also OR)
    toezegging -brief            without the second (also NOT, NIET)

Nothing that someone types is an error: a quote that is not closed or an operator without a word is left out.
"""

import re
from dataclasses import dataclass

from leerlus.search.analyser import analyse
from leerlus.search.words import common_words

_ITEM = re.compile(r'(?P<minus>-)?(?:"(?P<phrase>[^"]*)"|(?P<word>[^\s"]+))')
_OR = frozenset({"OR", "OF"})
_NOT = frozenset({"NOT", "NIET"})
_AND = frozenset({"AND", "EN"})
_MOST_ITEMS = 20


@dataclass(frozen=True, slots=True)
class Words:
    """One word, or several that must stand next to each other; at least one term."""

    terms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """A question: every group of `groups` must hold in at least one of its words, and none of `without` may hold."""

    groups: tuple[tuple[Words, ...], ...]
    without: tuple[Words, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing is asked for; only leaving things out is no question."""
        return not self.groups

    @property
    def terms(self) -> frozenset[str]:
        """All terms that are asked for, to mark them in the results."""
        return frozenset(term for group in self.groups for words in group for term in words.terms)

    def loosened(self) -> "Question":
        """The same question with one of the words being enough."""
        return Question((tuple(words for group in self.groups for words in group),), self.without)


def parse(text: str) -> Question:
    """The question that `text` asks.

    >>> parse('toezegging -brief').groups
    ((Words(terms=('toezeg',)),),)
    """
    groups: list[tuple[Words, ...]] = []
    without: list[Words] = []
    joins = refuses = False
    for item in list(_ITEM.finditer(text))[:_MOST_ITEMS]:
        raw = item["word"] or ""
        if raw in _AND:
            continue
        if raw in _OR:
            joins = bool(groups)
        elif raw in _NOT:
            refuses = True
        else:
            words = _words(raw or item["phrase"] or "")
            if words and (item["minus"] or refuses):
                without.append(words)
            elif words and joins:
                groups[-1] = (*groups[-1], words)
            elif words:
                groups.append((words,))
            joins = refuses = False
    return Question(_without_common(groups), tuple(without))


def _words(raw: str) -> Words | None:
    terms = tuple(token.term for token in analyse(raw))
    return Words(terms) if terms else None


def _without_common(groups: list[tuple[Words, ...]]) -> tuple[tuple[Words, ...], ...]:
    """Without single words that stand everywhere, unless there is nothing else."""
    telling = tuple(group for group in groups if not all(_is_common(words) for words in group))
    return telling or tuple(groups)


def _is_common(words: Words) -> bool:
    return len(words.terms) == 1 and words.terms[0] in common_words()
