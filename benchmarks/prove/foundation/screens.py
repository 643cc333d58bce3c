"""F6: every page in a real browser at both widths, with axe, and the way from upload to portal."""

from benchmarks.prove.point import Point, exactly, from_parts, unmeasured
from benchmarks.prove.suites import tests, together
from tests.browser.conftest import CHROMIUM, WIDTHS
from tests.browser.pages import PORTAL, WORK

COMMAND = "pytest tests/browser"
LOGIN = 1
PAGES, JOURNEY = "tests/browser/test_every_page", "tests/browser/test_from_upload_to_portal"


def measure() -> Point:
    """Run the browser tests; each page is looked at in 360 and 1280 pixels."""
    if CHROMIUM is None:
        return unmeasured("F6", "there is no Chromium; on Debian: apt-get install chromium", command=COMMAND)
    found = tests("tests/browser")
    pages = len(PORTAL) + len(WORK) + LOGIN
    rest = {place: one for place, one in found.items() if place not in (PAGES, JOURNEY)}
    parts = [
        exactly("widths", sum(width in (360, 1280) for width in WIDTHS.values()), 2),
        found[PAGES].part(f"{pages} pages, no violation of WCAG 2.2 A or AA"),
        found[JOURNEY].part("from upload to portal by the guide"),
        *([together(rest).part("what else is tried in the browser")] if rest else []),
    ]
    return from_parts("F6", parts, n=pages * len(WIDTHS), command=COMMAND)
