"""L1: two years of clock, day by day, with a real mail server; a round opened, closed, released and exported."""

from benchmarks.prove.point import Point, from_parts
from benchmarks.prove.suites import tests, together

RULES = ("tests/leerlus/loops", "tests/leerlus_site/loops/test_climb.py")
PLAYED = "tests/leerlus_site/loops/test_two_years"
WALKS = "tests/leerlus/loops/test_random_walks"
COMMAND = f"pytest {PLAYED}.py {' '.join(RULES)}"


def measure() -> Point:
    """Play the two years; then the rules of the ladder and random walks over all commands."""
    found = tests(f"{PLAYED}.py", *RULES)
    rest = {place: counts for place, counts in found.items() if place not in (PLAYED, WALKS, f"{WALKS}/TestWalk")}
    parts = [
        found[PLAYED].part("two years end as they should, letters arrive, the history verifies"),
        *(
            counts.part("random walks hold every invariant")
            for place, counts in found.items()
            if place.startswith(WALKS)
        ),
        together(rest).part("rules and steps of the ladder"),
    ]
    return from_parts("L1", parts, n=sum(counts.all for counts in found.values()), command=COMMAND)
