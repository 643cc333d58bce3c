"""What resembles an entry, with the words that they share, so that anyone can check it by reading."""

from dataclasses import dataclass

from leerlus_site.portal.addresses import address
from leerlus_site.portal.labels import KINDS
from leerlus_site.snapshots.index import similar
from leerlus_site.snapshots.models import Snapshot

_MOST_WORDS = 8


@dataclass(frozen=True)
class Alike:
    """One thing that resembles the entry."""

    kind: str
    title: str
    url: str
    words: str


def alike(snapshot: Snapshot) -> list[Alike]:
    """The five things that resemble the entry most; what shares no word is left out."""
    return [
        Alike(
            kind=KINDS[found.passage.kind].text,
            title=found.passage.title,
            url=address(found.passage.kind, found.passage.key),
            words=", ".join(found.words[:_MOST_WORDS]),
        )
        for found in similar(snapshot.kind, snapshot.key)
        if found.words
    ]
