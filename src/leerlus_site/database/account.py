"""Which operating system account PostgreSQL runs under: our own, or a service account when we are root."""

import os
import pwd
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from leerlus_site.database.errors import StartFailed

CANDIDATES = ("leerlus", "postgres", "nobody")
"""Unprivileged accounts, tried in this order when root starts Leerlus and SERVICE_ACCOUNT is empty."""


@dataclass(frozen=True)
class Account:
    """The account that owns the data folder and runs PostgreSQL; `switched` when we are root and it is not."""

    uid: int
    gid: int
    switched: bool

    @property
    def process_options(self) -> dict[str, Any]:  # Any: keyword arguments of subprocess
        """What `subprocess` needs to start a child as this account."""
        return {"user": self.uid, "group": self.gid, "extra_groups": []} if self.switched else {}

    def take(self, path: Path) -> None:
        """Make this account the owner of a file or folder of ours; its parents stay as they are."""
        if self.switched:
            os.chown(path, self.uid, self.gid)

    def reaches(self, path: Path) -> bool:
        """Whether this account may pass through every folder above `path`."""
        return not self.switched or all(_passable(parent) for parent in path.absolute().parents)


def current_account(wanted: str = "") -> Account:
    """Our own account; for root the service account `wanted` or the first existing candidate.

    Raises `StartFailed` when root asks for an account that is not there, or for root itself.
    """
    if os.geteuid() != 0:
        return Account(os.geteuid(), os.getegid(), switched=False)
    for name in (wanted,) if wanted else CANDIDATES:
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            # This computer has no such account; the next one may exist.
            continue
        if entry.pw_uid != 0:
            return Account(entry.pw_uid, entry.pw_gid, switched=True)
    named = f"het account “{wanted}”" if wanted else "een account zonder rechten (zoals “nobody”)"
    raise StartFailed(
        f"PostgreSQL mag niet als root draaien en {named} is er niet: start Leerlus als gewone gebruiker, "
        "of maak een account met “useradd --system leerlus”."
    )


def _passable(folder: Path) -> bool:
    return bool(folder.stat().st_mode & stat.S_IXOTH)
