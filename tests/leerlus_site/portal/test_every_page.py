"""What holds for every public page."""

import re
from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from leerlus.reading.rulebook import all_rules
from leerlus_site.snapshots.index import rebuild
from tests.leerlus_site.portal.released import (
    a_round,
    action,
    document,
    due,
    entry,
    organisation,
    refusal,
    release,
    report,
    update,
)

Page = Callable[[str], str]
PAGES = (
    "/",
    "/rapporten/",
    "/rapporten/RAP-2026-0001/",
    "/register/",
    "/register/?te-laat=ja&geen-nieuws=ja",
    "/register/TOE-2026-0001/",
    "/register/MAA-2026-0007/",
    "/documenten/",
    "/documenten/DOC-2026-0001/",
    "/organisaties/",
    "/organisaties/min-vw/",
    "/trajecten/",
    "/trajecten/rivier/",
    "/geweigerd/",
    "/geweigerd/WEI-2026-0001/",
    "/zonder-reactie/",
    "/cijfers/",
    "/wijzigingen/",
    "/wijzigingen/?sinds=2026-01-01&rapport=RAP-2026-0001",
    "/zoeken/",
    "/zoeken/?q=loket",
    "/klopt-dit-niet/",
    "/klopt-dit-niet/bedankt/",
    "/over/",
    "/privacy/",
    "/toegankelijkheid/",
    "/algoritme/",
    "/hoe-wij-lezen/",
)


@pytest.fixture
def world() -> None:
    organisation()
    report([action("7", [(2024, "no_news", "")])], [a_round(2024, 1)])
    entry("commitment", "TOE-2026-0001", due=due())
    entry("action", "MAA-2026-0007", updates=[update(2024, "no_news")])
    document("Aanleiding\n\nEr komt een loket.")
    facts = {"name": "Rivierherstel", "description": "Herstel langs de rivier.", "source": "Verdronken dossiers"}
    release("trajectory", "rivier", {**facts, "harmed": None, "organisation": None, "years": None})
    refusal()
    rebuild()


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.usefixtures("world")
def test_a_page_reads_no_table_outside_the_snapshots(client: Client, address: str) -> None:
    with CaptureQueriesContext(
        connection,
    ) as queries:
        assert client.get(address).status_code == 200
    tables = {table for query in queries for table in re.findall(r'(?:FROM|JOIN|INTO|UPDATE) "(\w+)"', query["sql"])}
    assert tables <= {"snapshots_snapshot", "snapshots_publicfile", "snapshots_historyhead"}


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.usefixtures("world")
def test_a_page_begins_for_who_looks_for_help_and_has_one_heading(page: Page, address: str) -> None:
    text = page(address)
    assert text.index("behandelt geen individuele zaken") < text.index("<h1")
    assert text.count("<h1") == 1
    assert 'href="#inhoud"' in text
    assert 'lang="nl"' in text


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.usefixtures("world")
def test_a_page_needs_no_script_no_inline_style_and_no_cookie(client: Client, address: str) -> None:
    response = client.get(address)
    text = response.content.decode()
    # Typing help on the search page is a help: it comes from our own address, and the page works without it.
    scripts = re.findall(r"<script[^>]*>", text)
    # What a record says to search engines is data, which no browser runs.
    scripts = [script for script in scripts if script != '<script type="application/ld+json">']
    assert scripts == (['<script src="/static/design/complete.js" defer>'] if "/zoeken/" in address else [])
    assert not re.search(r'\sstyle="|<style|\son\w+="', text)
    assert not response.cookies
    policy = response["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


@pytest.mark.parametrize("address", [page for page in PAGES if "klopt-dit-niet" not in page])
@pytest.mark.usefixtures("world")
def test_every_page_offers_to_report_an_error(page: Page, address: str) -> None:
    assert "/klopt-dit-niet/?over=" in page(address)


@pytest.mark.parametrize("address", PAGES)
def test_an_empty_register_gives_pages_that_say_so(client: Client, address: str) -> None:
    thing = re.search(r"/[A-Z]{3}-|/min-vw/|/rivier/", address)
    assert client.get(address).status_code == (404 if thing else 200)


def test_the_page_on_reading_holds_every_rule_with_its_example(page: Page) -> None:
    text = page("/hoe-wij-lezen/")
    assert [rule.name for rule in all_rules() if f"<code>{rule.name}</code>" not in text] == []


def test_the_health_page_says_that_the_snapshots_can_be_read(client: Client) -> None:
    assert client.get("/gezondheid/").json() == {"portal": "goed"}


@pytest.mark.parametrize(
    "address", ["/rapporten/nee/", "/register/%00/", "/documenten/nee/bestand", "/nergens/", "/a/b/c"]
)
def test_an_unknown_address_gives_a_page_that_helps(client: Client, address: str) -> None:
    response = client.get(address)
    assert response.status_code in (400, 404)
    assert 'action="/zoeken/"' in response.content.decode()


def test_a_recipient_is_shown_as_such_and_owes_nothing(page: Page) -> None:
    organisation(recipient_only=True)
    entry("commitment", "TOE-2026-0001", due=due())
    text = page("/organisaties/min-vw/")
    assert "ter kennisneming" in text
    assert "Termijn verstreken" not in text


def test_an_organisation_shows_what_it_owes_by_kind(page: Page) -> None:
    organisation()
    entry("commitment", "TOE-2026-0001", due=due())
    entry("commitment", "TOE-2026-0002")
    entry("action", "MAA-2026-0007", updates=[update(2024, "no_news")])
    text = page("/organisaties/min-vw/")
    assert "Termijn verstreken (1)" in text
    assert "Openstaande toezeggingen en aankondigingen (1)" in text
    assert "Maatregelen zonder nieuws in de laatste ronde (1)" in text


def test_when_we_fail_the_page_says_so_without_the_database(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    client.raise_request_exception = False

    def breaks(*kinds: str) -> object:
        raise RuntimeError("stuk")

    monkeypatch.setattr("leerlus_site.portal.views.trajectories.current", breaks)
    response = client.get("/trajecten/")
    assert response.status_code == 500
    assert "Dit ligt aan ons, niet aan u." in response.content.decode()
