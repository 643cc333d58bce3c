"""Commands and a whole site, run as a user would."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.request import urlopen

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
BIN = Path(sys.executable).parent
_OURS = (
    "DJANGO_SETTINGS_MODULE",
    "DATABASE_ROLE",
    "VAR_ROOT",
    "PORT",
    "MAKEFLAGS",
    "MAKELEVEL",
    "MFLAGS",
    "ONLY",
    "VIRTUAL_ENV",
)
_READY_WITHIN = 900


@dataclass(frozen=True)
class Said:
    """What a command said, and its exit status."""

    status: int
    out: str
    error: str


def surroundings(**extra: str) -> dict[str, str]:
    """The environment without what this process set for itself."""
    return {name: value for name, value in os.environ.items() if name not in _OURS} | extra


def run(words: Sequence[str | Path], *, cwd: Path = ROOT, env: Mapping[str, str] | None = None, text: str = "") -> Said:
    """Run a command to its end."""
    done = subprocess.run(
        [str(word) for word in words],
        cwd=cwd,
        env=dict(env or surroundings()),
        input=text,
        capture_output=True,
        text=True,
        check=False,
    )
    return Said(done.returncode, done.stdout, done.stderr)


def tests(*words: str) -> tuple[int, int, int]:
    """(passed, failed, skipped) of a run of pytest with these words."""
    said = run([sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *words])
    counts = {name: int(number) for number, name in re.findall(r"(\d+) (passed|failed|skipped|error)", said.out)}
    failed = counts.get("failed", 0) + counts.get("error", 0) + (said.status not in (0, 1))
    return counts.get("passed", 0), failed, counts.get("skipped", 0)


def two_free_ports() -> int:
    """A free port whose next neighbour is free too."""
    for _ in range(50):
        with socket.socket() as one, socket.socket() as two:
            one.bind(("127.0.0.1", 0))
            port = int(one.getsockname()[1])
            if port < 65000 and two.connect_ex(("127.0.0.1", port + 1)) != 0:
                return port
    raise OSError("no two free ports side by side")


@contextmanager
def site(words: Sequence[str | Path], *, cwd: Path, env: Mapping[str, str], port: int) -> Iterator[float]:
    """The running site; gives the seconds until the portal answered. Interrupted afterwards."""
    began = time.monotonic()
    process = subprocess.Popen(
        [str(word) for word in words],
        cwd=cwd,
        env=dict(env),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        _wait(process, port, began)
        yield time.monotonic() - began
    finally:
        os.killpg(process.pid, signal.SIGINT)
        process.wait(120)


def _wait(process: "subprocess.Popen[bytes]", port: int, began: float) -> None:
    while time.monotonic() - began < _READY_WITHIN:
        if process.poll() is not None:
            raise OSError(f"the site ended with status {process.returncode}")
        try:
            with urlopen(f"http://127.0.0.1:{port}/gezondheid/", timeout=5) as answer:
                if answer.status == 200:
                    return
        except OSError:
            # Not listening yet.
            time.sleep(0.2)
    raise OSError("the site did not come up")


def page(url: str) -> str:
    """The words of a page, without its tags."""
    with urlopen(url, timeout=30) as answer:
        html = answer.read().decode()
    return " ".join(re.sub(r"<[^>]+>", "", html).split())


def source(url: str) -> str:
    """A page as it is sent."""
    with urlopen(url, timeout=30) as answer:
        return str(answer.read().decode())
