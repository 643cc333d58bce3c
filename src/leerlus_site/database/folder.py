"""The data folder: whose it is, whether it is whole and of our version, and how it is made.

It is made in `pg.new` and renamed when whole, so a `pg` that exists was whole once. Nothing here removes a `pg`.
"""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from leerlus_site.database.account import Account
from leerlus_site.database.errors import DataFolderRefused, StartFailed
from leerlus_site.database.lifeline import ON_LINUX
from leerlus_site.database.sockets import PREFIX, short_folder
from leerlus_site.settings.places import Places

SUPERUSER = "leerlus_super"


@dataclass(frozen=True)
class Opened:
    """The data folder as PostgreSQL must name it, and the open file numbers that its process inherits."""

    name: str
    inherit: tuple[int, ...]


@contextmanager
def opened(folder: Path, account: Account) -> Iterator[Opened]:
    """The folder under a name that the account can reach, though folders above it may be closed to it.

    Root hands its service account an open folder instead of opening the way to it: `/proc/self/fd/N` leads there
    without passing through the parents.
    """
    if account.reaches(folder):
        yield Opened(str(folder), ())
        return
    if not ON_LINUX:
        raise StartFailed(f"Als root is de map {folder} niet bereikbaar voor PostgreSQL: start als gewone gebruiker.")
    number = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        yield Opened(f"/proc/self/fd/{number}", (number,))
    finally:
        os.close(number)


def ensure_var(places: Places) -> None:
    """Make VAR_ROOT, closed to others; refuse one that belongs to someone else."""
    try:
        places.var.mkdir(mode=0o700, parents=True, exist_ok=True)
        owner = places.var.stat().st_uid
    except OSError as failure:
        # No right to write here, a read-only disk, or a file in the way.
        raise DataFolderRefused(
            f"De map {places.var} kan niet worden gemaakt ({failure.strerror}): "
            "kies een andere met VAR_ROOT=/pad/naar/map."
        ) from failure
    if owner != os.geteuid():
        raise DataFolderRefused(
            f"De map {places.var} is van {_user(owner)}: start Leerlus als die gebruiker, "
            "of kies een eigen map met VAR_ROOT=/pad/naar/map."
        )


def has_data(places: Places, account: Account) -> bool:
    """Whether there is a data folder with something in it; refuses one that we may not look into."""
    if not places.data.is_dir():
        return False
    if places.data.stat().st_uid not in (account.uid, os.geteuid()):
        raise _of_another(places.data)
    return any(places.data.iterdir())


def check_data(places: Places, account: Account, *, major: str) -> None:
    """Refuse a data folder of another major version, one that lacks parts, or one that PostgreSQL may not use."""
    data = places.data
    try:
        found = (data / "PG_VERSION").read_text(encoding="ascii").strip()
        whole = (data / "global" / "pg_control").stat().st_size > 0
    except OSError:
        # A part is missing: someone copied or removed half of it.
        found, whole = "", False
    if not (found and whole):
        raise DataFolderRefused(
            f"De database in {data} is niet compleet: zet die map opzij (mv “{data}” “{data}.kapot”) "
            "en haal een kopie terug met “make restore”."
        )
    if found != major:
        raise DataFolderRefused(
            f"De database in {data} is van PostgreSQL {found} en dit is versie {major}: maak met de oude versie "
            "een kopie (“make backup”) en haal die hier terug met “make restore”."
        )
    if data.stat().st_uid != account.uid:
        raise _of_another(data)


def _of_another(data: Path) -> DataFolderRefused:
    return DataFolderRefused(
        f"De database in {data} is van {_user(data.stat().st_uid)}: start Leerlus als die gebruiker, "
        "of kies een eigen map met VAR_ROOT=/pad/naar/map."
    )


def make_data(places: Places, account: Account, programs: Path, *, password: str, durable: bool) -> None:
    """Make a new data folder; the caller holds the lock. Rests of an earlier attempt are cleared away."""
    if places.data.is_dir() and not any(places.data.iterdir()):
        places.data.rmdir()
    shutil.rmtree(places.new_data, ignore_errors=True)
    places.new_data.mkdir(mode=0o700)
    account.take(places.new_data)
    with opened(places.new_data, account) as folder, _password_file(account, password) as password_file:
        made = subprocess.run(  # noqa: S603 - our own program and words
            [
                programs / "initdb",
                f"--pgdata={folder.name}",
                f"--username={SUPERUSER}",
                f"--pwfile={password_file}",
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--locale=C.UTF-8",
                "--builtin-locale=C.UTF-8",
                "--text-search-config=simple",
                "--no-instructions",
                *([] if durable else ["--no-sync"]),
            ],
            **account.process_options,
            pass_fds=folder.inherit,
            cwd="/",
            env={"PATH": "/usr/bin:/bin"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
    if made.returncode:
        reason = (made.stderr.strip() or "geen uitleg").splitlines()[-1]
        raise StartFailed(f"De database kan niet worden gemaakt in {places.data}: {reason}")
    places.new_data.rename(places.data)
    _sync(places.var)


@contextmanager
def _password_file(account: Account, password: str) -> Iterator[Path]:
    """A file that the account can read for a moment; our own password file stays closed to it."""
    with tempfile.TemporaryDirectory(prefix=PREFIX, dir=short_folder(account)) as made:
        account.take(Path(made))
        file = Path(made) / "password"
        file.touch(mode=0o600)
        file.write_text(password + "\n", encoding="ascii")
        account.take(file)
        yield file


def _sync(folder: Path) -> None:
    """Write the folder's list of names to disk, so that a rename outlives a power cut."""
    number = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(number)
    finally:
        os.close(number)


def _user(uid: int) -> str:
    try:
        return f"gebruiker “{pwd.getpwuid(uid).pw_name}”"
    except KeyError:
        # The account was removed, or the folder comes from another computer.
        return f"een onbekende gebruiker (nummer {uid})"
