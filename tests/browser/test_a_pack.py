"""The steps of docs/guides/startpakket.md, by number, as two people with only that guide would take them."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.conftest import WIDTHS, Site, log_in
from tests.browser.pdf_structure import faults_of
from tests.browser.test_every_page import RULES

SHOTS = os.environ.get("LEERLUS_SCREENSHOTS")
NAME = "Overstroming Veendal"
FEWEST_LESSONS = 10


@pytest.fixture(scope="module")
def people(browser: Browser, site: Site) -> Iterator[dict[str, BrowserContext]]:
    """The two people of the guide, each in a browser of his own."""
    contexts = {}
    for name in ("programmateam", "akkoordgever"):
        contexts[name] = browser.new_context(viewport={"width": WIDTHS["desk"], "height": 900}, locale="nl-NL")
        log_in(contexts[name].new_page(), site, name)
    yield contexts
    for context in contexts.values():
        context.close()


def look_at(page: Page, name: str, heading: str) -> None:
    """Accessible and not too wide, at both widths, once the page with that heading is there."""
    expect(page.get_by_role("heading", level=1)).to_contain_text(heading)
    page.wait_for_load_state()
    for width_name, width in WIDTHS.items():
        page.set_viewport_size({"width": width, "height": 900})
        wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wider <= 0, f"{name} scrolls sideways by {wider} px at {width}"
        violations = Axe().run(page, options=RULES).response["violations"]
        assert [(v["id"], [node["html"][:160] for node in v["nodes"]][:3]) for v in violations] == []
        if SHOTS:
            page.screenshot(path=Path(SHOTS) / f"startpakket-{name}-{width_name}.png", full_page=True)
    page.set_viewport_size({"width": WIDTHS["desk"], "height": 900})


def menu(page: Page, name: str) -> None:
    page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name=name).click()


def test_a_pack_from_intake_to_signature(people: dict[str, BrowserContext], site: Site, tmp_path: Path) -> None:
    team, approver = (people[name].new_page() for name in people)

    fill_in(team, site)  # 1
    lessons = read(team)  # 2
    mark(team, lessons)  # 3
    hear(team)  # 4
    weigh(team)  # 5
    sign(approver, site)  # 6
    take_along(approver, tmp_path, lessons)  # 7
    tell(team)  # 8


def fill_in(page: Page, site: Site) -> None:
    page.goto(site.work)
    menu(page, "Startpakketten")
    look_at(page, "lijst", "Startpakketten")
    page.get_by_role("link", name="Maak een startpakket").click()
    page.get_by_label("Hoe heet het").fill(NAME)
    page.get_by_label("Wat is er gebeurd?").fill(
        "Na dagen regen brak een beek door de kade. Honderdtwintig woningen en een winkelstraat stonden onder water."
    )
    page.get_by_label("Wie is geraakt?").fill("bewoners en winkeliers van Veendal")
    page.get_by_label("Door wie of waardoor?").fill("uitgesteld onderhoud van het waterschap")
    page.get_by_label("Hoeveel mensen?").select_option(label="100 tot 1.000 mensen")
    page.get_by_label("waterschap", exact=True).check()
    page.get_by_label("gemeente", exact=True).check()
    page.get_by_label("in geld").check()
    page.get_by_label("in mensen").check()
    page.get_by_label("Wat zeggen mensen dat zij nodig hebben?").fill("droge woningen, een voorschot, en uitleg")
    look_at(page, "intake", "Maak een startpakket")
    page.get_by_role("button", name="Maak het startpakket").click()


def read(page: Page) -> list[str]:
    look_at(page, "pakket", NAME)
    lessons = page.locator(".rows > li").filter(has=page.locator(".row__kind", has_text="LES-"))
    assert lessons.count() >= FEWEST_LESSONS
    for number in range(lessons.count()):
        expect(lessons.nth(number)).to_contain_text("Waarom past dit?")
    assert page.locator("section", has=page.get_by_role("heading", name="Risico's")).count() >= 3
    return lessons.locator(".row__title").all_inner_texts()


def mark(page: Page, lessons: list[str]) -> None:
    for number, title in enumerate(lessons):
        item = page.locator(".rows > li", has=page.locator(".row__title", has_text=title))
        used = number % 4 != 3
        item.get_by_label("gebruikt", exact=True).check() if used else item.get_by_label("niet gebruikt").check()
        item.get_by_role("textbox").fill("in het plan voor de eerste weken" if used else "speelt hier niet")
    page.get_by_role("button", name="Bewaar wat u invulde").first.click()
    expect(page.get_by_role("status")).to_contain_text(f"{len(lessons)} gewijzigd")


def hear(page: Page) -> None:
    page.get_by_text("Leg vast wie is gehoord").click()
    page.get_by_label("Wie is gehoord?").fill("bewoners van de winkelstraat")
    page.get_by_label("Deze mensen zijn zelf geraakt.").check()
    page.get_by_label("Hoeveel mensen?").fill("23")
    page.get_by_label("Wanneer?").fill(date.today().isoformat())  # noqa: DTZ011 (as a person would)
    page.get_by_label("Waarover?").fill("Wat is nodig om verder te kunnen?")
    page.get_by_label("Wat is ermee gedaan?").fill("Het voorschot gaat voor de taxatie.")
    page.locator("details[open]").get_by_role("button", name="Leg vast").click()
    expect(page.get_by_role("status")).to_contain_text("Vastgelegd")


def weigh(page: Page) -> None:
    page.get_by_text("Weeg de publieke waarden").click()
    page.get_by_label("Rechtvaardigheid").fill("Wie het meest verloor, komt eerst.")
    page.get_by_label("Uitvoerbaarheid").fill("De gemeente kan veertig huizen in een week bezoeken.")
    page.get_by_label("Welk dilemma is er?").fill("Snel betalen of precies betalen.")
    page.get_by_label("Wat kan niet?").fill("Een datum beloven waarop alles droog is.")
    page.locator("details.fold[open] form").filter(has=page.get_by_label("Rechtvaardigheid")).get_by_role(
        "button", name="Leg vast"
    ).click()
    expect(page.get_by_role("status")).to_contain_text("Vastgelegd")
    look_at(page, "ingevuld", NAME)


def sign(page: Page, site: Site) -> None:
    page.goto(site.work)
    menu(page, "Startpakketten")
    page.get_by_role("link", name=NAME).click()
    page.get_by_text("Onderteken het startpakket").click()
    page.get_by_label("Ik heb de lessen gelezen").check()
    page.get_by_role("button", name="Onderteken").click()
    expect(page.get_by_role("status")).to_contain_text("is ondertekend")
    look_at(page, "ondertekend", NAME)


def take_along(page: Page, folder: Path, lessons: list[str]) -> None:
    files = {}
    for label, name in (("Word", "docx"), ("PDF", "pdf")):
        with page.expect_download() as waiting:
            page.get_by_role("link", name=label, exact=True).click()
        files[name] = folder / f"pakket.{name}"
        waiting.value.save_as(files[name])
    assert faults_of(files["pdf"]) == []
    assert_opens_in_libreoffice(files["docx"], folder, lessons)


def assert_opens_in_libreoffice(file: Path, folder: Path, lessons: list[str]) -> None:
    """LibreOffice reads the file, and finds every lesson in it."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        pytest.skip("LibreOffice ontbreekt; op Debian: apt-get install libreoffice-writer")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [office, profile, "--headless", "--convert-to", "txt:Text", "--outdir", str(folder), str(file)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    text = file.with_suffix(".txt").read_text(encoding="utf-8-sig")
    assert [title for title in lessons if title not in text] == []


def tell(page: Page) -> None:
    page.reload()
    page.get_by_text("Hielp het?").first.click()
    page.get_by_label("Hoe, of waarom niet?").first.fill("Mensen konden de eerste kosten betalen.")
    page.locator("details.fold[open]").get_by_role("button", name="Leg vast").first.click()
    expect(page.get_by_role("status")).to_contain_text("Het staat nu ook bij de les")
