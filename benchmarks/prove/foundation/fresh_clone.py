"""F1: a clean clone, as a normal user, in a path with spaces: `make run` twice, `make test`, and the hard starts."""

import os
import pwd
import re
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.prove.point import Part, Point, at_most, exactly, from_parts
from benchmarks.prove.running import ROOT, run, site, source, surroundings, words_of
from benchmarks.prove.suites import tests, together
from tests.ports import two_free_ports

HARD_STARTS = ("tests/leerlus_site/database/test_hard_starts.py", "tests/leerlus_site/run")
COMMAND = f"git clone; make run; make run; make test; pytest {' '.join(HARD_STARTS)}"
FIRST_START, SECOND_START, TEST_MINUTES = 600.0, 5.0, 10.0


def measure() -> Point:
    """Clone the last commit, hand it to a normal user, and run the two commands of the README."""
    with tempfile.TemporaryDirectory(prefix="leerlus proef ", dir="/tmp") as folder:
        home = Path(folder)
        clone = home / "een kloon"
        # Without --no-hardlinks the clone shares files with this checkout, and giving it away would give those away.
        cloned = run(["git", "clone", "--quiet", "--no-hardlinks", ROOT, clone])
        if cloned.status:
            raise OSError(cloned.error)
        user = _hand_over(home)
        parts = [*_starts(clone, user, home), _tests_in(clone, user, home)]
    hard = together(tests(*HARD_STARTS))
    # Some need root, some need not to be root: one of both is skipped.
    parts.append(hard.part("hard starts", may_skip=True))
    return from_parts("F1", parts, n=3 + hard.all, command=COMMAND)


def _starts(clone: Path, user: list[str], home: Path) -> Iterator[Part]:
    env = surroundings(PORT=str(two_free_ports()), HOME=str(home))
    portal = f"http://127.0.0.1:{env['PORT']}"
    with site([*user, "make", "run"], cwd=clone, env=env) as first:
        before = _entries(portal)
        greeting = words_of(source(f"{portal}/"))
    with site([*user, "make", "run"], cwd=clone, env=env) as second:
        after = _entries(portal)
    yield at_most("first start with its set-up, seconds", round(first, 1), FIRST_START)
    yield exactly("the portal says who it is", int("Leerlus" in greeting), 1)
    yield at_most("second start, seconds", round(second, 1), SECOND_START)
    yield exactly("entries that were kept", len(before & after), max(len(before), 1))


def _entries(portal: str) -> set[str]:
    return set(re.findall(r"/(?:register|rapporten)/([A-Z]{3}-\d+-\d+)/", source(f"{portal}/register/")))


def _tests_in(clone: Path, user: list[str], home: Path) -> Part:
    name = "make test, minutes"
    if os.environ.get("FAST"):
        return at_most(name, None, TEST_MINUTES, note="left out because of FAST")
    began = time.monotonic()
    said = run([*user, "make", "test"], cwd=clone, env=surroundings(HOME=str(home)))
    minutes = round((time.monotonic() - began) / 60, 1)
    last = next((line for line in reversed(said.out.splitlines()) if line.strip()), said.error[-200:])
    # What failed took no meaningful time.
    return at_most(name, None if said.status else minutes, TEST_MINUTES, note=f"{minutes} minutes: {last}")


def _hand_over(folder: Path) -> list[str]:
    """How to run as a normal user: nothing to do unless we are root."""
    if os.geteuid() != 0:
        return []
    nobody = pwd.getpwnam("nobody")
    for path in [folder, *folder.rglob("*")]:
        os.chown(path, nobody.pw_uid, nobody.pw_gid, follow_symlinks=False)
    return ["setpriv", f"--reuid={nobody.pw_uid}", f"--regid={nobody.pw_gid}", "--clear-groups"]
