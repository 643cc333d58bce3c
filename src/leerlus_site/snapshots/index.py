"""The public search index; answers are checked against the database.

So what lags behind or was withdrawn never shows.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from leerlus.search import Hit, Likeness, Question
from leerlus_site.snapshots.index_folder import IndexFolder, NoIndex
from leerlus_site.snapshots.passages import public_passages
from leerlus_site.snapshots.queries import released

__all__ = ["Found", "NoIndex", "complete", "ensure", "find", "rebuild", "refresh", "similar"]

PUBLIC = IndexFolder("public", public_passages)
rebuild, refresh, ensure = PUBLIC.rebuild, PUBLIC.refresh, PUBLIC.ensure
_MOST_HITS = 1_000
_SHOWN = 3


@dataclass(frozen=True)
class Found:
    """One thing that answers a question, with its best passages; `more` counts the others.

    `whole` when a passage holds all that was asked for.
    """

    kind: str
    key: str
    title: str
    hits: tuple[Hit, ...]
    more: int
    whole: bool = True


def find(question: Question, filters: Mapping[str, str]) -> list[Found]:
    """What answers the question, best first, each thing once; only what is public now, in its current version.

    Raises NoIndex when the index was never made.
    """
    hits = PUBLIC.open().search(question, filters=filters, limit=_MOST_HITS)
    versions = released({(hit.passage.kind, hit.passage.key) for hit in hits})
    groups: dict[tuple[str, str], list[Hit]] = {}
    for hit in hits:
        thing = (hit.passage.kind, hit.passage.key)
        if versions.get(thing) == hit.passage.version:
            groups.setdefault(thing, []).append(hit)
    return [
        Found(
            kind,
            key,
            group[0].passage.title,
            tuple(group[:_SHOWN]),
            max(0, len(group) - _SHOWN),
            any(hit.whole for hit in group),
        )
        for (kind, key), group in groups.items()
    ]


def similar(kind: str, key: str, *, limit: int = 5) -> list[Likeness]:
    """What is public and resembles the thing most, with the words that they share; none without an index."""
    text = "\n".join(f"{passage.title}\n{passage.text}" for passage in public_passages({(kind, key)}))
    try:
        found = PUBLIC.open().similar(text, without=(kind, key), limit=2 * limit)
    except NoIndex:
        # Nothing was released yet.
        return []
    versions = released({(one.passage.kind, one.passage.key) for one in found})
    current = [one for one in found if versions.get((one.passage.kind, one.passage.key)) == one.passage.version]
    return current[:limit]


def complete(beginning: str) -> list[str]:
    """Words of what is public that begin so; none without an index."""
    try:
        return PUBLIC.open().complete(beginning)
    except NoIndex:
        # Nothing was released yet.
        return []
