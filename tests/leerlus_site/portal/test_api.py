"""Open data: what a program gets of the portal."""

import csv
import io
import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from leerlus_site.common.design_rules import VERSION
from leerlus_site.portal.api import PUBLIC_API
from leerlus_site.portal.api.rows import AskedKind
from leerlus_site.snapshots.index import rebuild
from leerlus_site.snapshots.models import Snapshot
from leerlus_site.snapshots.queries import ENTRY_KINDS
from tests.leerlus_site.portal.released import (
    MINISTRY,
    REPORT,
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

LISTS = ("rapporten", "register", "documenten", "organisaties", "hersteltrajecten", "weigeringen")
THINGS = {
    "rapporten": REPORT["key"],
    "register": "TOE-2026-0001",
    "documenten": "DOC-2026-0001",
    "organisaties": MINISTRY["key"],
    "hersteltrajecten": "veren",
    "weigeringen": "WEI-2026-0001",
}


@pytest.fixture(autouse=True)
def world(portal: None) -> None:
    organisation()
    document("De minister zegt toe dat elke veerboot in 2025 een klachtenloket krijgt.")
    report([action("7", [(2024, "no_news", "")])], [a_round(2024, 1)])
    entry("commitment", "TOE-2026-0001", due=due())
    entry("action", "MAA-2026-0007", updates=[update(2024, "no_news")])
    release(
        "trajectory",
        "veren",
        {"name": "Veren", "description": "Herstel", "harmed": None, "organisation": None, "years": None, "source": "x"},
    )
    refusal()


@pytest.fixture
def told(client: Client) -> Callable[[str], Any]:
    def get(address: str) -> Any:
        response = client.get(f"/api/v1/{address}")
        assert response.status_code == 200, (address, response.content)
        return response.json()

    return get


@pytest.mark.parametrize("name", LISTS)
def test_each_list_tells_how_many_there_are_and_each_thing_can_be_asked_for(
    name: str, told: Callable[[str], Any]
) -> None:
    answer = told(name)
    assert answer["totaal"] == len(answer["resultaten"]) > 0
    for row in answer["resultaten"]:
        whole = told(f"{name}/{row['kenmerk']}")
        assert {field: whole[field] for field in row} == row
        assert whole["inhoud"]["kenmerk"] == row["kenmerk"]


def test_an_entry_holds_its_term_its_rounds_and_its_quotes(told: Callable[[str], Any]) -> None:
    promise, measure = told("register/TOE-2026-0001"), told("register/MAA-2026-0007")
    assert promise["inhoud"]["termijn"]["oorspronkelijkTot"] == "2025-06-30"
    assert promise["inhoud"]["termijn"]["verschuivingen"][0]["werd"] == "2025-12-31"
    assert promise["inhoud"]["citaten"][0]["documentKenmerk"] == "DOC-2026-0001"
    assert measure["inhoud"]["opgaven"][0]["soortOpgave"] == "no_news"
    assert promise["adres"].endswith("/register/TOE-2026-0001/")


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("soort=toezegging", ["TOE-2026-0001"]),
        ("soort=action", ["MAA-2026-0007"]),
        ("titel=MAA", ["MAA-2026-0007"]),
        ("stand=open", ["TOE-2026-0001"]),
        ("organisatie=elders", []),
        ("teLaat=true", ["TOE-2026-0001"]),
        ("geenNieuws=true", ["MAA-2026-0007"]),
        ("zonderReactie=true", []),
        ("paginaGrootte=1&pagina=2", ["TOE-2026-0001"]),
    ],
)
def test_the_register_narrows_as_the_page_does(asked: str, expected: list[str], told: Callable[[str], Any]) -> None:
    assert [row["kenmerk"] for row in told(f"register?{asked}")["resultaten"]] == expected


@pytest.mark.parametrize("name", LISTS)
def test_each_list_comes_as_a_table_too(name: str, client: Client) -> None:
    release("organisation", "gevaar", {"name": "=1+1", "short_name": "", "successor": None})
    response = client.get(f"/api/v1/exporten/{name}.csv")
    header, *rows = csv.reader(io.StringIO(response.content.decode("utf-8-sig")), delimiter=";")
    assert response.headers["Content-Type"].startswith("text/csv")
    assert header[1] == "kenmerk"
    assert THINGS[name] in [row[1] for row in rows]
    if name == "organisaties":
        assert "'=1+1" in [row[2] for row in rows]


@pytest.mark.parametrize("address", [*LISTS, *(f"exporten/{name}.csv" for name in LISTS)])
def test_a_list_asks_the_database_as_often_for_many_rows(address: str, client: Client) -> None:
    def questions() -> int:
        with CaptureQueriesContext(connection) as asked:
            client.get(f"/api/v1/{address}")
        return len(asked)

    few = questions()
    for number in range(2, 12):
        entry("commitment", f"TOE-2026-{number:04d}", due=due())
        release("organisation", f"o{number}", {"name": f"Dienst {number}"})
        release("trajectory", f"t{number}", {"name": f"Traject {number}"})
    assert questions() == few <= 2


def test_each_answer_names_its_version_and_may_be_read_by_any_website(client: Client) -> None:
    response = client.get("/api/v1/rapporten")
    assert response.headers["API-Version"] == VERSION
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert "max-age=300" in response.headers["Cache-Control"]
    again = client.get("/api/v1/rapporten", headers={"If-None-Match": response.headers["ETag"]})
    assert again.status_code == 304
    assert client.options("/api/v1/rapporten").status_code == 204
    assert "API-Version" not in client.get("/rapporten/").headers


