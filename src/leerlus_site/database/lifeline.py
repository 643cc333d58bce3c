"""Children that end with their parent, also when the parent is killed hard.

On Linux the kernel does it: PR_SET_PDEATHSIG. Elsewhere a small watching process holds a pipe of ours; when the pipe
closes, because we are gone, it sends the signal.
"""

import ctypes
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from leerlus_site.database.processes import send

SET_PARENT_DEATH_SIGNAL = 1  # PR_SET_PDEATHSIG of <linux/prctl.h>
ON_LINUX = sys.platform == "linux"
WATCH = """
import os, sys
sys.stdin.buffer.read()
try:
    os.kill(int(sys.argv[1]), int(sys.argv[2]))
except ProcessLookupError:
    pass
"""


@dataclass(frozen=True)
class Child:
    """A process that cannot outlive us, and the process that watches over that where the kernel does not."""

    process: subprocess.Popen[bytes]
    watcher: subprocess.Popen[bytes] | None

    @property
    def pid(self) -> int:
        """Its process number."""
        return self.process.pid

    @property
    def ended(self) -> bool:
        """Whether it has ended."""
        return self.process.poll() is not None

    def stop(self, *numbers: signal.Signals, seconds: float) -> None:
        """Send the signals one after the other, each with this long to listen, and at last SIGKILL."""
        for number in (*numbers, signal.SIGKILL):
            if self.ended:
                break
            send(self.pid, number)
            try:
                self.process.wait(seconds)
            except subprocess.TimeoutExpired:
                # It does not listen: the next signal is less polite.
                continue
        self.process.wait()
        if self.watcher:
            # Only now: its signal must never reach another process with the same number.
            self.watcher.kill()
            self.watcher.communicate()


def start_child(
    words: Sequence[str | Path],
    *,
    ending: signal.Signals,
    by_kernel: bool = ON_LINUX,
    **options: Any,  # Any: keyword arguments of subprocess.Popen, passed on
) -> Child:
    """Start a program in a session of its own; it gets the signal `ending` when we are gone.

    Ctrl-C reaches only us, so that we end our children in order. The thread that calls this must live as long as the
    process: the kernel looks at the thread.
    """
    process = subprocess.Popen(  # noqa: S603 - the caller's own program and words
        words, start_new_session=True, preexec_fn=_end_with_parent(ending) if by_kernel else None, **options
    )
    return Child(process, None if by_kernel else _watch(process.pid, ending))


def end_self_with_parent(number: signal.Signals) -> None:
    """Ask the kernel to send this process the signal when its own parent is gone; does nothing elsewhere."""
    if ON_LINUX:
        ctypes.CDLL(None).prctl(SET_PARENT_DEATH_SIGNAL, int(number), 0, 0, 0)


def _end_with_parent(number: signal.Signals) -> Callable[[], None]:
    """What the child asks the kernel between fork and exec, after its account was switched: switching clears it."""
    kernel = ctypes.CDLL(None)  # looked up before the fork: after it only simple calls are safe
    parent = os.getpid()

    def ask() -> None:
        kernel.prctl(SET_PARENT_DEATH_SIGNAL, int(number), 0, 0, 0)
        if os.getppid() != parent:  # the parent died between fork and here
            os._exit(1)

    return ask


def _watch(pid: int, number: signal.Signals) -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603 - our own interpreter and our own text
        [sys.executable, "-I", "-c", WATCH, str(pid), str(int(number))], stdin=subprocess.PIPE, start_new_session=True
    )
