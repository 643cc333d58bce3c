"""Every address of the workplace, as every role and as a stranger: what the permission table says.

The addresses come from the table of contents itself, so that a page that is added is tried too.
"""

import re
from collections.abc import Iterator

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from leerlus_site.accounts.models import User
from leerlus_site.accounts.roles import Act, Role, may
from leerlus_site.api import STAFF_API

pytestmark = pytest.mark.django_db
OPEN = {"login", "logout"}
"""Whoever is not logged in must get here."""
# Nothing has these, so that the right is tried and not the record.
MADE_UP = {
    "pk": 987_654_321,
    "reference": "TER-1999-9999",
    "key": "bestaat-niet",
    "name": "docx",
    "step": None,
}


def patterns(resolver: URLResolver) -> Iterator[URLPattern]:
    for entry in resolver.url_patterns:
        if isinstance(entry, URLResolver):
            # The API answers 401 where a page sends to the login: tests/leerlus_site/api tries its addresses.
            yield from patterns(entry) if entry.namespace != STAFF_API.urls_namespace else ()
        else:
            yield entry


def words_of(pattern: URLPattern) -> list[str]:
    found = getattr(pattern.pattern, "converters", None) or pattern.pattern.regex.groupindex
    return list(found)


def address(pattern: URLPattern) -> str:
    words = words_of(pattern)
    values = {word: MADE_UP.get(word, "x") for word in words}
    own = re.search(r"\(\?P<reference>([A-Z]+)-", str(pattern.pattern))
    if own:
        values["reference"] = f"{own[1]}-1999-9999"
    if "step" in words:
        choices = str(pattern.pattern.regex.pattern).partition("(?P<step>")[2].partition(")")[0]
        values["step"] = choices.split("|")[0]
    return reverse(str(pattern.name), kwargs=values)


PAGES = [pattern for pattern in patterns(get_resolver()) if pattern.name not in OPEN]


def act_of(pattern: URLPattern) -> Act:
    act: Act = pattern.callback.act  # type: ignore[attr-defined]  # set by `requires`
    return act


def test_each_address_asks_for_an_act_of_the_table() -> None:
    assert [pattern.name for pattern in PAGES if not hasattr(pattern.callback, "act")] == []
    assert len(PAGES) > 40


@pytest.mark.parametrize("role", Role)
def test_each_address_opens_for_the_roles_that_the_table_allows(role: Role) -> None:
    user = User.objects.create(email=f"{role}@example.org", name=role, role=role)
    client = Client()
    client.force_login(user)
    wrong = []
    for pattern in PAGES:
        url = address(pattern)
        statuses = {client.get(url).status_code, client.post(url).status_code}
        allowed = may(role, act_of(pattern))
        if (not allowed and statuses != {403}) or (allowed and client.get(url).status_code not in expected(pattern)):
            wrong.append((pattern.name, sorted(statuses)))
    assert wrong == []


def expected(pattern: URLPattern) -> set[int]:
    """A page without a record opens; one with a record that is not there says so; a button has no page."""
    return {404, 405} if words_of(pattern) else {200, 405}


@pytest.mark.parametrize("pattern", PAGES, ids=lambda pattern: str(pattern.name))
def test_a_stranger_is_sent_to_the_login_page(pattern: URLPattern) -> None:
    client = Client()
    for answer in (client.get(address(pattern)), client.post(address(pattern))):
        assert (answer.status_code, answer["Location"].split("?")[0]) == (302, "/inloggen/")
