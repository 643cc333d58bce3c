"""Password files of the roles of the embedded database, and other secrets made once under VAR_ROOT."""

import os
import secrets
from pathlib import Path

from leerlus_site.settings.places import read_line


def stored_secret(path: Path) -> str:
    """The secret in this file, readable for us alone; made on first use.

    The file appears whole or not at all, also when two processes make it at once.
    """
    found = read_line(path)
    if found:
        return found
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    half = path.with_name(f"{path.name}.{os.getpid()}")
    with os.fdopen(os.open(half, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
        file.write(secrets.token_urlsafe(48) + "\n")
        file.flush()
        os.fsync(file.fileno())
    try:
        os.link(half, path)
    except FileExistsError:
        # Another process was first; its secret is the one.
        pass
    finally:
        half.unlink()
    return read_line(path)
