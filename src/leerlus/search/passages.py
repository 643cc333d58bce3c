"""An index of passages on disk: built whole, then read. Words are analysed here, so the index only keeps terms."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import tantivy

from leerlus.search.analyser import analyse
from leerlus.search.question import Question, Words

_WHOLE, _PART, _TITLE, _TITLE_PART = 2.0, 0.5, 4.0, 1.0
_WEIGHTS = {"body": _WHOLE, "body_parts": _PART, "head": _TITLE, "head_parts": _TITLE_PART}
_LABELS = ("kind", "key", "organisation", "report", "state")
_NUMBERS = ("version", "start", "end")
_HEAP = 50_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A piece of text to find: what it belongs to (`kind`, `key`, `version`) and where it stands, `[start, end)`.

    `organisation`, `report` and `state` are what questions may be narrowed by; empty where there is none. `also` holds
    words that find the passage without standing in it, such as what kind of thing it is; they are not given back.
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
    also: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that answers a question; a higher score is a better answer."""

    passage: Passage
    score: float


def _schema() -> Any:  # Any: tantivy has no types
    builder = tantivy.SchemaBuilder()
    for name in _LABELS:
        builder.add_text_field(name, stored=True, tokenizer_name="raw", index_option="basic")
    for name in _NUMBERS:
        builder.add_unsigned_field(name, stored=True)
    for name in ("title", "text"):
        builder.add_text_field(name, stored=True, tokenizer_name="raw", index_option="basic")
    for name in _WEIGHTS:
        builder.add_text_field(name, stored=False, tokenizer_name="whitespace", index_option="position")
    return builder.build()


def _terms(text: str) -> tuple[str, str]:
    tokens = list(analyse(text))
    return " ".join(t.term for t in tokens), " ".join(part for t in tokens for part in t.parts)


class PassageIndex:
    """The index in one folder, open for questions."""

    def __init__(self, folder: Path) -> None:
        """Open the index in `folder`; ValueError when there is none or it is damaged."""
        self._schema = _schema()
        self._index = tantivy.Index(self._schema, path=str(folder), reuse=True)
        self._index.reload()

    @classmethod
    def build(cls, folder: Path, passages: Iterable[Passage]) -> int:
        """Write an index of these passages in `folder`, which is made; the number of passages."""
        folder.mkdir(parents=True)
        index = tantivy.Index(_schema(), path=str(folder), reuse=False)
        writer = index.writer(_HEAP, 1)
        count = 0
        try:
            for passage in passages:
                writer.add_document(_document(passage))
                count += 1
            writer.commit()
        finally:
            # Its threads write in the folder until they have ended, also after an error.
            writer.wait_merging_threads()
        return count

    def search(self, question: Question, *, filters: Mapping[str, str] | None = None, limit: int = 500) -> list[Hit]:
        """The best answers, best first; `filters` holds label -> the value that it must have."""
        if question.empty:
            return []
        searcher = self._index.searcher()
        found = searcher.search(self._query(question, filters or {}), limit).hits
        return [Hit(_passage(searcher.doc(address)), score) for score, address in found]

    def _query(self, question: Question, filters: Mapping[str, str]) -> Any:  # Any: tantivy has no types
        must, never, query = tantivy.Occur.Must, tantivy.Occur.MustNot, tantivy.Query
        clauses = [(must, self._one_of([self._holds(words) for words in group])) for group in question.groups]
        clauses += [(never, self._holds(words)) for words in question.without]
        for name, value in filters.items():
            clauses.append((must, query.const_score_query(query.term_query(self._schema, name, value), 0.0)))
        return query.boolean_query(clauses)

    def _one_of(self, queries: list[Any]) -> Any:  # Any: tantivy has no types
        return tantivy.Query.boolean_query([(tantivy.Occur.Should, query) for query in queries])

    def _holds(self, words: Words) -> Any:  # Any: tantivy has no types
        query = tantivy.Query
        if len(words.terms) > 1:
            fields = ("body", "head")
            exact = [(name, query.phrase_query(self._schema, name, list(words.terms))) for name in fields]
        else:
            exact = [(name, query.term_query(self._schema, name, words.terms[0])) for name in _WEIGHTS]
        return self._one_of([query.boost_query(found, _WEIGHTS[name]) for name, found in exact])


def _document(passage: Passage) -> Any:  # Any: tantivy has no types
    document = tantivy.Document()
    for name in (*_LABELS, "title", "text"):
        document.add_text(name, getattr(passage, name))
    for name in _NUMBERS:
        document.add_unsigned(name, getattr(passage, name))
    (body, body_parts), (head, head_parts) = _terms(passage.text), _terms(passage.title)
    also, also_parts = _terms(passage.also)
    for name, terms in (("body", body), ("head", head), ("head_parts", head_parts)):
        document.add_text(name, terms)
    document.add_text("body_parts", f"{body_parts} {also} {also_parts}")
    return document


def _passage(document: Any) -> Passage:  # Any: tantivy has no types
    stored = {name: document.get_first(name) for name in (*_LABELS, "title", "text", *_NUMBERS)}
    return Passage(**stored)
