"""S4: a pack by the guide's numbered steps in a real browser, from an intake to files that open and hold up."""

import shutil

from benchmarks.prove.point import Point, from_parts, unmeasured
from benchmarks.prove.suites import tests
from tests.browser.conftest import CHROMIUM

JOURNEY = "tests/browser/test_a_pack"
CHECKER = "tests/browser/test_pdf_structure"
COMMAND = f"pytest {JOURNEY}.py {CHECKER}.py"


def measure() -> Point:
    """The journey with axe at both widths, ten fitting lessons or more, the signature, and both files."""
    if CHROMIUM is None:
        return unmeasured("S4", "there is no Chromium; on Debian: apt-get install chromium", command=COMMAND)
    if not (shutil.which("soffice") or shutil.which("libreoffice")):
        reason = "there is no LibreOffice; on Debian: apt-get install libreoffice-writer"
        return unmeasured("S4", reason, command=COMMAND)
    found = tests(f"{JOURNEY}.py", f"{CHECKER}.py")
    parts = [
        found[JOURNEY].part(
            "docs/guides/startpakket.md by its steps; the DOCX in LibreOffice, the PDF by its structure"
        ),
        found[CHECKER].part("a PDF without structure does not pass the same checks"),
    ]
    return from_parts("S4", parts, n=sum(counts.all for counts in found.values()), command=COMMAND)
