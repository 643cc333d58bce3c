"""L4: a round by the guide's numbered steps in a real browser, and over the annex of 39 actions of a real report."""

from benchmarks.prove.point import Point, from_parts, unmeasured
from benchmarks.prove.running import SHARED
from benchmarks.prove.suites import tests
from tests.browser.conftest import CHROMIUM

JOURNEY = "tests/browser/test_a_round"
SEED = "tests/leerlus_site/register/test_seed_round"
COMMAND = f"pytest {JOURNEY}.py {SEED}.py"


def measure() -> Point:
    """The journey with axe at both widths; then columns, numbers and order of the real annex."""
    if CHROMIUM is None:
        return unmeasured("L4", "there is no Chromium; on Debian: apt-get install chromium", command=COMMAND)
    if not (SHARED / "seeds").is_dir():
        return unmeasured("L4", "../shared/seeds is not here", command=COMMAND)
    found = tests(f"{JOURNEY}.py", f"{SEED}.py")
    parts = [
        found[JOURNEY].part("docs/guides/ronde.md by its steps; two people at one page"),
        found[SEED].part("the table of 39 actions: columns, numbers and order"),
    ]
    return from_parts("L4", parts, n=sum(counts.all for counts in found.values()), command=COMMAND)
