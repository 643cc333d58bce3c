"""Looking at running processes: a process number alone proves nothing, because numbers are used again."""

import contextlib
import os
import signal
import subprocess
import time
from pathlib import Path


def command_line(pid: int) -> list[str]:
    """The words a process was started with; empty when it is gone or not ours to see."""
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().decode(errors="surrogateescape").split("\0")
    except OSError:
        # Gone, another user's, or a system without /proc.
        pass
    if Path("/proc/self").exists():
        return []
    shown = subprocess.run(  # noqa: S603 - fixed words and a number
        ["/bin/ps", "-o", "command=", "-ww", "-p", str(pid)], capture_output=True, text=True, check=False
    )
    return shown.stdout.split()


def is_alive(pid: int) -> bool:
    """Whether any process has this number now, ended ones that nobody waited for not counted."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        # It lives, under another account.
        return True
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        # No /proc, or it went just now: then the next question says so.
        return True


def wait_until_gone(pid: int, *, seconds: float) -> bool:
    """Wait for a process that is not our child; True when it went."""
    end = time.monotonic() + seconds
    while is_alive(pid):
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True


def send(pid: int, number: signal.Signals) -> None:
    """Send a signal; a process that is gone already is fine."""
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, number)
