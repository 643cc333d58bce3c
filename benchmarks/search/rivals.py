"""The same texts in other engines, asked for any of the words."""

import re
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import tantivy

from leerlus.search import Passage, PassageIndex, installed_encoder, parse
from leerlus_site.database.embedded import held
from leerlus_site.database.server import superuser
from leerlus_site.settings.places import Places

Ask = Callable[[str], list[str]]
"""From a question to the keys of at most ten texts, best first."""
LIMIT = 10


def words(question: str) -> list[str]:
    """The words of a question, as the rivals take them."""
    return re.findall(r"\w+", question)


def ours(folder: Path, passages: Sequence[Passage], *, by_meaning: bool = False) -> Ask:
    """Our own index."""
    encoder = installed_encoder() if by_meaning else None
    PassageIndex.build(folder, passages, encoder=encoder)
    index = PassageIndex(folder, encoder=encoder)
    return lambda question: [hit.passage.key for hit in index.search(parse(question), limit=LIMIT)]


def fts5(file: Path, passages: Sequence[Passage]) -> Ask:
    """SQLite's FTS5, ranked by bm25."""
    database = sqlite3.connect(file)
    database.execute("CREATE VIRTUAL TABLE t USING fts5(k UNINDEXED, b, tokenize='unicode61 remove_diacritics 2')")
    database.executemany("INSERT INTO t VALUES (?, ?)", ((one.key, f"{one.title}\n{one.text}") for one in passages))
    database.commit()

    def ask(question: str) -> list[str]:
        match = " OR ".join(f'"{word}"' for word in words(question))
        rows = database.execute(f"SELECT k FROM t WHERE t MATCH ? ORDER BY bm25(t) LIMIT {LIMIT}", (match,))
        return [key for (key,) in rows]

    return ask


def bare_tantivy(folder: Path, passages: Sequence[Passage]) -> Ask:
    """tantivy with its own default analyser and query parser."""
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("k", stored=True, tokenizer_name="raw")
    builder.add_text_field("b", stored=False)
    folder.mkdir()
    index = tantivy.Index(builder.build(), path=str(folder))
    writer = index.writer(50_000_000, 1)
    for one in passages:
        document: Any = tantivy.Document(k=one.key, b=f"{one.title}\n{one.text}")  # Any: tantivy has no types
        writer.add_document(document)
    writer.commit()
    writer.wait_merging_threads()
    index.reload()

    def ask(question: str) -> list[str]:
        searcher = index.searcher()
        query, _wrong = index.parse_query_lenient(" ".join(words(question)), ["b"])
        found = searcher.search(query, LIMIT, count=False).hits
        return [str(searcher.doc(address)["k"][0]) for _score, address in found]

    return ask


@contextmanager
def postgresql(folder: Path, passages: Sequence[Passage]) -> Iterator[Ask]:
    """PostgreSQL's full-text search with its Dutch dictionary, ranked by ts_rank_cd."""
    places = Places(folder)
    with held(places, durable=False) as server, superuser(places, server.socket, "leerlus") as connection:
        connection.execute("CREATE TABLE t (k text, b tsvector)")
        with connection.cursor() as cursor:
            cursor.executemany(
                "INSERT INTO t VALUES (%s, to_tsvector('dutch', %s))",
                [(one.key, f"{one.title}\n{one.text}") for one in passages],
            )

        def ask(question: str) -> list[str]:
            rows = connection.execute(
                "SELECT k FROM t, to_tsquery('dutch', %s) q WHERE b @@ q ORDER BY ts_rank_cd(b, q, 1) DESC, k LIMIT 10",
                [" | ".join(words(question))],
            )
            return [str(key) for (key,) in rows]

        yield ask