@pytest.mark.parametrize(
    ("address", "status", "words"),
    [
        ("register/BESTAAT-NIET", 404, "Zoek het kenmerk op in de lijst"),
        ("register?pagina=9", 404, "Vraag een pagina van 1 tot en met 1"),
        ("register?pagina=nul", 400, "velden kloppen niet"),
        ("register?soort=gerucht", 400, "velden kloppen niet"),
        ("register?titel=%00", 400, "velden kloppen niet"),
        ("register/%00", 400, "velden kloppen niet"),
        ("bestaat-niet", 404, "openapi.json"),
        ("rapporten/", 404, "openapi.json"),
    ],
)
def test_what_cannot_be_answered_is_a_problem_with_a_remedy(
    address: str, status: int, words: str, client: Client
) -> None:
    response = client.get(f"/api/v1/{address}")
    assert (response.status_code, response.headers["Content-Type"]) == (status, "application/problem+json")
    assert words in response.json()["detail"]
    assert response.json()["status"] == status


def test_a_wrong_field_is_named_with_what_to_do(client: Client) -> None:
    fields = client.get("/api/v1/register?pagina=nul&teLaat=soms").json()["fouten"]
    assert fields == [
        {"veld": "pagina", "melding": "Schrijf hier een heel getal."},
        {"veld": "teLaat", "melding": "Schrijf hier true of false."},
    ]


@pytest.mark.parametrize("address", ["rapporten", "register/TOE-2026-0001", "cijfers", "bestaat-niet"])
def test_a_head_says_what_a_get_would(address: str, client: Client) -> None:
    whole, head = client.get(f"/api/v1/{address}"), client.head(f"/api/v1/{address}")
    assert head.status_code == whole.status_code
    assert head.headers["API-Version"] == VERSION
    assert not head.content


def test_changes_tell_what_differs_and_what_was_taken_back(told: Callable[[str], Any]) -> None:
    before = told("wijzigingen?sinds=2026-05-01")
    assert before["totaal"] == Snapshot.objects.filter(is_current=True).exclude(kind="organisation").count()
    assert {"Nieuw op dit portaal."} == {row["veranderingen"][0] for row in before["resultaten"]}
    assert told("wijzigingen?sinds=2026-05-01&rapport=RAP-2026-0001")["totaal"] < before["totaal"]
    assert told("wijzigingen?sinds=2026-05-05")["totaal"] == 0
    Snapshot.objects.filter(key="TOE-2026-0001").update(is_current=False, withdrawn_at=datetime(2026, 5, 6, tzinfo=UTC))
    (gone,) = told("wijzigingen/ingetrokken?sinds=2026-05-05")["resultaten"]
    assert (gone["soort"], gone["kenmerk"]) == ("commitment", "TOE-2026-0001")
    assert "titel" not in gone


def test_what_came_back_was_not_taken_back(told: Callable[[str], Any]) -> None:
    taken = {"version": 0, "is_current": False, "withdrawn_at": datetime(2026, 5, 6, tzinfo=UTC)}
    Snapshot.objects.filter(key="TOE-2026-0001").update(**taken)
    entry("commitment", "TOE-2026-0001", due=due())
    assert told("wijzigingen/ingetrokken?sinds=2026-05-05")["totaal"] == 0


def test_who_waits_longest_for_a_reaction_stands_first(told: Callable[[str], Any]) -> None:
    for key, since in (("AAN-2026-0001", date(2026, 3, 1)), ("AAN-2026-0002", date(2026, 1, 1))):
        entry("recommendation", key)
        Snapshot.objects.filter(key=key).update(silent_since=since, silent_of=["min-vw"])
    assert [row["kenmerk"] for row in told("zonder-reactie")["resultaten"]] == ["AAN-2026-0002", "AAN-2026-0001"]
    assert told("zonder-reactie?organisatie=elders")["totaal"] == 0


def test_each_figure_comes_with_its_meaning(told: Callable[[str], Any]) -> None:
    assert told("cijfers") == []
    release("programme", "leernetwerk", {"asked": [], "lessons": {"anchored": 2}, "actions": {}})
    figures = {figure["kenmerk"]: figure for figure in told("cijfers")}
    assert figures["anchored_lessons"]["nummer"].startswith("2")
    assert all(figure["betekenis"] and figure["watOntbreekt"] for figure in figures.values())


def test_search_gives_the_passage_and_its_place(told: Callable[[str], Any]) -> None:
    rebuild()
    answer = told("zoeken?vraag=klachtenloket")
    found = {row["kenmerk"]: row for row in answer["resultaten"]}
    (passage, *_more) = found["DOC-2026-0001"]["passages"]
    assert passage["tekst"][0:10] == "De ministe"
    assert found["DOC-2026-0001"]["adres"].endswith("/documenten/DOC-2026-0001/")
    assert told("zoeken?vraag=xyzzyx")["totaal"] == 0


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_open_data_only_reads(method: str, client: Client) -> None:
    response = getattr(client, method)("/api/v1/register")
    assert response.status_code == 405
    assert response.json()["title"] == "Dat kan hier niet"


def test_openapi_json_is_the_contract_in_git(client: Client) -> None:
    served = client.get("/api/v1/openapi.json").json()
    assert served["info"]["contact"]["email"]
    assert served == json.loads(PUBLIC_API.contract())


def test_the_register_can_be_asked_for_each_kind_that_it_holds() -> None:
    assert set(AskedKind) == {*ENTRY_KINDS, "toezegging"}
