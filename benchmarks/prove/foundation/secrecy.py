"""F5: what the portal cannot see, and a history that does not fork."""

import json
import sys

from benchmarks.prove.point import Point, exactly, from_parts
from benchmarks.prove.running import empty_var, run
from benchmarks.prove.suites import tests, together
from leerlus_site.database.grants import PORTAL_ADDS, PORTAL_READS

WRITERS = "tests/leerlus_site/history/test_four_writers.py"
RIGHTS = ("tests/leerlus_site/database/test_grants.py", "tests/leerlus_site/settings/test_sides.py")
COMMAND = f"python -m benchmarks.prove.foundation.portal_probe; pytest {WRITERS} {' '.join(RIGHTS)}"


def measure() -> Point:
    """Try every table from a process with the portal's settings; then four writers at once."""
    with empty_var() as env:
        said = run([sys.executable, "-m", "benchmarks.prove.foundation.portal_probe"], env=env)
    if said.status:
        raise OSError(f"the probe failed: {said.error[-300:]}")
    seen = json.loads(said.out)
    internal = set(seen["tables"]) - set(PORTAL_READS)
    refused = internal - set(seen["reads"])
    writers, rights = together(tests(WRITERS)), together(tests(*RIGHTS))
    parts = [
        exactly(
            "internal tables that refuse the portal", len(refused), len(internal), note=", ".join(internal - refused)
        ),
        exactly("tables that the portal reads", len(seen["reads"]), len(PORTAL_READS)),
        exactly("tables that the portal adds to (its inbox)", len(seen["adds"]), len(PORTAL_ADDS)),
        exactly("tables that the portal changes", len(seen["changes"]), 0),
        writers.part("four writers leave one chain"),
        rights.part("rights of the roles and settings of both sides"),
    ]
    return from_parts("F5", parts, n=len(seen["tables"]) + writers.all + rights.all, command=COMMAND)
