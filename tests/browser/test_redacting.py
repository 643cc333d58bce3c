"""The steps of docs/guides/lakken.md in the workplace, by two people with only that guide."""

import re
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.conftest import Site, log_in

MEMO = """Beslisnota

Aan: de minister van Wonen en Water
Van: Directie Polders, contactpersoon Fenna Zandhoven, f.zandhoven@water.example

Fenna Zandhoven stelt voor om het loket Zandbank te openen voor mensen met schade.
De minister besluit voor de zomer over het loket.
"""


def test_two_people_redact_a_memo(browser: Browser, team: BrowserContext, site: Site, tmp_path: Path) -> None:
    paper = tmp_path / "nota-loket.txt"
    paper.write_text(MEMO, encoding="utf-8")
    page = team.new_page()
    page.goto(f"{site.work}/documenten/toevoegen/")
    page.get_by_label("Bestanden").set_input_files(paper)
    page.get_by_label("Markering").select_option("openbaar")
    page.get_by_role("button", name="Toevoegen en lezen").click()

    page.get_by_role("link", name=re.compile("Lak dit document")).click()
    page.get_by_role("button", name="Maak een voorstel").click()
    expect(page.get_by_role("status")).to_contain_text("Beslis bij elke")
    here = page.url
    public = page.get_by_role("region", name="De tekst zoals die openbaar wordt")
    expect(public).not_to_contain_text("Zandhoven")

    add_by_selecting(page)
    page.keyboard.press("n")
    with page.expect_navigation():
        page.keyboard.press("l")
    page.goto(here)
    page.get_by_role("button", name=re.compile("Bevestig alle")).click()
    page.get_by_role("button", name="Leg voor aan een ander").click()
    expect(page.get_by_role("status")).to_contain_text("Iemand anders kijkt het na")

    other = browser.new_context(locale="nl-NL")
    second = other.new_page()
    log_in(second, site, "akkoordgever")
    second.get_by_role("link", name=re.compile("Lakken:")).click()
    expect(second.get_by_role("region", name="De tekst zoals die openbaar wordt")).not_to_contain_text("Zandbank")
    second.get_by_role("button", name="Akkoord").click()
    for _try in range(60):
        if second.get_by_text("De openbare versie is klaar").count():
            break
        second.wait_for_timeout(1000)
        second.goto(here)
    with second.expect_download() as taken:
        second.get_by_role("link", name=re.compile("Bekijk")).click()
    said = Path(taken.value.path()).read_text(encoding="utf-8")
    other.close()
    page.close()
    assert "Zandhoven" not in said
    assert "Zandbank" not in said
    assert "De minister besluit" in said


def add_by_selecting(page: Page) -> None:
    """Select the name of the desk with the mouse's work done by the browser, and add it."""
    page.evaluate(
        """() => {
            const original = document.querySelector("[data-original]");
            const walker = document.createTreeWalker(original, NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) {
                const at = walker.currentNode.data.indexOf("Zandbank");
                if (at < 0) continue;
                document.getSelection().setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + 8);
                return;
            }
        }"""
    )
    expect(page.get_by_label("Welke woorden moeten weg?")).to_have_value("Zandbank")
    adding = page.locator("#toevoegen")
    adding.get_by_label("Op welke grond?").select_option("5.1.2i")
    adding.get_by_label("Waarom?").fill("Werknaam die niemand kent")
    adding.get_by_role("button", name="Voeg toe").click()
    expect(page.get_by_role("status")).to_contain_text("toegevoegd")
