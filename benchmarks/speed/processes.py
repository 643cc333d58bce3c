"""The processor time of whole processes, each on one core."""

import os
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.prove.running import ROOT

PEERS = ROOT / ".venv-peers" / "bin" / "python"
_PEER = Path(__file__).with_name("peer.py")


def ours(*words: str | Path, lines: bytes = b"") -> float:
    """Seconds of `leerlus WORDS`, its start included."""
    return seconds([sys.executable, "-m", "leerlus", *words], lines)


def peer(name: str, lines: bytes) -> float | None:
    """Seconds of a peer, its start left out; None where the peers' environment is not here."""
    if name != "floor" and not PEERS.exists():
        return None
    words = [sys.executable if name == "floor" else PEERS, _PEER, name]
    return seconds(words, lines) - seconds(words, b"")


def seconds(words: Sequence[str | Path], lines: bytes = b"") -> float:
    """User and system seconds of a process that reads `lines`."""
    with tempfile.TemporaryFile() as given:
        given.write(lines)
        given.seek(0)
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([*one_core(), *map(str, words)], stdin=given, stdout=subprocess.DEVNULL, check=True, cwd=ROOT)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def one_core() -> list[str]:
    """The words that keep a process on one core, where this computer has them."""
    if not shutil.which("taskset") or not hasattr(os, "sched_getaffinity"):
        return []
    return ["taskset", "-c", str(min(os.sched_getaffinity(0)))]
