"""No public page of the demo world names anyone who holds no public office, nor anyone with an account."""

import json
import re
from collections.abc import Iterator
from html import unescape
from io import StringIO
from pathlib import Path

import pytest
from django.core.cache import cache
from django.core.management import call_command
from django.http import StreamingHttpResponse
from django.test import Client
from django.utils.http import urlencode
from pytest_django import Settings

from leerlus.formats.sandbox import read_file
from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import User
from leerlus_site.accounts.roles import Role
from leerlus_site.documents.models import Statement
from leerlus_site.settings import portal as portal_settings
from leerlus_site.settings.environment import PROJECT

LINK = re.compile(r'href="(/[^"#?]*)')
HIT = re.compile(r"<li\b.*?</li>", re.DOTALL)
TAG = re.compile(r"<[^>]*>")
MAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+")
EXPECTED = json.loads((PROJECT / "demo" / "chain.json").read_text(encoding="utf-8"))["expected"]
PRIVATE = {row["name"] for row in EXPECTED["persons"] if not row["keep"]} | {
    row["quote"] for row in EXPECTED["personal_data"] if not row["keep"]
}
OFFICE_HOLDERS = {row["name"] for row in EXPECTED["persons"] if row["keep"]}


@pytest.fixture
def demo(db: None, settings: Settings, tmp_path: Path) -> None:
    """The demo world, as `make run` loads it, and from then on the portal's own addresses and templates."""
    settings.DEMO_ACCOUNTS = True
    for name in ("FILES_ROOT", "PUBLIC_FILES_ROOT", "INDEX_ROOT"):
        setattr(settings, name, tmp_path / name)
    call_command("load_demo", stdout=StringIO(), stderr=StringIO())
    call_command("rebuild_index", stdout=StringIO())
    settings.ROOT_URLCONF, settings.MIDDLEWARE = portal_settings.ROOT_URLCONF, portal_settings.MIDDLEWARE
    # The app itself cannot be added while the workplace's are loaded: the queue refuses to be set up twice.
    pages = PROJECT / "src" / "leerlus_site" / "portal" / "templates"
    settings.TEMPLATES = [{**portal_settings.TEMPLATES[0], "DIRS": [pages]}]
    cache.clear()


def public_pages(client: Client) -> Iterator[tuple[str, str]]:
    """Each address that links lead to from the front page, with its text; of a file the text that is in it."""
    waiting, seen = ["/"], {"/"}
    while waiting:
        address = waiting.pop()
        answer = client.get(address)
        assert answer.status_code == 200, address
        text = text_of(answer, address)
        yield address, text
        for found in LINK.findall(text):
            if found not in seen and not found.startswith("/static/"):
                seen.add(found)
                waiting.append(found)


def text_of(answer: object, address: str) -> str:
    if isinstance(answer, StreamingHttpResponse):
        name = answer["Content-Disposition"].rpartition('"')[0].rpartition('"')[2] or address
        return read_file(b"".join(answer), name=name).text  # type: ignore[arg-type]  # not an async answer
    content: bytes = answer.content  # type: ignore[attr-defined]  # every other answer has its content
    return unescape(content.decode())


def test_no_public_page_file_or_search_names_who_holds_no_public_office(demo: None, client: Client) -> None:
    found = Statement.objects.filter(kind__in=("person", "personal-data"), details__keep=False)
    private = PRIVATE | set(found.values_list("quote", flat=True))
    accounts = {word for row in User.objects.values_list("name", "email") for word in row}
    pages = dict(public_pages(client))
    named = [(address, name) for address, text in pages.items() for name in private | accounts if name in text]
    assert named == []
    # The rules show what they look for by an example that was made up.
    shown = {address: MAIL.findall(text) for address, text in pages.items() if address != "/hoe-wij-lezen/"}
    assert {address: mails for address, mails in shown.items() if mails} == {}
    # Who acts is an organisation or an office holder: no page names the function below that in which someone acted.
    below = {function_of(user) for user in User.objects.exclude(role=Role.PROGRAMME_TEAM) if user.organisation}
    assert [(address, name) for address, text in pages.items() for name in below if name in text] == []
    assert {"/zonder-reactie/", "/cijfers/", "/wijzigingen/", "/trajecten/waterheffingen/"} <= set(pages)
    # The pages are really there, and names that may be public are really read.
    assert len(pages) > 100
    assert [name for name in OFFICE_HOLDERS if not any(name in text for text in pages.values())] == []
    for name in sorted(PRIVATE):
        hits = HIT.findall(client.get(f"/zoeken/?{urlencode({'q': name})}").content.decode())
        assert [hit for hit in hits if name in unescape(TAG.sub("", hit))] == []
