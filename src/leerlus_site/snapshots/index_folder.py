"""An index on disk: brought up to date in one commit, or made anew beside the old one.

Under its root each index has a folder of its own; the file `current` holds the name of the one in use. A kill at any
moment leaves an index that is whole.
"""

import fcntl
import shutil
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from uuid import uuid4

from django.conf import settings

from leerlus.errors import LeerlusError
from leerlus.search import Passage, PassageIndex, installed_encoder

Thing = tuple[str, str]
"""The kind and the key of what passages belong to."""


class NoIndex(LeerlusError):
    """There is no index yet; `manage.py rebuild_index` makes it."""


@dataclass(frozen=True)
class IndexFolder:
    """The index with that name; `passages` gives what belongs in it, for all things or for those that are named."""

    name: str
    passages: Callable[[Collection[Thing] | None], Iterator[Passage]]

    def rebuild(self) -> int:
        """Make the index anew and put it in use; the number of passages. A failure leaves the old one in use."""
        root = self._made_root()
        with _alone(root):
            name = uuid4().hex
            try:
                count = PassageIndex.build(root / name, self.passages(None), encoder=installed_encoder())
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

    def refresh(self, things: Iterable[Thing]) -> int:
        """Bring these things up to date, in one commit; without a usable index, make it anew."""
        changed = set(things)
        root = self._made_root()
        try:
            with _alone(root):
                return self.open().update(changed, self.passages(changed))
        except NoIndex:
            return self.rebuild()

    def ensure(self) -> None:
        """Make the index when there is none, or only one that this version cannot read."""
        try:
            self.open()
        except NoIndex:
            self.rebuild()

    def open(self) -> PassageIndex:
        """The index as it is now; NoIndex when it was never made."""
        root = self._root()
        try:
            name = (root / "current").read_text(encoding="utf-8")
        except FileNotFoundError:
            raise NoIndex from None
        try:
            opened = _opened(root / name)
        except ValueError:
            # Replaced between reading the name and opening the folder, removed by hand, or made by another version.
            raise NoIndex from None
        opened.reload()
        return opened

    def _root(self) -> Path:
        return Path(settings.INDEX_ROOT) / self.name

    def _made_root(self) -> Path:
        root = self._root()
        root.mkdir(parents=True, exist_ok=True)
        return root


@lru_cache(maxsize=2)
def _opened(folder: Path) -> PassageIndex:
    return PassageIndex(folder, encoder=installed_encoder())


@contextmanager
def _alone(root: Path) -> Iterator[None]:
    """Wait until no other process makes the index."""
    with (root / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
