"""Others find exactly what is public, with what it says of itself."""

import json
import re
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from lxml import etree

from leerlus.law.value_lists import ValueList, labelled
from leerlus.publication.found import sitemap
from leerlus.publication.metadata import Listed
from leerlus_site.portal.addresses import OWN_PAGE
from leerlus_site.snapshots.models import Snapshot
from leerlus_site.snapshots.queries import PER_SITEMAP

from .released import document, entry, organisation, release, report

Page = Callable[[str], str]
ADVICE = labelled(ValueList.CATEGORIES, "adviezen").uri
CHOSEN = {
    "categories": [ADVICE],
    "document_kinds": [],
    "references": ["2024-0000001"],
    "media_type": "application/pdf",
    "file_name": "brief.pdf",
    "received_at": "2026-03-01T10:00:00+01:00",
    "responsible": ("https://identifier.overheid.nl/tooi/id/ministerie/mnre1034", "BZK"),
}


def whole(client: Client, address: str) -> bytes:
    response = client.get(address)
    assert response.status_code == 200, address
    return b"".join(response.streaming_content) if response.streaming else response.content


def all_records(client: Client) -> list[Listed]:
    root = etree.fromstring(whole(client, "/sitemap.xml"))
    parts = [found.text or "" for found in root.iter(f"{{{sitemap.NAMESPACE}}}loc")]
    paths = [re.sub(r"^https?://[^/]+", "", part) for part in parts]
    return [one for path in paths if "paginas" not in path for one in sitemap.read(whole(client, path))]


def test_the_sitemap_holds_each_record_once_and_what_was_withdrawn_no_more(client: Client) -> None:
    entry("commitment", "TOE-2026-0001")
    report([], [])
    organisation()
    document("Een brief.")
    gone = entry("action", "MAA-2026-0001")
    Snapshot.objects.filter(pk=gone.pk).update(is_current=False)
    found = [re.sub(r"^https?://[^/]+", "", one.address) for one in all_records(client)]
    assert sorted(found) == [
        "/documenten/DOC-2026-0001/",
        "/organisaties/min-vw/",
        "/rapporten/RAP-2026-0001/",
        "/register/TOE-2026-0001/",
    ]
    assert all(client.get(address).status_code == 200 for address in found)


def test_a_document_says_the_category_that_a_person_chose(client: Client) -> None:
    found = document("Een brief.")
    Snapshot.objects.filter(pk=found.pk).update(metadata=CHOSEN)
    (one,) = all_records(client)
    assert one.metadata is not None
    assert [term.label for term in one.metadata.categories] == ["adviezen"]
    assert one.metadata.responsible is not None
    assert one.metadata.responsible.label.endswith("Koninkrijksrelaties")
    assert one.metadata.parts[0].title == "brief.pdf"


def test_a_document_of_which_nobody_chose_the_category_is_listed_without_metadata(client: Client) -> None:
    document("Een brief.")
    (one,) = all_records(client)
    assert one.metadata is None


def test_robots_may_visit_all_and_are_told_where_the_sitemap_is(page: Page) -> None:
    text = page("/robots.txt")
    assert re.search(r"^Sitemap: http\S+/sitemap.xml$", text, re.MULTILINE)
    assert "Disallow: /\n" not in text


def test_our_own_lists_and_texts_stand_in_a_sitemap_of_their_own(client: Client) -> None:
    organisation()
    records = sitemap.read(whole(client, "/sitemaps/paginas.xml"))
    for record in records:
        assert client.get(re.sub(r"^https?://[^/]+", "", record.address)).status_code == 200
    assert len(records) > 8


def test_an_empty_portal_has_sitemaps_that_hold_nothing(client: Client) -> None:
    assert all_records(client) == []
    assert client.get("/sitemaps/0.xml").status_code == 404


def test_fifty_thousand_records_are_listed_in_parts_with_as_many_questions_each(client: Client) -> None:
    at = datetime(2026, 5, 4, tzinfo=UTC)
    Snapshot.objects.bulk_create(
        Snapshot(
            kind="commitment",
            key=f"TOE-2026-{number:05d}",
            version=1,
            schema=2,
            title=f"Toezegging {number}",
            sort_title=f"{number}",
            content={},
            released_at=at,
            release_reference="UIT-2026-0001",
        )
        for number in range(50_000)
    )
    with CaptureQueriesContext(connection) as asked:
        records = all_records(client)
    assert len({one.address for one in records}) == len(records) == 50_000
    parts = 50_000 // PER_SITEMAP + 1
    assert len(asked) <= 2 * (parts + 1) + 2


@pytest.mark.parametrize("kind", OWN_PAGE)
def test_an_address_that_lasts_leads_to_the_page(client: Client, kind: str) -> None:
    release(kind, "KEN-1", {"title": "Iets"})
    response = client.get(f"/id/{kind}/KEN-1")
    assert response.status_code == 302
    assert response["Location"].endswith("/KEN-1/")


def test_an_address_that_lasts_says_that_something_was_withdrawn(client: Client) -> None:
    Snapshot.objects.filter(pk=organisation().pk).update(is_current=False)
    response = client.get("/id/organisation/min-vw")
    assert response.status_code == 410
    assert "niet meer openbaar" in response.content.decode()


@pytest.mark.parametrize("address", ["/id/organisation/nooit", "/id/iets/min-vw", "/id/programme/leernetwerk"])
def test_an_address_that_never_was_leads_nowhere(client: Client, address: str) -> None:
    assert client.get(address).status_code == 404


def test_a_page_says_in_json_what_it_is(page: Page) -> None:
    found = document("Een brief.", title="Brief </script> over de veren")
    Snapshot.objects.filter(pk=found.pk).update(metadata=CHOSEN)
    (said,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page("/documenten/DOC-2026-0001/"))
    record = json.loads(said)
    assert record["@id"].endswith("/id/document/DOC-2026-0001")
    assert record["name"] == "Brief </script> over de veren"
    assert record["about"][0]["name"] == "adviezen"
