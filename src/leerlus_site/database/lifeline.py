"""Children that end with their parent, also when the parent is killed hard.

On Linux the kernel does it: PR_SET_PDEATHSIG. Elsewhere a small watching process holds a pipe of ours; when the pipe
closes, because we are gone, it sends the signal.
"""

import ctypes
import os
import signal
import subprocess
import sys
from collections.abc import Callable

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


def end_with_parent(number: signal.Signals) -> Callable[[], None] | None:
    """A function for `subprocess`' `preexec_fn`: the child gets this signal when its parent is gone.

    It runs after the account was switched, because switching clears the wish. The thread that starts the child must
    live as long as the parent: the kernel looks at the thread. Gives None where the kernel cannot do it; then
    `watch_child` can.
    """
    if not ON_LINUX:
        return None
    kernel = ctypes.CDLL(None)  # looked up before the fork: after it only simple calls are safe
    parent = os.getpid()

    def ask() -> None:
        kernel.prctl(SET_PARENT_DEATH_SIGNAL, int(number), 0, 0, 0)
        if os.getppid() != parent:  # the parent died between fork and here
            os._exit(1)

    return ask


def end_self_with_parent(number: signal.Signals) -> None:
    """Ask the kernel to send this process the signal when its own parent is gone; does nothing elsewhere."""
    if ON_LINUX:
        ctypes.CDLL(None).prctl(SET_PARENT_DEATH_SIGNAL, int(number), 0, 0, 0)


def watch_child(pid: int, number: signal.Signals) -> subprocess.Popen[bytes]:
    """A process that signals `pid` once we are gone; close its `stdin` only after the child has ended."""
    return subprocess.Popen(  # noqa: S603 - our own interpreter and our own text
        [sys.executable, "-I", "-c", WATCH, str(pid), str(int(number))],
        stdin=subprocess.PIPE,
        start_new_session=True,
    )
