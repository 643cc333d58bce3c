"""Received bytes on disk, under their sha256: written once, never changed.

The order is: temporary file, fsync, rename, then the row. A crash in between leaves bytes without a row, which the
sweep removes; never a row without its bytes.
"""

import os
import tempfile
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from django.conf import settings

from leerlus_site.common.turns import take_turn

_TEMPORARY = ".new-"


def lock() -> None:
    """Wait for the one writer of documents; kept until the transaction ends, so that a sweep never meets a writer."""
    take_turn("documents")


def path_of(digest: str) -> Path:
    """Where the bytes with that sha256 lie."""
    return Path(settings.FILES_ROOT) / digest[:2] / digest


def put(data: bytes) -> str:
    """Store the bytes and return their sha256; bytes that are already there whole are left alone."""
    digest = sha256(data).hexdigest()
    target = path_of(digest)
    if target.is_file() and target.stat().st_size == len(data):
        return digest
    target.parent.mkdir(parents=True, exist_ok=True, mode=0o750)
    handle, temporary = tempfile.mkstemp(prefix=_TEMPORARY, dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).replace(target)
    except OSError:  # the disk is full or gone: leave nothing half-written
        Path(temporary).unlink(missing_ok=True)
        raise
    _sync_folder(target.parent)
    return digest


def read(digest: str) -> bytes:
    """The bytes as they were received."""
    return path_of(digest).read_bytes()


def remove(path: Path) -> None:
    """Take one stored or temporary file away."""
    path.unlink(missing_ok=True)


def stored() -> Iterator[Path]:
    """Every file in the store, temporary ones too, by name."""
    root = Path(settings.FILES_ROOT)
    for folder in sorted(root.glob("[0-9a-f][0-9a-f]")):
        yield from sorted(path for path in folder.iterdir() if path.is_file())


def _sync_folder(folder: Path) -> None:
    """Make the rename itself durable."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
