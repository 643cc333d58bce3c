"""The public search index: made beside the old one, put in its place in one move, and checked against the database.

Under `INDEX_ROOT/public` each index has a folder of its own; the file `current` holds the name of the one in use.
"""

import fcntl
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from uuid import uuid4

from django.conf import settings

from leerlus.errors import LeerlusError
from leerlus.search import Hit, PassageIndex, Question
from leerlus_site.snapshots.passages import public_passages
from leerlus_site.snapshots.queries import released

_MOST_HITS = 1_000
_SHOWN = 3


@dataclass(frozen=True)
class Found:
    """One thing that answers a question, with its best passages; `more` counts the others."""

    kind: str
    key: str
    title: str
    hits: tuple[Hit, ...]
    more: int


class NoIndex(LeerlusError):
    """There is no index yet; `manage.py rebuild_index` makes it."""


def rebuild() -> int:
    """Make the index anew and put it in use; the number of passages. A failure leaves the old one in use."""
    root = _root()
    root.mkdir(parents=True, exist_ok=True)
    with _alone(root):
        name = uuid4().hex
        try:
            count = PassageIndex.build(root / name, public_passages())
        except BaseException:
            shutil.rmtree(root / name, ignore_errors=True)
            raise
        pointer = root / "current.new"
        pointer.write_text(name, encoding="utf-8")
        pointer.replace(root / "current")
        for folder in root.iterdir():
            if folder.is_dir() and folder.name != name:
                shutil.rmtree(folder, ignore_errors=True)
    return count


def find(question: Question, filters: Mapping[str, str]) -> list[Found]:
    """What answers the question, best first, each thing once; only what is public now, in its current version.

    Raises NoIndex when the index was never made.
    """
    hits = _open().search(question, filters=filters, limit=_MOST_HITS)
    versions = released({(hit.passage.kind, hit.passage.key) for hit in hits})
    groups: dict[tuple[str, str], list[Hit]] = {}
    for hit in hits:
        thing = (hit.passage.kind, hit.passage.key)
        if versions.get(thing) == hit.passage.version:
            groups.setdefault(thing, []).append(hit)
    return [
        Found(kind, key, group[0].passage.title, tuple(group[:_SHOWN]), max(0, len(group) - _SHOWN))
        for (kind, key), group in groups.items()
    ]


def _root() -> Path:
    return Path(settings.INDEX_ROOT) / "public"


def _open() -> PassageIndex:
    try:
        name = (_root() / "current").read_text(encoding="utf-8")
    except FileNotFoundError:
        raise NoIndex from None
    try:
        return _opened(_root() / name)
    except ValueError:
        # Replaced between reading the name and opening the folder, or removed by hand.
        raise NoIndex from None


@lru_cache(maxsize=1)
def _opened(folder: Path) -> PassageIndex:
    return PassageIndex(folder)


@contextmanager
def _alone(root: Path) -> Iterator[None]:
    """Wait until no other process makes the index."""
    with (root / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
