"""Starting the embedded database in a process of its own, under our own account or as a normal user."""

import os
import pwd
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import django

from leerlus_site.database.account import Account
from leerlus_site.settings.environment import PROJECT

PROGRAM = """
import signal, sys
from pathlib import Path
from leerlus.errors import LeerlusError
from leerlus_site.database.embedded import held
from leerlus_site.settings.places import Places

def leave(number, frame):
    raise SystemExit

signal.signal(signal.SIGTERM, leave)
try:
    with held(Places(Path(sys.argv[1]))) as server:
        print(server.child.pid, server.socket, flush=True)
        signal.pause()
except LeerlusError as refused:
    sys.exit(str(refused))
"""


@dataclass(frozen=True)
class Person:
    """Who starts Leerlus in a test: ourselves, or a normal user when we are root."""

    name: str
    uid: int
    gid: int
    python: str

    @property
    def switched(self) -> bool:
        """Whether this is someone else than ourselves."""
        return self.uid != os.geteuid()

    def start(self, var: Path) -> "subprocess.Popen[str]":
        """Hold the embedded database in `var`, as this person."""
        return subprocess.Popen(
            [self.python, "-c", PROGRAM, str(var)],
            user=self.uid if self.switched else None,
            group=self.gid if self.switched else None,
            extra_groups=[] if self.switched else None,
            env={**os.environ, "PYTHONPATH": f"{Path(django.__file__).parents[1]}:{PROJECT / 'src'}", "TMPDIR": "/tmp"},
            cwd="/",
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )


@dataclass
class Holding:
    """A process that holds the database: its own, PostgreSQL's number, and the socket folder."""

    process: "subprocess.Popen[str]"
    postgres: int
    socket: Path

    def end(self, number: signal.Signals = signal.SIGTERM) -> None:
        """Signal the process and wait for it."""
        self.process.send_signal(number)
        self.process.communicate(timeout=30)


@contextmanager
def holding(person: Person, var: Path) -> Iterator[Holding]:
    """The database in `var`, started by `person`; ended afterwards unless the test did that."""
    process = person.start(var)
    assert process.stdout is not None
    line = process.stdout.readline().split()
    if not line:
        raise AssertionError(f"niet gestart: {process.communicate()[1]}")
    started = Holding(process, int(line[0]), Path(line[1]))
    try:
        yield started
    finally:
        if process.poll() is None:
            started.end()


def refusal(person: Person, var: Path) -> str:
    """The one sentence with which the database in `var` is refused to `person`."""
    process = person.start(var)
    said, sentence = process.communicate(timeout=60)
    assert (said, process.returncode) == ("", 1), (said, sentence)
    assert "Traceback" not in sentence
    return sentence.strip()


def normal_user() -> Person | None:
    """`nobody` with a Python that it can reach, for when we are root; None where that does not exist."""
    entry = pwd.getpwnam("nobody")
    someone = Account(entry.pw_uid, entry.pw_gid, switched=True)
    wanted = f"python3.{sys.version_info.minor}"
    for found in (sys.executable, shutil.which(wanted, path="/usr/local/bin:/usr/bin")):
        reachable = found and someone.reaches(Path(found).resolve()) and someone.reaches(PROJECT / "src")
        if found and reachable and someone.reaches(Path(django.__file__)):
            return Person("nobody", entry.pw_uid, entry.pw_gid, found)
    return None


def wait_until(true: Callable[[], bool], seconds: float = 15) -> bool:
    """Whether the function becomes true in time."""
    end = time.monotonic() + seconds
    while not true():
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True
