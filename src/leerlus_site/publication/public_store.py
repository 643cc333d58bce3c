"""Bytes that the public may download, apart from the received files, by sha256."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings

from leerlus_site.common.turns import take_turn
from leerlus_site.publication.offered import offered_bytes


def lock() -> None:
    """Wait for the one who changes what is public; kept until the transaction ends."""
    take_turn("public store")


def public_path(sha256: str) -> Path:
    """Where the public copy lies."""
    return Path(settings.PUBLIC_FILES_ROOT) / sha256[:2] / sha256


def put(sha256: str) -> None:
    """Copy what is offered to the public store; the copy appears whole or not at all."""
    target = public_path(sha256)
    if target.exists():
        return
    data = offered_bytes(sha256)
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=target.parent, delete=False) as temporary:
        temporary.write(data)
        temporary.flush()
        os.fsync(temporary.fileno())
    Path(temporary.name).chmod(0o644)
    Path(temporary.name).replace(target)


def remove(sha256: str) -> None:
    """Take the public copy away."""
    public_path(sha256).unlink(missing_ok=True)


def stored() -> Iterator[Path]:
    """Every file in the public store, half-written ones too."""
    for folder in sorted(Path(settings.PUBLIC_FILES_ROOT).glob("[0-9a-f][0-9a-f]")):
        yield from sorted(path for path in folder.iterdir() if path.is_file())
