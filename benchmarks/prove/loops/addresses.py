"""L3: every address of the workplace for every role, as the permission table says; and nobody named in public."""

from benchmarks.prove.point import Point, from_parts
from benchmarks.prove.suites import tests, together

WORKPLACE = "tests/leerlus_site/work"
ADDRESSES = f"{WORKPLACE}/test_every_address"
API = "tests/leerlus_site/api/test_every_address"
PUBLIC = f"{WORKPLACE}/test_no_personal_data"
TABLE = "tests/leerlus_site/accounts/test_permissions"
PAGES = ("tests/leerlus_site/loops/test_pages.py", f"{WORKPLACE}/test_pages.py")
COMMAND = f"pytest {ADDRESSES}.py {API}.py {PUBLIC}.py {TABLE}.py {' '.join(PAGES)}"


def measure() -> Point:
    """Open each address as each role and as a stranger; walk the portal; read the table cell by cell."""
    found = tests(f"{ADDRESSES}.py", f"{API}.py", f"{PUBLIC}.py", f"{TABLE}.py", *PAGES)
    rest = {place: counts for place, counts in found.items() if place not in (ADDRESSES, API, PUBLIC, TABLE)}
    parts = [
        found[ADDRESSES].part("every address, every role: 200, 302 or 403"),
        found[API].part("every address of the API, every role: 200, 401 or 403; hostile input is a clear 4xx"),
        found[PUBLIC].part("no public page, file or search names who holds no public office"),
        found[TABLE].part("each cell of the permission table"),
        together(rest).part("steps on the pages"),
    ]
    return from_parts("L3", parts, n=sum(counts.all for counts in found.values()), command=COMMAND)
