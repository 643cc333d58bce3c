"""One running PostgreSQL: our child in the foreground, on a Unix socket only."""

import os
import signal
import subprocess
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psycopg

from leerlus_site.database.account import Account
from leerlus_site.database.errors import DataFolderRefused, StartFailed
from leerlus_site.database.folder import SUPERUSER, opened
from leerlus_site.database.lifeline import Child, start_child
from leerlus_site.database.passwords import stored_secret
from leerlus_site.database.processes import command_line, is_alive, send, wait_until_gone
from leerlus_site.settings.places import Places, read_line

MARK = "leerlus.folder="
"""Part of the command line of our servers: a process number counts only when this names our data folder."""

SETTINGS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "max_connections": "60",
    "shared_buffers": "64MB",
    "huge_pages": "off",
    "timezone": "UTC",
    # A message about a row would repeat the row: personal data stays out of the log.
    "log_error_verbosity": "terse",
    "log_min_error_statement": "panic",
    "log_min_messages": "warning",
}
FAST_AND_LOOSE = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "autovacuum": "off"}
"""For clusters that are thrown away: a power cut may break them."""

START_SECONDS = 60.0
STOP_SECONDS = 20.0


@dataclass
class Server:
    """A PostgreSQL that this process started; `stop` ends it and waits."""

    places: Places
    account: Account
    programs: Path
    socket: Path
    durable: bool = True
    child: Child | None = field(default=None, init=False)

    def start(self) -> None:
        """Start and wait until it answers; raises `StartFailed` with PostgreSQL's own last words."""
        end_leftover(self.places)
        end = time.monotonic() + START_SECONDS
        while True:
            self._launch()
            if self._answers(before=end):
                return
            words = self.last_words()
            self.stop()
            # Children of a server that was killed hard may need a moment to notice; the data is locked until then.
            if "shared memory" not in words or time.monotonic() > end:
                raise StartFailed(f"PostgreSQL start niet: {words} Kijk in {self.places.log}.")
            time.sleep(0.5)

    def stop(self) -> None:
        """End it cleanly: connections are cut, data is written; harder only when it does not listen."""
        if self.child:
            self.child.stop(signal.SIGINT, signal.SIGQUIT, seconds=STOP_SECONDS)
        self.child = None

    def last_words(self) -> str:
        """The last line of the log that says what went wrong."""
        lines = self.places.log.read_text(encoding="utf-8", errors="replace").splitlines()
        telling = [line for line in lines if "FATAL" in line or "PANIC" in line] or lines or ["geen uitleg"]
        return telling[-1]

    def _launch(self) -> None:
        options = SETTINGS | ({} if self.durable else FAST_AND_LOOSE) | {"unix_socket_directories": str(self.socket)}
        words = [f"{name}={value}" for name, value in options.items()]
        if self.places.log.exists():
            self.places.log.replace(self.places.log.with_suffix(".log.previous"))
        with opened(self.places.data, self.account) as folder, self.places.log.open("wb") as log:
            self.child = start_child(
                [
                    self.programs / "postgres",
                    *("-D", folder.name),
                    *(part for word in (*words, f"{MARK}{self.places.data}") for part in ("-c", word)),
                ],
                ending=signal.SIGINT,
                **self.account.process_options,
                pass_fds=folder.inherit,
                cwd="/",
                env={"PATH": "/usr/bin:/bin"},
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )

    def _answers(self, *, before: float) -> bool:
        """Wait until the server lets its superuser in; False when it ended or time is up."""
        assert self.child is not None
        while not self.child.ended and time.monotonic() < before:
            try:
                superuser(self.places, self.socket).close()
            except psycopg.OperationalError as failure:
                # Not yet listening, or still repairing after a hard stop.
                if "password authentication failed" in str(failure):
                    self.stop()
                    raise DataFolderRefused(
                        f"Het wachtwoord in {self.places.password('super')} past niet bij {self.places.data}: "
                        "zet het oude bestand terug, of haal een kopie terug met “make restore”."
                    ) from failure
                time.sleep(0.03)
            else:
                return True
        return False


def superuser(places: Places, socket: Path, database: str = "postgres") -> psycopg.Connection[tuple[Any, ...]]:
    """A connection that may do everything, to make roles and databases; statements commit one by one."""
    password = stored_secret(places.password("super"))
    return psycopg.connect(
        host=str(socket), dbname=database, user=SUPERUSER, password=password, connect_timeout=10, autocommit=True
    )


def end_leftover(places: Places) -> None:
    """Deal with the process number that an earlier server left behind; the caller holds the lock.

    Ours and alive: its parent was killed and it is ending; wait, then help. Otherwise the number is nobody's, another
    program's, or that of a dead process nobody waited for, and PostgreSQL would believe it: so our own number goes in
    its place, which PostgreSQL knows as its parent's. The rest of the note stays, for its check on shared memory.
    """
    note = places.data / "postmaster.pid"
    lines = read_line(note).splitlines()
    if not lines or not lines[0].isdigit():
        note.unlink(missing_ok=True)
        return
    pid = int(lines[0])
    if is_alive(pid) and f"{MARK}{places.data}" in command_line(pid):
        _see_off(pid)
    if note.exists():
        note.write_text("\n".join([str(os.getpid()), *lines[1:]]) + "\n", encoding="utf-8")


def _see_off(pid: int) -> None:
    """Wait for a server of ours that lost its parent; signal it, ever less politely, when it takes too long."""
    for number in (signal.SIGINT, signal.SIGQUIT, signal.SIGKILL):
        if wait_until_gone(pid, seconds=5):
            return
        send(pid, number)
    if not wait_until_gone(pid, seconds=5):
        raise StartFailed(
            f"Een eerdere PostgreSQL (proces {pid}) stopt niet: beëindig dat proces en probeer het opnieuw."
        )
