"""How alike texts are: by the words that they share, and by what those words are about.

Each text is a vector of its telling words, their parts, and the rows of `data/concepts.txt` that it touches, weighed by
how rare each is. Two texts are as alike as their vectors point the same way; and two that share no word may meet by a
third that resembles both.
"""

import math
from collections import Counter
from collections.abc import Callable, Sequence

from leerlus.search.analyser import analyse
from leerlus.search.concepts import row_terms, rows_in
from leerlus.search.words import common_words

_SHORTEST, _PART, _ROW = 3, 0.7, 1.3
_NEAREST, _ONWARD, _STEPS = 6, 0.9, 30
Vector = dict[str, float]
Rarity = Callable[[Sequence[str]], float]
"""How much it says that one of these terms stands in a text; nothing where all texts have one."""


def vector(text: str, rarity: Rarity) -> Vector:
    """The text as weights by term ("t:…") and by row of concepts ("c:…"), of length one; empty where nothing tells."""
    tokens = [token for token in analyse(text) if token.term not in common_words()]
    counts: Counter[str] = Counter()
    for token in tokens:
        if len(token.term) >= _SHORTEST:
            counts[token.term] += 1
    weights: Vector = {f"t:{term}": (1 + math.log(count)) * rarity((term,)) for term, count in counts.items()}
    for token in tokens:
        for part in token.parts:
            name = f"t:{part}"
            weights[name] = max(weights.get(name, 0.0), _PART * rarity((part,)))
    for row, count in rows_in(tuple(token.term for token in tokens)).items():
        weights[f"c:{row}"] = _ROW * min(count, 2) * rarity(row_terms(row))
    length = math.sqrt(sum(weight * weight for weight in weights.values()))
    return {name: weight / length for name, weight in weights.items() if weight} if length else {}


def alike(one: Vector, other: Vector) -> float:
    """The cosine of the angle between them: 1 for the same, 0 for nothing shared.

    >>> alike({"t:brief": 1.0}, {"t:brief": 0.6, "t:bezoek": 0.8})
    0.6
    """
    small, large = (one, other) if len(one) <= len(other) else (other, one)
    return sum(weight * large[name] for name, weight in small.items() if name in large)


def scores(likeness: Sequence[Sequence[float]]) -> list[float]:
    """How near each text is to the first, directly and along others that resemble both.

    `likeness[i][j]` says how alike texts `i` and `j` are. The measure is a random walk that begins anew at the first
    text (Tong, Faloutsos and Pan, "Fast random walk with restart", ICDM 2006), over the nearest of each text.

    >>> a, b, c = scores([[0, 0.5, 0], [0.5, 0, 0.5], [0, 0.5, 0]])
    >>> a > b > c > 0
    True
    """
    graph = _nearest_of_each(likeness)
    strength = [math.sqrt(sum(near.values())) or 1.0 for near in graph]
    begin = [1.0] + [0.0] * (len(graph) - 1)
    walked = begin
    for _step in range(_STEPS):
        walked = [
            (1 - _ONWARD) * begin[at]
            + _ONWARD * sum(weight * walked[to] / strength[to] for to, weight in near.items()) / strength[at]
            for at, near in enumerate(graph)
        ]
    return walked


def _nearest_of_each(likeness: Sequence[Sequence[float]]) -> list[dict[int, float]]:
    """Each text with those that are nearest to it, and those that it is nearest to."""
    graph: list[dict[int, float]] = [{} for _text in likeness]
    for at, row in enumerate(likeness):
        nearest = sorted((to for to in range(len(row)) if to != at), key=lambda to: (-row[to], to))[:_NEAREST]
        for to in nearest:
            if row[to] > 0:
                graph[at][to] = graph[to][at] = row[to]
    return graph
