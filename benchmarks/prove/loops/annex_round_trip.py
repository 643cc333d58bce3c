"""L6: an annex out and in again differs in nothing; damaged files give a report and change nothing."""

from benchmarks.prove.point import Point, at_least, exactly, from_parts
from benchmarks.prove.suites import tests
from leerlus.publication.exports import NAMES
from tests.leerlus_site.register.annexes import DAMAGED

CORE = "tests/leerlus/publication/test_annex"
SITE = "tests/leerlus_site/register/test_import_annex"
MATCHING = "tests/leerlus/register/test_matching"
FORMATS_ASKED, DAMAGED_ASKED = 5, 3
COMMAND = f"pytest {CORE}.py {SITE}.py {MATCHING}.py"


def measure() -> Point:
    """Every format by example and by property, in the core and through the register itself."""
    found = tests(f"{CORE}.py", f"{SITE}.py", f"{MATCHING}.py")
    parts = [
        at_least("formats that go round", len(NAMES), FORMATS_ASKED, note=", ".join(NAMES)),
        exactly("damaged files tried", len(DAMAGED), DAMAGED_ASKED, note=", ".join(DAMAGED)),
        found[CORE].part(f"0 differences in {', '.join(NAMES)}; files that other programs open"),
        found[SITE].part("through receiving, reading and the register; damaged files change nothing"),
        found[MATCHING].part("differences and faults by rule"),
    ]
    return from_parts("L6", parts, n=sum(counts.all for counts in found.values()), command=COMMAND)
