"""The child limits itself before it loads a parser: memory, time, no network, no program, no file opened to write.

Three rings, the widest first. Limits of the operating system; a hook in the interpreter, for everything that Python
does; on Linux a filter in the kernel (seccomp), for what a taken-over parser would do without Python. Where a ring is
not to be had (another system, an older kernel) the others stand.
"""

import ctypes
import os
import resource
import signal
import sys
from contextlib import suppress

from leerlus.formats.limits import Limits
from leerlus.formats.sandbox.system_calls import filter_program

_NO_NEW_RIGHTS, _SET_FILTER, _FILTER_MODE = 38, 22, 2
_OPEN_FILES = 64
_FORBIDDEN = ("socket.", "subprocess.", "os.exec", "os.fork", "os.posix_spawn", "os.spawn", "os.system", "os.remove")
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("instructions", ctypes.c_char_p))


def confine(limits: Limits) -> None:
    """Give up, for good, what reading a file does not need."""
    _limit(resource.RLIMIT_AS, limits.memory)
    _limit(resource.RLIMIT_CPU, limits.processor_seconds, grace=1)
    _limit(resource.RLIMIT_FSIZE, limits.memory)
    _limit(resource.RLIMIT_NOFILE, _OPEN_FILES)
    _limit(resource.RLIMIT_CORE, 0)
    signal.alarm(limits.wall_seconds + 5)
    sys.addaudithook(_refuse)
    _filter_system_calls()


def _limit(what: int, most: int, *, grace: int = 0) -> None:
    """Allow at most `most`; past that and `grace` the system kills without a signal that tells why."""
    hard = resource.getrlimit(what)[1]
    last = most + grace if hard == resource.RLIM_INFINITY else min(most + grace, hard)
    with suppress(ValueError, OSError):  # macOS does not limit address space
        resource.setrlimit(what, (min(most, last), last))


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    if event.startswith(_FORBIDDEN):
        raise PermissionError(f"a reader may not: {event}")
    if event == "open" and isinstance(arguments[2], int) and arguments[2] & _WRITING:
        raise PermissionError("a reader may not open a file to write")


def _filter_system_calls() -> None:
    program = filter_program(os.uname().machine) if sys.platform == "linux" else b""
    if not program:
        return
    library = ctypes.CDLL(None, use_errno=True)
    filters = _Program(len(program) // 8, program)
    if library.prctl(_NO_NEW_RIGHTS, 1, 0, 0, 0) == 0:
        library.prctl(_SET_FILTER, _FILTER_MODE, ctypes.byref(filters), 0, 0)
