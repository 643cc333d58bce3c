"""`python -m leerlus_site.run`, as `make run` starts it: real processes, real ports, no demo world."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.request import urlopen

import pytest

from leerlus_site.database.processes import is_alive
from leerlus_site.run.ports import listens
from leerlus_site.settings.environment import PROJECT, SETTINGS
from tests.leerlus_site.database.holding import wait_until
from tests.ports import two_free_ports

pytestmark = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="kijkt in /proc welke processen er zijn")


@dataclass
class Site:
    """A running site: its process, and where the portal is."""

    process: "subprocess.Popen[str]"
    port: int
    said: str

    def status(self, port: int) -> int:
        """The status with which a side answers its first page."""
        with urlopen(f"http://127.0.0.1:{port}/", timeout=20) as answer:
            return int(answer.status)

    def family(self) -> dict[int, str]:
        """The children of the process: number and command line."""
        found = {}
        for stat in Path("/proc").glob("[0-9]*/stat"):
            try:
                parent = int(stat.read_text().rpartition(")")[2].split()[1])
                words = (stat.parent / "cmdline").read_text().replace("\0", " ")
            except OSError:
                # It ended while we looked.
                continue
            if parent == self.process.pid:
                found[int(stat.parent.name)] = words
        return found

    def child(self, word: str) -> int:
        """The number of the child with this word in its command line."""
        (number,) = (pid for pid, words in self.family().items() if word in words)
        return number


def surroundings(var: Path, port: int) -> dict[str, str]:
    """The environment of `make run`, with nothing of ours in it."""
    kept = {name: value for name, value in os.environ.items() if name not in {setting.name for setting in SETTINGS}}
    kept.pop("DJANGO_SETTINGS_MODULE", None)
    return {**kept, "VAR_ROOT": str(var), "PORT": str(port), "LOAD_DEMO": "nee"}


def start(var: Path, port: int, *before: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [*before, sys.executable, "-m", "leerlus_site.run", *(["--with-parent"] if before else [])],
        env=surroundings(var, port),
        cwd=PROJECT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@contextmanager
def running(var: Path) -> Iterator[Site]:
    """The whole site; ended afterwards unless the test did that."""
    port = two_free_ports()
    process = start(var, port)
    assert process.stdout is not None
    said = ""
    while line := process.stdout.readline():
        said += line
        if "Ctrl-C" in line:
            break
    else:
        raise AssertionError(f"niet gestart: {process.communicate()[1]}")
    try:
        yield Site(process, port, said)
    finally:
        if process.poll() is None:
            process.terminate()
        process.communicate(timeout=60)


@pytest.fixture(scope="module")
def var(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One VAR_ROOT for these tests, with a space in its path; the first start fills it."""
    return tmp_path_factory.mktemp("mijn site") / "var"


def test_it_says_where_portal_and_workplace_are_and_both_answer(var: Path) -> None:
    with running(var) as site:
        assert f"http://127.0.0.1:{site.port}\n" in site.said
        assert f"http://127.0.0.1:{site.port + 1}\n" in site.said
        assert (site.status(site.port), site.status(site.port + 1)) == (200, 200)
        assert len(site.family()) == 4
        assert wait_until(lambda: "procrastinate" in (var / "logs" / "worker.log").read_text())


def test_ctrl_c_ends_everything_and_a_second_start_does_not_migrate_again(var: Path) -> None:
    with running(var) as site:
        before = (var / "migrated").stat().st_mtime_ns
        family = site.family()
        site.process.send_signal(signal.SIGINT)
        site.process.communicate(timeout=60)
        assert site.process.returncode == 0
        assert not [pid for pid in family if is_alive(pid)]
    with running(var):
        assert (var / "migrated").stat().st_mtime_ns == before


def test_everything_ends_when_the_parent_is_killed_hard(var: Path) -> None:
    with running(var) as site:
        family = site.family()
        site.process.kill()
        assert wait_until(lambda: not [pid for pid in family if is_alive(pid)])
    assert "database system is shut down" in (var / "pg.log").read_text()


def test_the_site_comes_back_when_postgresql_and_the_portal_are_killed(var: Path) -> None:
    with running(var) as site:
        for killed in (site.child("postgres"), site.child("portal")):
            os.kill(killed, signal.SIGKILL)
            # A process that is ending still holds its port for a moment.
            assert wait_until(lambda pid=killed: not is_alive(pid))  # type: ignore[misc]  # bound on purpose
        assert wait_until(lambda: len(site.family()) == 4)
        assert wait_until(lambda: listens("127.0.0.1", site.port))
        assert site.status(site.port) == 200


def test_under_make_it_ends_when_make_is_killed(var: Path) -> None:
    port = two_free_ports()
    outer = start(var, port, "/bin/sh", "-c", '"$@"; exit 0', "sh")
    assert outer.stdout is not None
    while "Ctrl-C" not in outer.stdout.readline():
        assert outer.poll() is None
    (inner,) = Site(outer, port, "").family()
    outer.kill()
    outer.communicate()
    assert wait_until(lambda: not is_alive(inner))


def test_a_second_start_in_the_same_folder_says_that_the_first_is_running(var: Path) -> None:
    with running(var) as site:
        second = start(var, two_free_ports())
        said, sentence = second.communicate(timeout=60)
        assert (said, second.returncode) == ("", 1)
        assert f"proces {site.process.pid}" in sentence


@pytest.mark.parametrize("name", ["PORT", "WORKPLACE_PORT"])
def test_a_taken_port_is_named_with_the_way_out_and_nothing_is_made(tmp_path: Path, name: str) -> None:
    port = two_free_ports()
    with socket.socket() as other:
        other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        other.bind(("127.0.0.1", port if name == "PORT" else port + 1))
        other.listen()
        process = start(tmp_path / "var", port)
        said, sentence = process.communicate(timeout=60)
    assert (said, process.returncode) == ("", 1)
    assert f"{name}=" in sentence
    assert "make run" in sentence
    assert not (tmp_path / "var" / "pg").exists()


def test_a_wrong_setting_is_one_sentence(tmp_path: Path) -> None:
    process = subprocess.run(
        [sys.executable, "-m", "leerlus_site.run"],
        env={**surroundings(tmp_path / "var", 8000), "PORT": "acht"},
        capture_output=True,
        text=True,
        check=False,
        cwd=PROJECT,
    )
    assert process.returncode == 1
    assert process.stderr.count("\n") == 1
    assert "PORT" in process.stderr
    assert "“acht”" in process.stderr
