"""Every address of the workplace's API, as every role and as a stranger: what the permission table says."""

import json
from itertools import product
from typing import Any

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leerlus_site.accounts.models import User
from leerlus_site.accounts.roles import Role, may
from leerlus_site.common.problems import MEDIA_TYPE
from tests.leerlus_site.api.addresses import ADDRESSES, CONTRACT, ROOT, Address, resolved

pytestmark = pytest.mark.django_db
IDS = [f"{address.method} {address.path}" for address in ADDRESSES]


def ask(client: Client, address: Address, body: Any = None) -> Any:
    return client.generic(address.method.upper(), address.url, json.dumps(body or {}), "application/json")


def logged_in(role: Role) -> Client:
    client = Client(raise_request_exception=False)
    client.force_login(User.objects.create(email=f"{role}@example.org", name=role, role=role))
    return client


def test_the_contract_and_the_routers_name_the_same_addresses() -> None:
    named = {(method, path) for path, methods in CONTRACT["paths"].items() for method in methods}
    assert {(address.method, address.path) for address in ADDRESSES} == named
    assert len(ADDRESSES) > 30


@pytest.mark.parametrize("role", Role)
def test_each_address_opens_for_the_roles_that_the_table_allows(role: Role) -> None:
    client, wrong = logged_in(role), []
    for address in ADDRESSES:
        answer = ask(client, address, address.body)
        expected = {404} if "{" in address.path or address.method == "post" else {200}
        if answer.status_code not in (expected if may(role, address.act) else {403}):
            wrong.append((address.method, address.path, answer.status_code, answer.content[:300]))
    assert wrong == []


@pytest.mark.parametrize("address", ADDRESSES, ids=IDS)
def test_a_stranger_is_told_to_log_in(address: Address) -> None:
    answer = ask(Client(), address, address.body)
    assert (answer.status_code, answer.headers["Content-Type"]) == (401, MEDIA_TYPE)
    assert "Log eerst in" in answer.json()["detail"]


@pytest.mark.parametrize("address", [one for one in ADDRESSES if one.method != "get"])
def test_a_change_without_its_token_is_refused(address: Address) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(User.objects.create(email="noor@example.org", name="Noor", role=Role.PROGRAMME_TEAM))
    answer = ask(client, address, address.body)
    assert (answer.status_code, answer.headers["Content-Type"]) == (403, MEDIA_TYPE)
    assert "X-CSRFToken" in answer.json()["detail"]


def test_a_change_with_its_token_is_taken() -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(User.objects.create(email="noor@example.org", name="Noor", role=Role.PROGRAMME_TEAM))
    token = client.get(f"{ROOT}/sessie").json()["csrfToken"]
    answer = client.post(
        f"{ROOT}/register/XXX-1999-9999/opmerkingen",
        {"tekst": "Dag"},
        content_type="application/json",
        headers={"X-CSRFToken": token},
    )
    assert answer.status_code == 404


HOSTILE = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | st.text(st.characters(), max_size=30)
    | st.sampled_from(["\0", "=1+1", "\ud800", "9" * 400, "0001-01-01", "9999-12-31T23:59:59-14:00", "x" * 30_000]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


@pytest.mark.parametrize("address", [one for one in ADDRESSES if one.shape], ids=lambda one: f"{one.method} {one.path}")
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_hostile_bodies_are_refused_clearly(address: Address, data: st.DataObject, clients: dict[str, Client]) -> None:
    fields = sorted(resolved(address.shape or {})["properties"])
    body: Any = dict(address.body)
    for field in data.draw(st.lists(st.sampled_from([*fields, "onbekend"]), unique=True, min_size=1)):
        body[field] = data.draw(HOSTILE)
    answer = ask(clients[address.act], address, data.draw(st.sampled_from([body, [body], "x", None])))
    assert 400 <= answer.status_code < 500, answer.content
    assert answer.headers["Content-Type"] == MEDIA_TYPE
    assert answer.json()["detail"].endswith(".")


HOSTILE_WORDS = ("%00", "%ED%A0%80", "9" * 40, "-1", "x" * 2000, "%F0%9F%92%A5", "..%2f")


def test_hostile_addresses_are_refused_clearly(clients: dict[str, Client]) -> None:
    wrong = []
    for address, hostile in product(ADDRESSES, HOSTILE_WORDS):
        path = ROOT + address.path.format(kenmerk=hostile, nummer=hostile, organisatie=hostile)
        asked = [one["name"] for one in address.operation["parameters"] if one["in"] == "query"]
        query = "&".join(f"{name}={hostile}" for name in asked)
        body = json.dumps(address.body or {})
        answer = clients[address.act].generic(
            address.method.upper(), path, body, "application/json", QUERY_STRING=query
        )
        if answer.status_code >= 500 or (answer.status_code >= 400 and answer.headers["Content-Type"] != MEDIA_TYPE):
            wrong.append((address.method, path[:80], answer.status_code))
    assert wrong == []


@pytest.mark.parametrize("body", [b"", b"{", b"\xff\xfe", b"[" * 100_000, b"NaN", b'{"tekst": NaN}', b"1" * 5000])
def test_what_is_no_json_is_refused_clearly(body: bytes) -> None:
    client = logged_in(Role.PROGRAMME_TEAM)
    answer = client.generic("POST", f"{ROOT}/register/X/opmerkingen", body, "application/json")
    assert (answer.status_code, answer.headers["Content-Type"]) == (400, MEDIA_TYPE)


@pytest.fixture
def clients() -> dict[str, Client]:
    """By act a client of a role that may do it, so that the body is read."""
    by_role = {role: logged_in(role) for role in Role}
    return {act: next(by_role[role] for role in Role if may(role, act)) for act in {one.act for one in ADDRESSES}}
