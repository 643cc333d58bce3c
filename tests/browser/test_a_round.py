"""The steps of docs/guides/ronde.md, by number, as three people with only that guide would take them."""

import os
from collections.abc import Iterator
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path

import docx
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.annex39 import NUMBERS, REPORT, annex, rows
from tests.browser.conftest import WIDTHS, Site, log_in
from tests.browser.test_every_page import RULES

# Taking over 39 rows and looking at 39 forms takes its time on a busy machine.
expect.set_options(timeout=30_000)
SHOTS = os.environ.get("LEERLUS_SCREENSHOTS")
WRITTEN = {3: "Het loket is open en goed bezocht.", 7: "De helft is klaar.", 11: "Wij beginnen in juni."}


@pytest.fixture(scope="module")
def people(browser: Browser, site: Site) -> Iterator[dict[str, BrowserContext]]:
    """The three people of the guide, each in a browser of his own."""
    contexts = {}
    for name in ("programmateam", "contactpersoon", "akkoordgever"):
        contexts[name] = browser.new_context(viewport={"width": WIDTHS["desk"], "height": 900}, locale="nl-NL")
        log_in(contexts[name].new_page(), site, name)
    yield contexts
    for context in contexts.values():
        context.close()


def look_at(page: Page, name: str, heading: str = REPORT) -> None:
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
            page.screenshot(path=Path(SHOTS) / f"ronde-{name}-{width_name}.png", full_page=True)
    page.set_viewport_size({"width": WIDTHS["desk"], "height": 900})


def menu(page: Page, name: str) -> None:
    page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name=name).click()


def open_own_round(page: Page, site: Site) -> None:
    page.goto(site.work)
    menu(page, "Rondes")
    page.get_by_role("link", name=REPORT).first.click()


def test_a_round_from_annex_to_annex(people: dict[str, BrowserContext], site: Site, tmp_path: Path) -> None:
    team, writer, approver = (people[name].new_page() for name in people)

    read_in(team, site, tmp_path)  # 1
    open_the_round(team)  # 2
    write_three(writer, site)  # 3, 4
    approve(approver, site)  # 5
    close_and_release(team)  # 6, 7
    assert_annex_is_whole(team)  # 8


def read_in(page: Page, site: Site, folder: Path) -> None:
    paper = folder / "bijlage-waterkant.md"
    paper.write_text(annex(), encoding="utf-8")
    page.goto(site.work)
    menu(page, "Documenten")
    page.get_by_role("link", name="Document toevoegen").click()
    page.get_by_label("Bestanden").set_input_files(paper)
    page.get_by_label("Markering").select_option("openbaar")
    page.get_by_role("button", name="Toevoegen en lezen").click()
    page.get_by_role("link", name="Vergelijk eerst met het register").click()
    expect(page.locator(".change-counts")).to_contain_text("39 nieuw")
    look_at(page, "vergelijken")
    page.get_by_role("button", name="Neem over wat nieuw of gewijzigd is").click()
    expect(page.get_by_role("status")).to_contain_text("39 maatregelen overgenomen")


def open_the_round(page: Page) -> None:
    menu(page, "Rondes")
    look_at(page, "lijst", "Rondes")
    page.get_by_role("link", name="Open een ronde").click()
    page.get_by_label("Rapport").select_option(label=next(t for t in options(page) if REPORT in t))
    page.get_by_label("Jaar").fill("2026")
    page.get_by_label("Sluit op").fill((date.today() + timedelta(days=21)).isoformat())  # noqa: DTZ011 (as a person would)
    look_at(page, "openen", "Open een ronde")
    page.get_by_role("button", name="Open de ronde").click()
    expect(page.locator("main")).to_contain_text("Nog niet ingediend: 39")


def options(page: Page) -> list[str]:
    return page.get_by_label("Rapport").locator("option").all_inner_texts()


def write_three(page: Page, site: Site) -> None:
    open_own_round(page, site)
    look_at(page, "schrijven")
    for place, words in WRITTEN.items():
        section = page.locator("section.share").nth(place)
        expect(section).to_contain_text(f"Stap {place + 1} is gezet")
        section.get_by_label("Stand van zaken").fill(words)
    page.get_by_role("button", name="Bewaar concept").first.click()
    expect(page.get_by_role("status")).to_contain_text("3 bewaard")
    page.get_by_role("button", name="Bewaar, en dien in wat is ingevuld").click()
    expect(page.get_by_role("status")).to_contain_text("3 ingediend")


def approve(page: Page, site: Site) -> None:
    open_own_round(page, site)
    look_at(page, "akkoord")
    page.get_by_role("button", name="Akkoord met alles op deze pagina").click()
    expect(page.get_by_role("status")).to_contain_text("3 akkoord")


def close_and_release(page: Page) -> None:
    page.reload()
    look_at(page, "sluiten")
    page.get_by_label("Toelichting").fill("Iedereen die wilde, heeft geschreven")
    page.get_by_label("Ik heb gezien van welke maatregelen").check()
    page.get_by_role("button", name="Sluit de ronde").click()
    expect(page.locator("main")).to_contain_text("Geen opgave ontvangen: 36")
    page.get_by_label("Waarom wordt deze ronde nu vrijgegeven?").fill("De ronde is compleet")
    page.get_by_role("button", name="Geef de ronde vrij").click()
    expect(page.get_by_role("status")).to_contain_text("vrijgegeven")
    look_at(page, "vrijgegeven")


def assert_annex_is_whole(page: Page) -> None:
    with page.expect_download() as waiting:
        page.get_by_role("link", name="DOCX").click()
    (table,) = docx.Document(BytesIO(Path(waiting.value.path()).read_bytes())).tables
    written = [[cell.text for cell in row.cells] for row in table.rows]
    assert written[0] == ["Actie", "Omschrijving", "Stand van zaken"]
    actions = [row for row in written[1:] if row[0] != row[1]]
    assert [row[0] for row in actions] == list(NUMBERS)
    assert [row[1] for row in actions] == [description for _number, description, _state in rows()]
    assert [actions[place][2] for place in WRITTEN] == list(WRITTEN.values())
    assert [row[2] for row in actions].count("Geen opgave ontvangen.") == 36


def test_two_people_at_one_page_lose_no_text(people: dict[str, BrowserContext], site: Site) -> None:
    first, second = people["contactpersoon"].new_page(), people["contactpersoon"].new_page()
    for page in (first, second):
        page.goto(f"{site.work}/ronden/")
        page.get_by_role("link", name="Rekening zonder gehoor").first.click()
    field = first.get_by_label("Stand van zaken").first
    field.fill("De eerste schrijft dit.")
    first.get_by_role("button", name="Bewaar concept").first.click()
    second.get_by_label("Stand van zaken").first.fill("De tweede schrijft dat.")
    second.get_by_role("button", name="Bewaar concept").first.click()
    expect(second.locator("main")).to_contain_text("een collega heeft intussen ook geschreven")
    expect(second.locator("main")).to_contain_text("De eerste schrijft dit.")
    expect(second.get_by_label("Stand van zaken").first).to_have_value("De tweede schrijft dat.")
    look_at(second, "twee-teksten", "Rekening zonder gehoor")
