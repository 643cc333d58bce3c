"""Keeps portal, workplace, worker and the embedded database running together, and ends them together."""

import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

from leerlus.errors import LeerlusError
from leerlus_site.database.lifeline import Child, start_child
from leerlus_site.database.server import Server
from leerlus_site.run.ports import listens
from leerlus_site.settings.environment import PROJECT, Environment

STOP_SECONDS = 10.0
READY_SECONDS = 60.0
QUICK_ENDS = 3
"""So many times may a process end within a minute before we stop trying."""


class ProcessFailed(LeerlusError):
    """A process of ours ends again and again; its log says why."""


class Stopped(BaseException):
    """Someone asked us to stop: Ctrl-C, a closed terminal, or a signal. Not an error, so not an Exception."""


@dataclass
class Part:
    """One process: its name, its words after `python`, and the child that runs now."""

    name: str
    words: tuple[str, ...]
    log: Path
    child: Child | None = None
    starts: list[float] = field(default_factory=list)

    def start(self) -> None:
        """Start it; its log begins anew, the one before is kept. Raises `ProcessFailed` when it keeps ending."""
        self.starts = [*(moment for moment in self.starts if time.monotonic() - moment < 60), time.monotonic()]
        if len(self.starts) > QUICK_ENDS:
            raise ProcessFailed(f"Het onderdeel “{self.name}” stopt steeds: lees {self.log} en start opnieuw.")
        self.log.parent.mkdir(mode=0o700, exist_ok=True)
        if self.log.exists():
            self.log.replace(self.log.with_suffix(".log.previous"))
        with self.log.open("wb") as log:
            self.child = start_child(
                [sys.executable, *self.words], ending=signal.SIGTERM, cwd=PROJECT, stdout=log, stderr=log
            )


def parts_of(environment: Environment) -> tuple[Part, ...]:
    """The processes of the site, in the order in which they start."""
    logs = environment.var_root / "logs"
    web = ("-m", "leerlus_site.run.web")
    worker = (
        str(PROJECT / "manage.py"),
        "procrastinate",
        "worker",
        "--shutdown-graceful-timeout=5",
        "--delete-jobs=successful",
    )
    return (
        Part("portal", (*web, "portal"), logs / "portal.log"),
        Part("workplace", (*web, "workplace"), logs / "workplace.log"),
        Part("worker", worker, logs / "worker.log"),
    )


@contextmanager
def started(parts: tuple[Part, ...]) -> Iterator[None]:
    """All parts running; at the end they are stopped in the opposite order."""
    try:
        for part in parts:
            part.start()
        yield
    finally:
        for part in reversed(parts):
            if part.child:
                part.child.stop(signal.SIGTERM, seconds=STOP_SECONDS)


def wait_until_ready(environment: Environment, parts: tuple[Part, ...]) -> None:
    """Wait until portal and workplace answer; parts that end meanwhile are started again."""
    end = time.monotonic() + READY_SECONDS
    while not all(listens(environment.bind, port) for port in (environment.port, environment.workplace_port)):
        if time.monotonic() > end:
            raise ProcessFailed(f"De site antwoordt niet: lees de bestanden in {parts[0].log.parent} en start opnieuw.")
        revive(parts, None)
        time.sleep(0.1)


def watch(parts: tuple[Part, ...], server: Server | None) -> None:
    """Look after everything until `Stopped` is raised."""
    while True:
        revive(parts, server)
        time.sleep(0.5)


def revive(parts: tuple[Part, ...], server: Server | None) -> None:
    """Start again what has ended by itself; the database first, on its old socket, so that the others find it."""
    if server and server.child and server.child.ended:
        server.start()
    for part in parts:
        if part.child and part.child.ended:
            part.start()


@contextmanager
def stop_signals() -> Iterator[None]:
    """Within this block the first Ctrl-C or signal raises `Stopped`; later ones are ignored, we are stopping."""
    numbers = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)

    def stop(number: int, frame: FrameType | None) -> None:
        for each in numbers:
            signal.signal(each, signal.SIG_IGN)
        raise Stopped

    before = {number: signal.signal(number, stop) for number in numbers}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
