"""Commands, tests and a whole site, run as a user would."""

import os
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import quote
from urllib.request import urlopen

from leerlus_site.settings.environment import SETTINGS
from tests.ports import two_free_ports

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
BIN = Path(sys.executable).parent
_MAKE = {"MAKEFLAGS", "MAKELEVEL", "MFLAGS", "ONLY", "FAST", "ARGS"}
_PYTHON = {"DJANGO_SETTINGS_MODULE", "VIRTUAL_ENV", "PYTHONPATH"}
_READY_WITHIN = 900


@dataclass(frozen=True)
class Said:
    """What a command said, and its exit status."""

    status: int
    out: str
    error: str


def surroundings(**extra: str) -> dict[str, str]:
    """The environment without what `make`, this process or the person at the keyboard set for Leerlus."""
    ours = _MAKE | _PYTHON | {setting.name for setting in SETTINGS}
    return {name: value for name, value in os.environ.items() if name not in ours} | extra


def run(words: Sequence[str | Path], *, cwd: Path = ROOT, env: Mapping[str, str] | None = None) -> Said:
    """Run a command to its end."""
    done = subprocess.run(
        [str(word) for word in words],
        cwd=cwd,
        env=dict(surroundings() if env is None else env),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    return Said(done.returncode, done.stdout, done.stderr)


def manage(*words: str | Path, env: Mapping[str, str]) -> Said:
    """Run a command of manage.py."""
    return run([sys.executable, ROOT / "manage.py", *words], env=env)


@contextmanager
def empty_var() -> Iterator[dict[str, str]]:
    """The environment for a site of its own, with its tables made and nothing in them; thrown away afterwards."""
    with tempfile.TemporaryDirectory(prefix="leerlus-prove-") as folder:
        env = surroundings(VAR_ROOT=f"{folder}/var", LOG_LEVEL="WARNING", LOAD_DEMO="nee", PORT=str(two_free_ports()))
        made = manage("migrate", "--no-input", "--verbosity=0", env=env)
        if made.status:
            raise OSError(f"migrate failed: {made.error[-300:]}")
        yield env


@contextmanager
def site(words: Sequence[str | Path], *, cwd: Path = ROOT, env: Mapping[str, str]) -> Iterator[float]:
    """The running site; gives the seconds until portal and workplace answered. Ended with Ctrl-C afterwards."""
    began = time.monotonic()
    portal = int(env["PORT"])
    addresses = (f"http://127.0.0.1:{portal}/gezondheid/", f"http://127.0.0.1:{portal + 1}/inloggen/")
    with tempfile.TemporaryFile("w+") as log:
        process = subprocess.Popen(
            [str(word) for word in words],
            cwd=cwd,
            env=dict(env),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            while not all(_answers(address) for address in addresses):
                if process.poll() is not None or time.monotonic() - began > _READY_WITHIN:
                    log.seek(0)
                    raise OSError(f"the site did not come up: {log.read()[-600:]}")
                time.sleep(0.1)
            yield time.monotonic() - began
        finally:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGINT)
            process.wait(120)


def _answers(address: str) -> bool:
    try:
        with urlopen(address, timeout=5) as answer:
            return bool(answer.status == 200)
    except OSError:
        # Not listening yet, or not ready yet.
        return False


def source(url: str) -> str:
    """A page as it is sent; empty when it is not there."""
    try:
        with urlopen(quote(url, safe=":/?&=%"), timeout=30) as answer:
            return str(answer.read().decode())
    except HTTPError:
        # 404 and the like: what should be on the page is then missing.
        return ""


def words_of(html: str) -> str:
    """The words of a page, without its tags."""
    return " ".join(re.sub(r"<[^>]+>", "", html).split())
