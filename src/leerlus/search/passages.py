"""An index of passages on disk: built whole, updated in one commit. Words are analysed here; the index keeps terms."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import tantivy

from leerlus.search.analyser import Token, analyse, plain
from leerlus.search.asking import Asked, narrowed, resembling
from leerlus.search.days import day_number
from leerlus.search.index_fields import LABELS, schema
from leerlus.search.likeness import alike, scores, vector
from leerlus.search.paraphrase import Encoder, fused
from leerlus.search.question import Question, pairs_of
from leerlus.search.similar import rarity_of, shared_words, telling
from leerlus.search.words import common_words

_HEAP = 50_000_000
_FEW_GROUPS = 3
_MOST_VALUES = 200
_KEPT = ("kind", "key", "version", "title", "text", "start", "end", "organisation", "report", "state", "day")
_MOST_VECTORS = 20_000
_NEAREST = 50
_CANDIDATES = 60
"""So many that share the most telling words are compared as a whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A piece of text to find: what it belongs to (`kind`, `key`, `version`) and where it stands, `[start, end)`.

    `organisation`, `report`, `state` and `day` (an ISO date) are what questions may be narrowed by; empty where there
    is none. `also` holds words that find the passage without standing in it, such as what kind of thing it is; they are
    not given back. `by_meaning` for what may be found in other words too: each such passage costs a tenth of a second.
    """

    kind: str
    key: str
    version: int
    title: str
    text: str
    start: int = 0
    end: int = 0
    organisation: str = ""
    report: str = ""
    state: str = ""
    day: str = ""
    also: str = ""
    by_meaning: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that answers a question; a higher score is a better answer.

    `whole` when all that was asked for stands in it.
    """

    passage: Passage
    score: float
    whole: bool = True


