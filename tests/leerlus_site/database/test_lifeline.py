import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from leerlus_site.database.lifeline import ON_LINUX, start_child
from leerlus_site.database.processes import is_alive
from tests.leerlus_site.database.holding import wait_until

PARENT = """
import signal, sys
from leerlus_site.database.lifeline import start_child
child = start_child(["sleep", "60"], ending=signal.SIGTERM, by_kernel=sys.argv[1] == "kernel")
print(child.pid, flush=True)
signal.pause()
"""
DEAF = """
import pathlib, signal, sys
signal.signal(signal.SIGTERM, signal.SIG_IGN)
pathlib.Path(sys.argv[1]).touch()
signal.pause()
"""


@pytest.mark.parametrize(
    "way", [pytest.param("kernel", marks=pytest.mark.skipif(not ON_LINUX, reason="Linux")), "pipe"]
)
def test_a_child_ends_when_its_parent_is_killed_hard(way: str) -> None:
    parent = subprocess.Popen([sys.executable, "-c", PARENT, way], stdout=subprocess.PIPE, text=True)
    assert parent.stdout is not None
    child = int(parent.stdout.readline())
    assert is_alive(child)
    parent.kill()
    parent.communicate()
    assert wait_until(lambda: not is_alive(child))


@pytest.mark.parametrize("by_kernel", [ON_LINUX, False])
def test_a_child_that_does_not_listen_is_ended_all_the_same(by_kernel: bool, tmp_path: Path) -> None:
    ready = tmp_path / "ready"
    child = start_child([sys.executable, "-c", DEAF, ready], ending=signal.SIGTERM, by_kernel=by_kernel)
    assert wait_until(ready.exists)
    child.stop(signal.SIGTERM, seconds=0.2)
    assert child.process.returncode == -signal.SIGKILL


def test_a_child_does_not_hear_the_ctrl_c_of_our_terminal() -> None:
    child = start_child(["sleep", "60"], ending=signal.SIGTERM)
    assert os.getpgid(child.pid) != os.getpgid(0)
    child.stop(signal.SIGTERM, seconds=5)
