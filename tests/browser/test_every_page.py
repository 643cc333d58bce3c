"""Every page: no WCAG 2.2 A or AA violation, no sideways scrolling, no error in the console, a title and one H1."""

import os
import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.conftest import WIDTHS, Site
from tests.browser.pages import LISTS, PORTAL, SHAPES, WORK

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
SHOTS = os.environ.get("LEERLUS_SCREENSHOTS")


def address(page: Page, root: str, path: str) -> str:
    """The address with each `{…}` filled in from the page where such a link stands."""
    wanted = re.search(r"\{(\w+)\}", path)
    if wanted is None:
        return root + path
    name = wanted.group(1)
    page.goto(address(page, root, LISTS[name]))
    found = re.search(SHAPES.get(name, rf"/({name}-\d+-\d+)/"), page.content())
    assert found, f"no link of the shape {name} on {LISTS[name]}"
    return address(page, root, path.replace(wanted.group(), found.group(1)))


def look_at(page: Page, url: str, name: str) -> None:
    """Open the page at both widths and judge it."""
    errors: list[str] = []
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    for width_name, width in WIDTHS.items():
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(url)
        assert page.title().strip()
        assert page.locator("h1").count() == 1
        wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wider <= 0, f"scrolls sideways by {wider} px at {width}"
        violations = Axe().run(page, options=RULES).response["violations"]
        assert [(v["id"], [node["html"][:160] for node in v["nodes"]][:3]) for v in violations] == []
        if SHOTS:
            page.screenshot(path=Path(SHOTS) / f"{name}-{width_name}.png", full_page=True)
    assert [error for error in errors if "404" not in error] == []


def shot_name(side: str, path: str) -> str:
    return side + re.sub(r"\W+", "-", path).rstrip("-")


@pytest.mark.parametrize("path", PORTAL)
def test_a_page_of_the_portal_is_accessible(page: Page, site: Site, path: str) -> None:
    look_at(page, address(page, site.portal, path), shot_name("portal", path))


@pytest.mark.parametrize("path", WORK)
def test_a_page_of_the_workplace_is_accessible(team: BrowserContext, site: Site, path: str) -> None:
    page = team.new_page()
    try:
        look_at(page, address(page, site.work, path), shot_name("work", path))
    finally:
        page.close()


def test_the_login_page_is_accessible(page: Page, site: Site) -> None:
    look_at(page, f"{site.work}/inloggen/", "work-login")


def test_the_portal_works_without_javascript(browser: Browser, site: Site) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site.portal)
    page.get_by_role("searchbox").first.fill("toegezegd")
    page.get_by_role("button", name="Zoek").first.click()
    assert page.locator("main li").count() > 0
    context.close()