@dataclass(frozen=True, slots=True)
class Likeness:
    """A passage that resembles a text, and the words of it that make it so, the most telling first."""

    passage: Passage
    score: float
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a passage lies in the index, as one searcher sees it."""

    segment: int
    number: int
    address: Any = field(compare=False)  # Any: tantivy has no types
    score: float = field(compare=False)


class PassageIndex:
    """The index in one folder, open for questions."""

    def __init__(self, folder: Path, *, encoder: Encoder | None = None) -> None:
        """Open the index in `folder`; ValueError when there is none, it is damaged or of another version."""
        self._schema = schema()
        self._encoder = encoder
        self._index = tantivy.Index(self._schema, path=str(folder), reuse=True)
        self._index.reload()

    def reload(self) -> None:
        """See what another process committed."""
        self._index.reload()

    @classmethod
    def build(cls, folder: Path, passages: Iterable[Passage], *, encoder: Encoder | None = None) -> int:
        """Write an index of these passages in `folder`, which is made; the number of passages.

        With an encoder, those that are found by meaning get their vector.
        """
        folder.mkdir(parents=True)
        return _write(tantivy.Index(schema(), path=str(folder), reuse=False), (), passages, encoder)

    def update(self, things: Iterable[tuple[str, str]], passages: Iterable[Passage]) -> int:
        """Take out all passages of these things (kind, key) and add `passages`, in one commit; the number added.

        Killed before the end, the index is as it was.
        """
        count = _write(self._index, things, passages, self._encoder)
        self.reload()
        return count

    def search(self, question: Question, *, filters: Mapping[str, str] | None = None, limit: int = 500) -> list[Hit]:
        """The best answers, best first; `filters` holds label -> the value that it must have.

        Of a short question what holds all words comes first, then what holds some. A question with EN holds all.
        """
        if question.empty:
            return []
        asked = Asked(self._schema, self._index.searcher(), question)
        short = question.strict or len(question.groups) <= _FEW_GROUPS
        whole = self._run(asked, asked.all_words(), filters, limit=limit) if short else []
        if question.strict or len(whole) >= limit or not question.groups:
            return _hits(asked, whole, [], limit=limit)
        some = self._run(asked, asked.any_word(), filters, limit=limit)
        meant = self._meant(asked, filters) if self._encoder else []
        return _hits(asked, whole, fused(some, meant) if meant else some, limit=limit)

    def _meant(self, asked: Asked, filters: Mapping[str, str] | None) -> list[_Place]:
        """What means something like the question, nearest first."""
        if self._encoder is None:
            return []
        places = self._run(asked, asked.by_meaning(), filters, limit=_MOST_VECTORS)
        vectors = [bytes(asked.searcher.doc(place.address).get_first("vector")) for place in places]
        if not vectors:
            return []
        near = self._encoder.nearest(self._encoder.question(asked.question.text), vectors, limit=_NEAREST)
        return [places[number] for number in near]

    def similar(
        self, text: str, *, without: tuple[str, str], filters: Mapping[str, str] | None = None, limit: int = 5
    ) -> list[Likeness]:
        """The passages that resemble `text` most, one a thing, with the words that they share; never `without`."""
        found = self._alike(text, without=without, filters=filters, limit=max(_CANDIDATES, limit))
        searcher = self._index.searcher()

        def rarity(terms: Sequence[str]) -> float:
            return rarity_of(terms, searcher)

        texts = [text, *(f"{one.passage.title}\n{one.passage.text}" for one in found)]
        vectors = [vector(each, rarity) for each in texts]
        _itself, *near = scores([[alike(one, other) for other in vectors] for one in vectors])
        told = zip(near, found, strict=True)
        ranked = sorted(told, key=lambda pair: (-pair[0], _thing(pair[1])))
        return [replace(one, score=score) for score, one in ranked[:limit]]

    def _alike(
        self, text: str, *, without: tuple[str, str], filters: Mapping[str, str] | None, limit: int
    ) -> list[Likeness]:
        """The passages that share the most telling words with `text`, one a thing."""
        searcher = self._index.searcher()
        sought = telling(text, searcher)
        query = resembling(self._schema, sought, without=without)
        found = searcher.search(narrowed(self._schema, query, Question(()), filters or {}), limit * 4, count=False).hits
        best: dict[tuple[str, str], Likeness] = {}
        for score, address in found:
            passage = _passage(searcher.doc(address))
            words = tuple(shared_words(f"{passage.title}\n{passage.text}", sought))
            best.setdefault((passage.kind, passage.key), Likeness(passage, score, words))
        return list(best.values())[:limit]

    def facets(self, question: Question, *, filters: Mapping[str, str] | None = None) -> dict[str, dict[str, int]]:
        """How many passages with all the words there are, by label and value; empty values are left out."""
        asked = Asked(self._schema, self._index.searcher(), question)
        query = narrowed(self._schema, asked.all_words(), question, filters or {})
        labels = [label for label in LABELS if label != "key"]
        wanted = {label: {"terms": {"field": label, "size": _MOST_VALUES}} for label in labels}
        told = asked.searcher.aggregate(query, wanted)
        told = json.loads(told) if isinstance(told, str) else told
        return {
            label: {row["key"]: row["doc_count"] for row in told[label]["buckets"] if row["key"]} for label in labels
        }

    def complete(self, beginning: str, *, limit: int = 8) -> list[str]:
        """Words of the texts that begin so, the commonest first; none for fewer than two signs."""
        start = plain(beginning)
        if len(start) < 2:
            return []
        found = self._index.searcher().terms_with_prefix("words", start)
        ranked = sorted(found, key=lambda row: (-row[1], row[0]))
        return [word for word, _count in ranked if word not in common_words()][:limit]

    def _run(self, asked: Asked, query: Any, filters: Mapping[str, str] | None, *, limit: int) -> list[_Place]:
        # Any: tantivy has no types
        wanted = narrowed(self._schema, query, asked.question, filters or {})
        found = asked.searcher.search(wanted, limit, count=False).hits
        return [_Place(address.segment_ord, address.doc, address, score) for score, address in found]


def _thing(found: Likeness) -> tuple[str, str]:
    return found.passage.kind, found.passage.key


def _hits(asked: Asked, whole: list[_Place], some: list[_Place], *, limit: int) -> list[Hit]:
    """The passages at these places, each once; only those that are shown are read."""
    known = set(whole)
    chosen = [*whole, *(place for place in some if place not in known)][:limit]
    return [
        Hit(_passage(asked.searcher.doc(place.address)), place.score, whole=number < len(whole))
        for number, place in enumerate(chosen)
    ]


def _write(
    index: Any,  # Any: tantivy has no types
    things: Iterable[tuple[str, str]],
    passages: Iterable[Passage],
    encoder: Encoder | None,
) -> int:
    writer = index.writer(_HEAP, 1)
    count = 0
    try:
        for kind, key in things:
            writer.delete_documents_by_term("thing", f"{kind}/{key}")
        for passage in passages:
            writer.add_document(_document(passage, encoder))
            count += 1
        writer.commit()
    finally:
        # Its threads write in the folder until they have ended, also after an error.
        writer.wait_merging_threads()
    return count


def _document(passage: Passage, encoder: Encoder | None) -> Any:  # Any: tantivy has no types
    document = tantivy.Document()
    for name in LABELS:
        document.add_text(name, getattr(passage, name))
    document.add_text("thing", f"{passage.kind}/{passage.key}")
    document.add_unsigned("day", day_number(passage.day))
    kept = {name: getattr(passage, name) for name in _KEPT}
    document.add_bytes("passage", json.dumps(kept, ensure_ascii=False).encode(errors="surrogatepass"))
    if encoder and passage.by_meaning:
        document.add_text("meaning", "1")
        document.add_bytes("vector", encoder.passage(f"{passage.title}\n{passage.text}"))
    body, head, also = (list(analyse(text)) for text in (passage.text, passage.title, passage.also))
    document.add_text("body", _terms(body))
    document.add_text("head", _terms(head))
    document.add_text("parts", " ".join((_parts(body), _parts(head), _terms(also), _parts(also))))
    document.add_text("pairs", " ".join((*_pairs(body), *_pairs(head))))
    document.add_text("words", " ".join({token.word for token in (*body, *head)}))
    return document


def _terms(tokens: list[Token]) -> str:
    return " ".join(token.term for token in tokens)


def _parts(tokens: list[Token]) -> str:
    return " ".join(part for token in tokens for part in token.parts)


def _pairs(tokens: list[Token]) -> tuple[str, ...]:
    return pairs_of(tuple(token.term for token in tokens))


def _passage(document: Any) -> Passage:  # Any: tantivy has no types
    return Passage(**json.loads(bytes(document.get_first("passage")).decode(errors="surrogatepass")))
