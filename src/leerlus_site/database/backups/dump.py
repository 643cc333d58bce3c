"""The database as one file and back, by PostgreSQL's own programs; the password goes through the environment."""

import subprocess
from pathlib import Path

from leerlus_site.database.binaries import installed_programs
from leerlus_site.database.errors import BackupRefused
from leerlus_site.settings.readers import DatabaseAddress

_LIKE_OURS = ("--no-owner", "--no-privileges")
"""Owners and rights are made anew by `migrate`: another server may name its roles otherwise."""


def dump_database(address: DatabaseAddress, target: Path) -> None:
    """Write the database as it is at one moment to `target`.

    Raises `BackupRefused` with PostgreSQL's own last words.
    """
    _run("pg_dump", address, "--format=custom", *_LIKE_OURS, f"--file={target}")


def fill_database(address: DatabaseAddress, dump: Path) -> None:
    """Fill the empty database from `dump`, in one transaction."""
    _run("pg_restore", address, *_LIKE_OURS, "--no-comments", "--single-transaction", "--exit-on-error", str(dump))


def _run(program: str, address: DatabaseAddress, *words: str) -> None:
    where = {"PGHOST": address.host, "PGPORT": str(address.port or ""), "PGUSER": address.user}
    options = {f"PG{name.upper()}": str(value) for name, value in dict(address.options).items()}
    said = subprocess.run(  # noqa: S603 - our own program and words
        [installed_programs() / program, f"--dbname={address.name}", "--no-password", *words],
        env={"PATH": "/usr/bin:/bin", "PGPASSWORD": address.password, **where, **options},
        cwd="/",
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if said.returncode:
        reason = (said.stderr.strip() or "geen uitleg").splitlines()[-1]
        raise BackupRefused(f"{program} is niet gelukt: {reason}")
