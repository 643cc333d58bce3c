"""Bytes that the public may download, apart from the received files, by sha256."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.db import connection

from leerlus_site.documents.store import path_of

_LOCK = 7_203


def lock() -> None:
    """Wait for the one who changes what is public; kept until the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])


def public_path(sha256: str) -> Path:
    """Where the public copy lies."""
    return Path(settings.PUBLIC_FILES_ROOT) / sha256[:2] / sha256


def put(sha256: str) -> None:
    """Copy a received file to the public store; the copy appears whole or not at all."""
    target = public_path(sha256)
    if target.exists():
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.NamedTemporaryFile(dir=target.parent, delete=False) as temporary,
        path_of(sha256).open("rb") as source,
    ):
        shutil.copyfileobj(source, temporary)
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
