"""Lessons for a subject: on a page of ours, on a page of someone else, and as a table."""

import re
from html import unescape
from html.parser import HTMLParser
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client

from leerlus_site.portal.lessons_for.pages import MOST
from leerlus_site.snapshots.index import rebuild
from tests.leerlus_site.portal.released import document, entry

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def lessons(portal: None) -> None:
    entry("lesson", "LES-2031-0001", title="Geef één loket aan bewoners", text="Bewoners liepen van loket naar loket.")
    entry("lesson", "LES-2031-0002", title="Meet de dijk", text="De dijk zakte.", quotes=[])
    entry("commitment", "TOE-2031-0001", title="Het loket gaat open")
    document("Het loket is dicht.")
    rebuild()


class Pasted(HTMLParser):
    """What a browser makes of the code on the page of someone else."""

    def __init__(self) -> None:
        super().__init__()
        self.begun: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.begun.append((tag, dict(attrs)))


def test_only_lessons_that_fit_the_subject_are_listed(client: Client) -> None:
    said = client.get("/lessen-voor/", {"over": "loketten"}).content.decode()
    assert "Geef één loket aan bewoners" in said
    assert "Meet de dijk" not in said
    assert "Het loket gaat open" not in said
    assert "/lessen-voor/inbedden/?over=loketten" in said


def test_without_a_subject_or_a_lesson_the_page_says_what_to_do(client: Client) -> None:
    assert "Waar gaat het over?" in client.get("/lessen-voor/").content.decode()
    assert "nog geen les gevonden" in client.get("/lessen-voor/", {"over": "xyzzyx"}).content.decode()


def test_another_site_may_frame_the_list_and_no_other_page(client: Client) -> None:
    framed = client.get("/lessen-voor/inbedden/", {"over": "loket"})
    assert "frame-ancestors *" in framed["Content-Security-Policy"]
    assert "default-src 'none'" in framed["Content-Security-Policy"]
    assert "X-Frame-Options" not in framed
    assert not framed.cookies
    said = framed.content.decode()
    assert "<script" not in said
    assert "<form" not in said
    assert "Geef één loket aan bewoners" in said

    other = client.get("/lessen-voor/", {"over": "loket"})
    assert "frame-ancestors 'none'" in other["Content-Security-Policy"]
    assert other["X-Frame-Options"] == "DENY"


@pytest.mark.parametrize(
    "subject", ["loket", 'loket"><script>alert(1)</script>', "loket' onload='x", "loket&x=1", "loket</iframe><b>"]
)
def test_the_code_to_copy_is_one_frame_whatever_the_subject(client: Client, subject: str) -> None:
    page = client.get("/lessen-voor/", {"over": subject}).content.decode()
    shown = [unescape(code) for code in re.findall(r"<code>(.*?)</code>", page)]
    [pasted] = [code for code in shown if code.startswith("<")]
    seen = Pasted()
    seen.feed(pasted)
    [(tag, attributes)] = seen.begun
    assert tag == "iframe"
    assert set(attributes) == {"title", "src", "width", "height"}
    asked = urlsplit(attributes["src"] or "")
    assert asked.path == "/lessen-voor/inbedden/"
    assert parse_qs(asked.query) == {"over": [subject]}


def test_bottlenecks_are_listed_beside_many_lessons(client: Client) -> None:
    for number in range(3, 20):
        entry("lesson", f"LES-2031-00{number:02}", title=f"Een loket {number}")
    entry("bottleneck", "KNE-2031-0001", title="Elk loket heeft eigen regels")
    rebuild()
    said = client.get("/lessen-voor/", {"over": "loket"}).content.decode()
    assert "Elk loket heeft eigen regels" in said
    assert said.count('class="row__title"') == MOST


def test_the_table_has_whole_addresses(client: Client) -> None:
    answer = client.get("/lessen-voor/lijst.csv", {"over": "loket"})
    rows = answer.content.decode("utf-8-sig").splitlines()
    assert rows[0].replace('"', "").replace(";", ",").startswith("Soort,Titel")
    assert "http" in rows[1]
    assert "LES-2031-0001" in rows[1]


@pytest.mark.parametrize("subject", ['"', "=1+1", "<script>alert(1)</script>", "\0", "a" * 500, "soort:motie loket"])
def test_no_subject_is_an_error(client: Client, subject: str) -> None:
    for path in ("/lessen-voor/", "/lessen-voor/inbedden/", "/lessen-voor/lijst.csv"):
        answer = client.get(path, {"over": subject})
        assert answer.status_code == 200
        assert b"<script>alert" not in answer.content
