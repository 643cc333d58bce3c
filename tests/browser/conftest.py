"""A real browser against the whole running site with the demo world.

Without Chromium these tests are skipped; with LEERLUS_BROWSER_REQUIRED set they fail instead.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.ports import two_free_ports

ROOT = Path(__file__).resolve().parents[2]
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
QUIET = [
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
READY_WITHIN = 180
WIDTHS = {"phone": 360, "desk": 1280}


@dataclass(frozen=True)
class Site:
    """Where the two sides are."""

    portal: str
    work: str


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if CHROMIUM is not None:
        return
    sentence = "Chromium ontbreekt; op Debian: apt-get install chromium"
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.skip(reason=sentence))
    if os.environ.get("LEERLUS_BROWSER_REQUIRED"):
        raise pytest.UsageError(f"{sentence}. Hier mogen de browsertests niet worden overgeslagen.")


@pytest.fixture(scope="session")
def site() -> Iterator[Site]:
    """The site as `make run` starts it, with the demo world, in a folder of its own."""
    port = two_free_ports()
    with tempfile.TemporaryDirectory(prefix="leerlus-browser-") as var:
        kept = {
            name: value for name, value in os.environ.items() if name not in ("DJANGO_SETTINGS_MODULE", "DATABASE_ROLE")
        }
        log = Path(var) / "run.log"
        with log.open("w") as output:
            process = subprocess.Popen(
                [sys.executable, "-m", "leerlus_site.run"],
                cwd=ROOT,
                env={**kept, "VAR_ROOT": f"{var}/var", "PORT": str(port), "LOG_LEVEL": "WARNING"},
                stdout=output,
                stderr=subprocess.STDOUT,
            )
        try:
            wait_until_ready(process, log)
            yield Site(f"http://127.0.0.1:{port}", f"http://127.0.0.1:{port + 1}")
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(60)


def wait_until_ready(process: "subprocess.Popen[bytes]", log: Path) -> None:
    """Until the address of the portal is printed; what was said when it is not."""
    for _ in range(READY_WITHIN * 4):
        said = log.read_text()
        if "Portaal" in said:
            return
        assert process.poll() is None, said
        time.sleep(0.25)
    raise AssertionError(log.read_text())


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Closed after each module: while it is open an event loop runs here, and Django refuses the database then."""
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=[*QUIET, *sandbox])
        yield opened
        opened.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": WIDTHS["desk"], "height": 900}, locale="nl-NL")
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def team(browser: Browser, site: Site) -> Iterator[BrowserContext]:
    """A browser in which the programme team's demo account is logged in."""
    context = browser.new_context(viewport={"width": WIDTHS["desk"], "height": 900}, locale="nl-NL")
    log_in(context.new_page(), site, "programmateam")
    yield context
    context.close()


def log_in(page: Page, site: Site, name: str) -> None:
    """Log in with a demo account, as its owner would."""
    page.goto(f"{site.work}/inloggen/")
    page.get_by_label("E-mailadres").fill(f"{name}@demo.leerlus.test")
    page.get_by_label("Wachtwoord").fill("leerlus-demo")
    page.get_by_role("button", name="Inloggen").click()
    page.wait_for_url(f"{site.work}/")
