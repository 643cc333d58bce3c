"""L3: every address of the workplace for every role, as the permission table says."""

from benchmarks.prove.point import Point, from_parts
from benchmarks.prove.suites import tests, together

ADDRESSES = "tests/leerlus_site/work/test_every_address"
TABLE = "tests/leerlus_site/accounts/test_permissions"
PAGES = ("tests/leerlus_site/loops/test_pages.py", "tests/leerlus_site/work/test_pages.py")
COMMAND = f"pytest {ADDRESSES}.py {TABLE}.py {' '.join(PAGES)}"


def measure() -> Point:
    """Open each address as each role and as a stranger; and read the table cell by cell."""
    found = tests(f"{ADDRESSES}.py", f"{TABLE}.py", *PAGES)
    rest = {place: counts for place, counts in found.items() if place not in (ADDRESSES, TABLE)}
    parts = [
        found[ADDRESSES].part("every address, every role: 200, 302 or 403"),
        found[TABLE].part("each cell of the permission table"),
        together(rest).part("steps on the pages"),
    ]
    return from_parts("L3", parts, n=sum(counts.all for counts in found.values()), command=COMMAND)
