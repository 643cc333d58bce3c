"""The steps of docs/guides/van-upload-naar-portaal.md, as someone with only that guide would take them."""

import re
from pathlib import Path

from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import Site

LETTER = """Aan de Voorzitter van de Tweede Kamer

Datum 3 februari 2026
Betreft Lantaarns langs de Zandweg

Geachte voorzitter,

Ik zeg toe dat alle lantaarns langs de Zandweg voor 1 juli 2026 zijn hersteld.

De minister van Wonen en Water
"""


def test_a_letter_goes_from_upload_to_the_portal(team: BrowserContext, site: Site, tmp_path: Path) -> None:
    paper = tmp_path / "lantaarns.txt"
    paper.write_text(LETTER, encoding="utf-8")
    page = team.new_page()
    page.goto(site.work)

    page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Documenten").click()
    page.get_by_role("link", name="Document toevoegen").click()
    page.get_by_label("Bestanden").set_input_files(paper)
    page.get_by_label("Markering").select_option("openbaar")
    page.get_by_role("button", name="Toevoegen en lezen").click()
    expect(page.locator("mark").first).to_be_visible()

    page.get_by_role("link", name="Begin met beoordelen").click()
    page.get_by_role("link", name=re.compile("Ik zeg toe dat alle lantaarns")).first.click()
    expect(page.locator("mark")).to_contain_text("lantaarns langs de Zandweg")
    page.keyboard.press("a")
    expect(page.get_by_role("status")).to_contain_text("Passage aanvaard")

    page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Uitgeven").click()
    page.get_by_label("Titel van deze uitgave").fill("Lantaarns")
    page.get_by_role("button", name="Klaarzetten en controleren").click()
    expect(page.locator("main")).to_contain_text("Lantaarns langs de Zandweg")
    page.get_by_label("Waarom wordt dit nu openbaar?").fill("De brief is naar de Kamer gestuurd")
    page.get_by_label("Ik heb de lijst hieronder bekeken").check()
    page.get_by_role("button", name="Maak openbaar").click()
    expect(page.get_by_role("status")).to_contain_text("staat op het portaal")

    read_on_the_portal(page, site)
    page.close()


def read_on_the_portal(page: Page, site: Site) -> None:
    page.goto(f"{site.portal}/register/?titel=lantaarns")
    page.get_by_role("link", name=re.compile("lantaarns langs de Zandweg")).first.click()
    expect(page.locator("main")).to_contain_text("30 juni 2026")
    page.locator("figure.quote a").first.click()
    expect(page.locator("mark").filter(has_text="lantaarns langs de Zandweg").first).to_be_visible()


def test_a_rejected_passage_can_be_taken_back_with_the_mouse(team: BrowserContext, site: Site) -> None:
    page = team.new_page()
    page.goto(f"{site.work}/beoordelen/")
    page.locator("main .rows a").first.click()
    here = page.url.split("?")[0]
    page.get_by_role("button", name="Afwijzen").click()
    page.goto(here)
    page.get_by_role("button", name="Opnieuw beoordelen").click()
    page.goto(here)
    expect(page.get_by_role("button", name="Aanvaarden")).to_be_visible()
    page.close()
