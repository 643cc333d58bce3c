"""The steps of docs/guides/dagelijks-werk.md, as someone with only that guide would take them."""

import os
import re
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.conftest import WIDTHS, Site, log_in
from tests.browser.test_every_page import RULES

SHOTS = os.environ.get("LEERLUS_SCREENSHOTS")


def accessible(page: Page, name: str) -> None:
    """No violation and no sideways scrolling at either width, on a page that only a journey reaches."""
    for width_name, width in WIDTHS.items():
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
        violations = Axe().run(page, options=RULES).response["violations"]
        assert [(v["id"], [node["html"][:160] for node in v["nodes"]][:3]) for v in violations] == []
        if SHOTS:
            page.screenshot(path=Path(SHOTS) / f"{name}-{width_name}.png", full_page=True)


def test_a_reader_is_answered_and_follows_his_message_without_an_account(
    team: BrowserContext, browser: Browser, site: Site
) -> None:
    outside = browser.new_context(viewport={"width": WIDTHS["phone"], "height": 800}, java_script_enabled=True)
    reader = outside.new_page()
    reader.goto(f"{site.portal}/rapporten/")
    reader.get_by_role("link", name="Klopt dit niet?").first.click()
    reader.get_by_label("Wat klopt er niet?").fill("Op de lijst staat een verkeerd jaartal.")
    reader.get_by_label("E-mailadres").fill("lezer@voorbeeld.nl")
    reader.get_by_role("button", name="Verstuur").click()
    accessible(reader, "portal-bedankt")
    reader.get_by_role("link", name="Volg uw bericht").click()
    expect(reader.get_by_role("heading", level=1)).to_have_text("Wij hebben uw bericht ontvangen")
    followed = reader.url

    page = team.new_page()
    page.goto(site.work)
    page.get_by_role("link", name="Berichten van lezers van het portaal").click()
    page.get_by_role("link", name=re.compile("verkeerd jaartal")).click()
    accessible(page, "work-bericht")
    page.get_by_role("button", name="Ik zoek het uit").click()
    reader.goto(followed)
    expect(reader.get_by_role("heading", level=1)).to_have_text("Wij zoeken uw bericht uit")
    page.get_by_label("Wat is de uitkomst?").select_option("corrected")
    page.get_by_label("Uw antwoord").fill("Het jaartal was 2025. Dat staat er nu goed.")
    page.get_by_role("button", name="Verstuur het antwoord").click()
    expect(page.get_by_role("status")).to_contain_text("staat klaar voor de lezer")

    reader.goto(followed)
    expect(reader.locator("main")).to_contain_text("Het jaartal was 2025.")
    expect(reader.locator("main")).not_to_contain_text("lezer@voorbeeld.nl")
    accessible(reader, "portal-antwoord")
    reader.goto(followed[:-3])
    expect(reader.get_by_role("heading", level=1)).to_have_text("Dit bericht vinden wij niet")
    accessible(reader, "portal-niet-gevonden")

    page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Post").click()
    expect(page.locator("main")).to_contain_text("Leerlus verstuurt niets naar buiten")
    page.get_by_role("link", name="Antwoord op uw bericht aan Leerlus").first.click()
    expect(page.locator(".letter")).to_contain_text("Het jaartal was 2025.")
    accessible(page, "work-brief")
    page.close()
    outside.close()


def test_a_colleague_is_called_in_and_takes_it_off_his_list(team: BrowserContext, browser: Browser, site: Site) -> None:
    page = team.new_page()
    page.goto(f"{site.work}/register/?soort=commitment")
    page.locator("main .rows a").first.click()
    title = page.get_by_role("heading", level=1).inner_text()
    page.get_by_role("link", name="Opmerkingen van collega's").click()
    page.get_by_label("Uw opmerking").fill("Klopt deze termijn, @Demo aanleveraar?")
    page.get_by_role("button", name="Plaats").click()
    expect(page.locator("main")).to_contain_text("Klopt deze termijn")
    accessible(page, "work-opmerkingen")
    page.close()

    other = browser.new_context(viewport={"width": WIDTHS["desk"], "height": 900}, locale="nl-NL")
    colleague = other.new_page()
    log_in(colleague, site, "aanleveraar")
    expect(colleague.locator("main")).to_contain_text("noemde u op")
    accessible(colleague, "work-mijn-werk-aanleveraar")
    colleague.get_by_role("link", name=title).click()
    expect(colleague.locator("main")).to_contain_text("U bent hier genoemd.")
    accessible(colleague, "work-genoemd")
    colleague.get_by_role("button", name="Gezien").click()
    colleague.goto(site.work)
    expect(colleague.locator("main")).not_to_contain_text("noemde u op")
    colleague.get_by_label("Hoe vaak wilt u dit overzicht krijgen?").select_option("weekly")
    colleague.get_by_role("button", name="Bewaar").click()
    expect(colleague.get_by_role("status")).to_contain_text("één keer per week")
    other.close()


def test_choices_are_kept_under_a_name(team: BrowserContext, site: Site) -> None:
    page = team.new_page()
    page.goto(f"{site.work}/register/?soort=action")
    page.get_by_text("Bewaarde keuzes (0)").click()
    page.get_by_label("Bewaar de keuzes van nu onder een naam").fill("Alle maatregelen")
    page.get_by_role("button", name="Bewaar").click()
    page.goto(f"{site.work}/register/")
    page.get_by_text("Bewaarde keuzes (1)").click()
    accessible(page, "work-keuzes")
    page.get_by_role("link", name="Alle maatregelen").click()
    assert page.url.endswith("/register/?soort=action")
    page.get_by_text("Bewaarde keuzes (1)").click()
    page.get_by_role("button", name=re.compile("Weggooien")).click()
    expect(page.get_by_text("Bewaarde keuzes (0)")).to_be_visible()
    page.close()


def test_a_trial_letter_is_kept_where_nothing_goes_outside(team: BrowserContext, site: Site) -> None:
    page = team.new_page()
    page.goto(f"{site.work}/post/")
    page.get_by_role("button", name="Stuur mij een proefbericht").click()
    for _ in range(60):
        if "bewaard, niet naar buiten verstuurd" in page.locator("main").inner_text():
            break
        page.wait_for_timeout(500)
        page.reload()
    expect(page.locator("main")).to_contain_text("bewaard, niet naar buiten verstuurd")
    page.close()
