"""A question in the terms of the index: the same words asked strictly or loosely, and what narrows the answers."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

import tantivy

from leerlus.search.concepts import Phrase, related
from leerlus.search.days import day_number
from leerlus.search.index_fields import WEIGHTS
from leerlus.search.question import Question, Words
from leerlus.search.similar import Telling

_RELATED = 0.35
"""What another word for the same thing counts, of what the word itself would."""
_ALIKE = 1.0
"""The same where whole texts are compared: who says the same elsewhere seldom uses the same words."""
_PART_OF_ASKED = 0.8
"""What a part of a compound counts that someone asked for: "cyberloket" also finds "loket"."""
_TITLE_OF_ALL = 2.0
"""How much more a title counts where every word must stand: someone who types a word or two often knows the title."""


class Asked:
    """One question on one searcher."""

    def __init__(self, schema: Any, searcher: Any, question: Question) -> None:  # Any: tantivy has no types
        self.schema, self.searcher, self.question = schema, searcher, question

    def all_words(self) -> Any:  # Any: tantivy has no types
        """Every group holds; words that are left out do not."""
        groups = [_one_of([self._holds(words) for words in group]) for group in self.question.groups]
        clauses = [(tantivy.Occur.Must, group) for group in groups or [tantivy.Query.all_query()]]
        clauses += [(tantivy.Occur.Should, self._term("pairs", pair)) for pair in self.question.pairs]
        return tantivy.Query.boolean_query([*clauses, *self._refused()])

    def any_word(self) -> Any:  # Any: tantivy has no types
        """One flat list of what helps, so that the index may skip what cannot become one of the best."""
        helps = [*self._helps(), *(_other_words(self.schema, phrase, _RELATED) for phrase in self.related())]
        wanted = [(tantivy.Occur.Should, query) for query in helps]
        if not self._refused():
            return tantivy.Query.boolean_query(wanted)
        some = tantivy.Query.boolean_query(wanted)
        return tantivy.Query.boolean_query([(tantivy.Occur.Must, some), *self._refused()])

    def by_meaning(self) -> Any:  # Any: tantivy has no types
        """Every passage that has a vector and holds none of the words that are left out."""
        wanted = tantivy.Query.const_score_query(tantivy.Query.term_query(self.schema, "meaning", "1"), 0.0)
        return tantivy.Query.boolean_query([(tantivy.Occur.Must, wanted), *self._refused()])

    def related(self) -> dict[Phrase, None]:
        """Other phrases for what was asked that stand in the index."""
        return self._related

    @cached_property
    def _related(self) -> dict[Phrase, None]:
        asked = set(self.question.sequence)
        found = dict.fromkeys(other for _asked, other in related(self.question.sequence))
        return {phrase: None for phrase in found if not asked.issuperset(phrase)}

    def _helps(self) -> Iterator[Any]:  # Any: tantivy has no types
        for group in self.question.groups:
            for words in group:
                if words.quoted:
                    yield self._holds(words)
                    continue
                for term in words.terms:
                    yield from self._fields(term)
                for part in words.parts:
                    yield from (self._term(name, part, _PART_OF_ASKED) for name in ("body", "head", "parts"))
        for pair in self.question.pairs:
            yield self._term("pairs", pair)

    def _holds(self, words: Words) -> Any:  # Any: tantivy has no types
        if len(words.terms) == 1:
            return _one_of(list(self._fields(words.terms[0], title=_TITLE_OF_ALL)))
        orders = [words.terms, words.terms[::-1]] if words.within else [words.terms]
        fields = [(name, order) for name in ("body", "head") for order in orders]
        found = [
            tantivy.Query.boost_query(
                tantivy.Query.phrase_query(self.schema, name, [*order], slop=words.within), WEIGHTS[name]
            )
            for name, order in fields
        ]
        return _one_of(found)

    def _fields(self, term: str, *, title: float = 1.0) -> Iterator[Any]:  # Any: tantivy has no types
        for name in ("body", "head", "parts"):
            yield self._term(name, term, title if name == "head" else 1.0)

    def _term(self, name: str, term: str, share: float = 1.0) -> Any:  # Any: tantivy has no types
        return _weighed(self.schema, name, term, share)

    def _refused(self) -> list[tuple[Any, Any]]:  # Any: tantivy has no types
        return [(tantivy.Occur.MustNot, self._holds(words)) for words in self.question.without]


def resembling(schema: Any, sought: Telling, *, without: tuple[str, str]) -> Any:  # Any: tantivy has no types
    """What holds the words that are sought, and is not the thing (kind, key) itself."""
    wanted = [_weighed(schema, name, term) for term in sought.terms for name in ("body", "head", "parts")]
    wanted += [_other_words(schema, phrase, _ALIKE) for phrase in sought.others]
    itself = tantivy.Query.term_query(schema, "thing", "/".join(without))
    if not wanted:
        return tantivy.Query.empty_query()
    return tantivy.Query.boolean_query([(tantivy.Occur.Must, _one_of(wanted)), (tantivy.Occur.MustNot, itself)])


def narrowed(schema: Any, query: Any, question: Question, filters: Mapping[str, str]) -> Any:  # Any: no types
    """The query within these labels and the days of the question; neither changes the order."""
    limits = [tantivy.Query.term_query(schema, name, value) for name, value in filters.items()]
    if question.since or question.until:
        low, high = day_number(question.since) or 1, day_number(question.until) or 99_99_99_99
        limits.append(tantivy.Query.range_query(schema, "day", tantivy.FieldType.Unsigned, low, high))
    if not limits:
        return query
    must = tantivy.Occur.Must
    clauses = [(must, tantivy.Query.const_score_query(limit, 0.0)) for limit in limits]
    return tantivy.Query.boolean_query([(must, query), *clauses])


def _one_of(queries: list[Any]) -> Any:  # Any: tantivy has no types
    return tantivy.Query.boolean_query([(tantivy.Occur.Should, query) for query in queries])


def _weighed(schema: Any, name: str, term: str, share: float = 1.0) -> Any:  # Any: tantivy has no types
    return tantivy.Query.boost_query(tantivy.Query.term_query(schema, name, term), WEIGHTS[name] * share)


def _other_words(schema: Any, phrase: Phrase, share: float) -> Any:  # Any: tantivy has no types
    """Another way to say it: one word, or the telling words of a phrase with common words between them."""
    if len(phrase) == 1:
        return _weighed(schema, "body", phrase[0], share)
    found = tantivy.Query.phrase_query(schema, "body", [*phrase], slop=2 * len(phrase))
    return tantivy.Query.boost_query(found, WEIGHTS["body"] * share)
