"""P5: SIGKILL between any two steps, with real processes; and how long a data leak stays public."""

import json
import tempfile
from pathlib import Path

from benchmarks.prove.point import Point, at_most, from_parts
from benchmarks.prove.running import empty_var, manage
from benchmarks.prove.suites import tests

KILLED = "tests/leerlus_site/publication/test_killed"
ERASURE = "tests/leerlus_site/publication/test_erasure"
SECONDS = 5.0
COMMAND = f"pytest {KILLED}.py {ERASURE}.py; manage.py load_demo; leak_probe.py"


def measure() -> Point:
    """Release, withdraw, leak and erase, killed before each step; then one leak in the demo world, by the clock."""
    found = tests(f"{KILLED}.py", f"{ERASURE}.py")
    parts = [
        found[KILLED].part("killed between any two steps: the old state or the new one"),
        found[ERASURE].part("erasing leaves nothing, two people, a tombstone, the history verifies"),
    ]
    with empty_var() as env, tempfile.TemporaryDirectory() as folder:
        loaded = manage("load_demo", env=env)
        said = Path(folder) / "said.json"
        probe = (Path(__file__).with_name("leak_probe.py")).read_text(encoding="utf-8")
        took = manage("shell", "-c", probe, env={**env, "PROBE_SAYS": str(said)})
        if loaded.status or took.status:
            raise OSError(f"the leak could not be measured: {(loaded.error + took.error)[-300:]}")
        seconds = json.loads(said.read_text(encoding="utf-8"))["seconds"]
    parts.append(at_most("seconds until a leak is offline and its copies are gone", seconds, SECONDS))
    return from_parts("P5", parts, n=sum(counts.all for counts in found.values()) + 1, command=COMMAND)
