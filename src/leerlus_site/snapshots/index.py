"""The public search index: brought up to date in one commit, or made anew beside the old one; answers are checked.

Under `INDEX_ROOT/public` each index has a folder of its own; the file `current` holds the name of the one in use. Every
answer is checked against the database, so what lags behind or was withdrawn never shows.
"""

import fcntl
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from uuid import uuid4

from django.conf import settings

from leerlus.errors import LeerlusError
from leerlus.search import Hit, Likeness, PassageIndex, Question, installed_encoder
from leerlus_site.snapshots.passages import public_passages
from leerlus_site.snapshots.queries import released

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


class NoIndex(LeerlusError):
    """There is no index yet; `manage.py rebuild_index` makes it."""


def rebuild() -> int:
    """Make the index anew and put it in use; the number of passages. A failure leaves the old one in use."""
    root = _root()
    root.mkdir(parents=True, exist_ok=True)
    with _alone(root):
        name = uuid4().hex
        try:
            count = PassageIndex.build(root / name, public_passages(), encoder=installed_encoder())
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


def refresh(things: Iterable[tuple[str, str]]) -> int:
    """Bring these things (kind, key) up to date, in one commit; without a usable index, make it anew."""
    changed = set(things)
    root = _root()
    root.mkdir(parents=True, exist_ok=True)
    try:
        with _alone(root):
            return _open().update(changed, public_passages(changed))
    except NoIndex:
        return rebuild()


def ensure() -> None:
    """Make the index when there is none, or only one that this version cannot read."""
    try:
        _open()
    except NoIndex:
        rebuild()


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
        found = _open().similar(text, without=(kind, key), limit=2 * limit)
    except NoIndex:
        # Nothing was released yet.
        return []
    versions = released({(one.passage.kind, one.passage.key) for one in found})
    current = [one for one in found if versions.get((one.passage.kind, one.passage.key)) == one.passage.version]
    return current[:limit]


def complete(beginning: str) -> list[str]:
    """Words of what is public that begin so; none without an index."""
    try:
        return _open().complete(beginning)
    except NoIndex:
        # Nothing was released yet.
        return []


def _root() -> Path:
    return Path(settings.INDEX_ROOT) / "public"


def _open() -> PassageIndex:
    try:
        name = (_root() / "current").read_text(encoding="utf-8")
    except FileNotFoundError:
        raise NoIndex from None
    try:
        opened = _opened(_root() / name)
    except ValueError:
        # Replaced between reading the name and opening the folder, removed by hand, or made by another version.
        raise NoIndex from None
    opened.reload()
    return opened


@lru_cache(maxsize=1)
def _opened(folder: Path) -> PassageIndex:
    return PassageIndex(folder, encoder=installed_encoder())


@contextmanager
def _alone(root: Path) -> Iterator[None]:
    """Wait until no other process makes the index."""
    with (root / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
