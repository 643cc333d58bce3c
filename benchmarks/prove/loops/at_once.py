"""L2: two people at once, two workers at once, and SIGKILL at each point, with real processes on PostgreSQL."""

from benchmarks.prove.point import Point, from_parts
from benchmarks.prove.suites import tests

STEPS = "tests/leerlus_site/loops/test_killed_and_at_once"
POST = "tests/leerlus_site/notices/test_killed_while_sending"
COMMAND = f"pytest {STEPS}.py {POST}.py"


def measure() -> Point:
    """One reaction, one step, one letter: whoever is killed, whenever."""
    found = tests(f"{STEPS}.py", f"{POST}.py")
    parts = [
        found[STEPS].part("two at once leave one record; killed before each statement: old or new"),
        found[POST].part("a letter goes out once, or twice with the same Message-ID and is listed"),
    ]
    return from_parts("L2", parts, n=sum(counts.all for counts in found.values()), command=COMMAND)
