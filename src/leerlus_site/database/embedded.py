"""The embedded PostgreSQL, for trial and tests: start it as our child, or use the one that is running.

`held(places)` is for the process whose child it is for as long as it lives; `available(places)` is for a short command:
it uses the running database, or starts one and stops it again. Both give the folder of the Unix socket.
"""

import fcntl
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

from leerlus_site.database.account import current_account
from leerlus_site.database.binaries import major_version, programs_for
from leerlus_site.database.errors import DatabaseBusy
from leerlus_site.database.folder import check_data, ensure_var, has_data, make_data
from leerlus_site.database.passwords import stored_secret
from leerlus_site.database.roles import ensure_roles
from leerlus_site.database.server import Server
from leerlus_site.database.sockets import make_socket_folder, remove_socket_folder
from leerlus_site.settings.places import Places, read_line

BUSY_SECONDS = 30.0
LOCK_SECONDS = 1.0
"""Long enough for someone who only looks whether the lock is free, short enough for a clear answer."""


@contextmanager
def held(
    places: Places,
    *,
    service_account: str = "",
    durable: bool = True,
    before_start: Callable[[], None] = lambda: None,
) -> Iterator[Server]:
    """The embedded database as our child; made first when there is none, stopped at the end.

    `durable` False is for clusters that are thrown away. `before_start` is called when the lock is ours and nothing
    else was done yet; what it raises ends the attempt. Raises `DatabaseBusy` when another process holds it, and the
    other errors of this room with a sentence that says what to do.
    """
    ensure_var(places)
    with locked(places) as lock:
        before_start()
        server = _prepared(places, service_account=service_account, durable=durable)
        try:
            server.start()
            ensure_roles(places, server.socket, may_create_databases=not durable)
            _write_holder(lock)
            yield server
        finally:
            server.stop()
            remove_socket_folder(places)


@contextmanager
def available(places: Places, *, service_account: str = "") -> Iterator[None]:
    """The embedded database for one command: the running one, or our own for as long as the command lasts."""
    ensure_var(places)
    with places.users.open("a") as users:
        fcntl.flock(users, fcntl.LOCK_SH)
        end = time.monotonic() + BUSY_SECONDS
        while True:
            if is_running(places):
                yield
                return
            try:
                with held(places, service_account=service_account):
                    # From here others may use ours; at the end we wait for them, not for ourselves.
                    fcntl.flock(users, fcntl.LOCK_UN)
                    try:
                        yield
                    finally:
                        _wait_for_users(places)
                    return
            except DatabaseBusy:
                # Another process is starting or stopping it just now.
                if time.monotonic() > end:
                    raise
                time.sleep(0.1)


def is_running(places: Places) -> bool:
    """Whether a process holds the database and it is ready."""
    return bool(read_line(places.lock)) and bool(read_line(places.socket)) and not _free(places)


def _prepared(places: Places, *, service_account: str, durable: bool) -> Server:
    account = current_account(service_account)
    programs = programs_for(account)
    password = stored_secret(places.password("super"))
    if places.restored.exists() and not places.data.exists():
        # Someone was putting back a backup and was killed between the two renames.
        places.restored.rename(places.data)
    if has_data(places, account):
        check_data(places, account, major=major_version(programs))
    else:
        make_data(places, account, programs, password=password, durable=durable)
    return Server(places, account, programs, make_socket_folder(places, account), durable)


@contextmanager
def locked(places: Places) -> Iterator[TextIO]:
    """Hold the lock of the embedded database; the kernel frees it when we die, however we die."""
    with places.lock.open("a+", encoding="utf-8") as lock:
        if not _lock_within(lock, seconds=LOCK_SECONDS):
            raise DatabaseBusy(
                f"Leerlus gebruikt de database in {places.data} al (proces {read_line(places.lock) or 'onbekend'}): "
                "gebruik die, of stop dat proces eerst."
            )
        lock.truncate(0)
        try:
            yield lock
        finally:
            lock.truncate(0)


def _write_holder(lock: TextIO) -> None:
    """Say in the lock file who holds it; an empty file means: not ready."""
    lock.write(f"{os.getpid()}\n")
    lock.flush()


def _free(places: Places) -> bool:
    with places.lock.open("a") as lock:
        return _lock_within(lock, seconds=0)


def _wait_for_users(places: Places) -> None:
    """Wait for short commands that use our database, for a while."""
    with places.users.open("a") as users:
        _lock_within(users, seconds=BUSY_SECONDS)


def _lock_within(file: TextIO, *, seconds: float) -> bool:
    """Try to lock the open file for ourselves; False when others kept it for so long. Closing the file frees it."""
    end = time.monotonic() + seconds
    while True:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            # Another process has it.
            if time.monotonic() >= end:
                return False
            time.sleep(0.05)
        else:
            return True
