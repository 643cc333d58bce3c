"""How alike two texts are in their telling words, and which words those are.

The words are those of search: folded, stemmed, compounds also by their parts. A word that few of the texts at hand
hold says much, one that most hold says little. No learned model: the words that match can be shown and judged.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from leerlus.dutch.calendar_words import MONTHS, SEASONS
from leerlus.search import analyse
from leerlus.search.words import common_words

_SHORTEST = 3
_MOST_SHOWN = 8
_NAMED = re.compile(r"\([^()]*\bmotie\b[^()]*\)", re.IGNORECASE)  # whose motion it is tells nothing of its matter
_TIMES = frozenset(
    [
        *MONTHS,
        *SEASONS,
        "uiterlijk",
        "eind",
        "begin",
        "medio",
        "jaar",
        "kwartaal",
        "helft",
        "zomerreces",
        "kerstreces",
        "reces",
    ]
)
_FORMAL = frozenset(
    (
        *("wordt", "worden", "werd", "zal", "zullen", "daarna", "daarbij", "hierbij", "elk", "elke", "per", "zoals"),
        *("stuur", "stuurt", "sturen", "ontvangt", "ontvangen", "vraag", "vraagt", "vragen", "weten", "laten", "laat"),
        *(
            "kamer",
            "minister",
            "ministerie",
            "kabinet",
            "regering",
            "staatssecretaris",
            "nederland",
            "rapport",
            "brief",
        ),
        *("motie", "moties", "kamerstuk", "kamerstukken", "aanbeveling", "aanbevelingen", "regeling", "voorstel"),
        *("maken", "maakt", "gemaakt", "bekend", "rapport", "brief"),
    )
)  # what letters of every matter say
_PART = 0.6  # how much the part of a compound counts beside a word that stands by itself


@dataclass(frozen=True, slots=True)
class Words:
    """The telling terms of a text with their share, and each as it stands in the text."""

    shares: Mapping[str, float]
    written: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Likeness:
    """`score` from 0 (nothing in common) to 1 (the same words); `words` as the first text writes them, best first."""

    score: float
    words: tuple[str, ...]


def words_of(text: str) -> Words:
    """The telling words of `text`.

    >>> sorted(words_of("De brieven aan de wijk").shares)
    ['brief', 'wijk']
    """
    shares: dict[str, float] = {}
    written: dict[str, str] = {}
    for token in analyse(_NAMED.sub(lambda match: " " * len(match.group()), text)):
        if len(token.term) < _SHORTEST or _says_nothing(token.word) or token.term in common_words():
            continue
        for term, share in ((token.term, 1.0), *((part, _PART) for part in token.parts)):
            shares[term] = max(share, shares.get(term, 0.0))
            written.setdefault(term, text[token.start : token.end].lower())
    return Words(shares, written)


def _says_nothing(word: str) -> bool:
    """Whether a word tells of no matter: a common word, a number, or when something is."""
    return word in common_words() or word in _TIMES or word in _FORMAL or any(sign.isdigit() for sign in word)


class Weights:
    """How much each term says among the texts at hand."""

    def __init__(self, texts: Iterable[Words]) -> None:
        """Count in how many of `texts` each term stands."""
        self._number = 0
        self._holding: Counter[str] = Counter()
        for words in texts:
            self._number += 1
            self._holding.update(words.shares.keys())

    def weight(self, term: str) -> float:
        """High for a term that few texts hold."""
        return math.log(1 + (1 + self._number) / (1 + self._holding[term]))

    def likeness(self, one: Words, other: Words) -> Likeness:
        """The cosine of the two texts over their weighted terms."""
        shared = one.shares.keys() & other.shares.keys()
        if not shared:
            return Likeness(0.0, ())
        product = sum(one.shares[term] * other.shares[term] * self.weight(term) ** 2 for term in sorted(shared))
        score = product / (self._length(one) * self._length(other))
        best = sorted(shared, key=lambda term: (-one.shares[term] * self.weight(term), term))
        shown = tuple(dict.fromkeys(one.written[term] for term in best))[:_MOST_SHOWN]
        return Likeness(min(1.0, score), shown)

    def _length(self, words: Words) -> float:
        return math.sqrt(sum((share * self.weight(term)) ** 2 for term, share in sorted(words.shares.items())))
