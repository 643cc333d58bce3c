"""What resembles a text, and the words that make it so: a proposal that can be checked by reading."""

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from leerlus.search.analyser import analyse
from leerlus.search.concepts import Phrase, related
from leerlus.search.words import common_words

_MOST_TERMS = 40
_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Telling:
    """The words that tell a text apart from the others, the most telling first, and other phrases for the same."""

    terms: tuple[str, ...]
    others: tuple[Phrase, ...]


def telling(text: str, searcher: Any) -> Telling:  # Any: tantivy has no types
    """What is worth looking for in texts that resemble `text`, among those that `searcher` reads."""
    tokens = [token for token in analyse(text) if len(token.term) >= _SHORTEST and token.term not in common_words()]
    counts = Counter(term for token in tokens for term in (token.term, *token.parts))
    worth = {term: count * rarity_of((term,), searcher) for term, count in counts.items()}
    best = sorted((term for term in worth if worth[term] > 0), key=lambda term: (-worth[term], term))[:_MOST_TERMS]
    sequence = tuple(token.term for token in tokens)
    others = dict.fromkeys(other for _asked, other in related(sequence))
    return Telling(tuple(best), tuple(phrase for phrase in others if not set(phrase) <= set(sequence)))


def rarity_of(terms: Sequence[str], searcher: Any) -> float:  # Any: tantivy has no types
    """How much it says that one of these stands in a text: nothing where no passage has one, little where half do."""
    found = sum(searcher.doc_freq("body", term) + searcher.doc_freq("parts", term) for term in terms)
    return math.log(1 + searcher.num_docs / found) if found > 1 else 0.0


def shared_words(found: str, sought: Telling) -> Iterator[str]:
    """The words of `found`, as they stand there, that are among those sought, the most telling first."""
    words: dict[str, str] = {}
    tokens = list(analyse(found))
    for token in tokens:
        for term in (token.term, *token.parts):
            words.setdefault(term, found[token.start : token.end].lower())
    seen: set[str] = set()
    others = [phrase for phrase in sought.others if _holds([token.term for token in tokens], phrase)]
    for term in (*sought.terms, *(term for phrase in others for term in phrase)):
        word = words.get(term)
        if word and word not in seen:
            seen.add(word)
            yield word


def _holds(terms: list[str], phrase: Phrase) -> bool:
    """Whether the telling words of a phrase follow each other."""
    plain = [term for term in terms if term not in common_words()]
    return any(tuple(plain[at : at + len(phrase)]) == phrase for at in range(len(plain) - len(phrase) + 1))
