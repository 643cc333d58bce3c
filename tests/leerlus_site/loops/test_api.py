"""A loop through the API: the same steps, the same refusals, the same history as on the pages."""

from datetime import timedelta
from typing import Any

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from leerlus_site.accounts.models import Organisation, User
from leerlus_site.common.design_rules import ROOT
from leerlus_site.history.queries import events_about
from leerlus_site.loops.models import Loop
from leerlus_site.loops.operations.send import NewLoop, send
from leerlus_site.register.models import Entry
from tests.leerlus_site.loops.conftest import NOON

REACTION = {"soort": "adopt", "woorden": "Wij nemen dit over."}


def client_of(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def post(user: User, address: str, body: dict[str, Any]) -> Any:
    return client_of(user).post(f"{ROOT}/{address}", body, content_type="application/json")


def test_the_team_asks_the_addressee_answers_and_the_history_tells(
    advice: Entry, team: User, contact: User, ministry: Organisation
) -> None:
    sent = post(
        team,
        "terugkoppelingen",
        {
            "vermelding": advice.reference,
            "geadresseerde": ministry.key,
            "arena": "policy",
            "grondslag": "written_agreement",
            "vindplaatsGrondslag": "Afspraak van 5 januari",
            "vraag": "Wat doet u hiermee?",
            "afgesprokenDag": (timezone.localdate() + timedelta(days=30)).isoformat(),
        },
    )
    assert sent.status_code == 201, sent.content
    address = f"terugkoppelingen/{sent.json()['kenmerk']}"
    received = post(contact, f"{address}/ontvangst", {})
    reacted = post(contact, f"{address}/reactie", REACTION)
    followed = post(contact, f"{address}/opvolging", {"woorden": "Er is een loket geopend."})
    assert [answer.status_code for answer in (received, reacted, followed)] == [200, 200, 200]
    read = client_of(team).get(f"{ROOT}/{address}").json()
    assert read["reacties"][0]["woorden"] == REACTION["woorden"]
    assert read["opvolging"][0]["woorden"] == "Er is een loket geopend."
    verbs = {event.verb for event in events_about("loop", read["kenmerk"])}
    assert {"loop_reacted"} < verbs


def test_a_step_that_the_state_does_not_allow_is_a_conflict_with_the_reason(loop: Loop, contact: User) -> None:
    assert post(contact, f"terugkoppelingen/{loop.reference}/reactie", REACTION).status_code == 200
    again = post(contact, f"terugkoppelingen/{loop.reference}/reactie", REACTION)
    assert again.status_code == 409
    assert again.json()["detail"]
    assert loop.reactions.count() == 1


def test_another_organisation_answers_nothing(loop: Loop, coast: Organisation, contact: User) -> None:
    stranger = User.objects.create(email="eva@leerlus.test", name="Eva", role=contact.role, organisation=coast)
    answer = post(stranger, f"terugkoppelingen/{loop.reference}/reactie", REACTION)
    assert answer.status_code in (403, 409)
    assert loop.reactions.count() == 0


def test_the_list_asks_the_database_as_often_for_many_loops(loop: Loop, new_loop: NewLoop, team: User) -> None:
    client = client_of(team)

    def questions() -> int:
        with CaptureQueriesContext(connection) as asked:
            assert client.get(f"{ROOT}/terugkoppelingen").status_code == 200
        return len(asked)

    few = questions()
    for number in range(8):
        to = Organisation.objects.create(key=f"dienst{number}", name=f"Dienst {number}")
        send(NewLoop(**{**vars(new_loop), "addressee": to}), by=team, at=NOON)
    assert questions() == few


def test_colleagues_read_what_was_said_through_the_api(advice: Entry, team: User, contact: User) -> None:
    said = post(contact, f"register/{advice.reference}/opmerkingen", {"tekst": "Wie pakt dit op?"})
    assert said.status_code == 201
    read = client_of(team).get(f"{ROOT}/register/{advice.reference}/opmerkingen").json()
    assert [(one["schrijver"], one["tekst"]) for one in read] == [("Bob", "Wie pakt dit op?")]


def test_an_adviser_records_a_standpoint_and_an_assessor_an_assessment(
    advice: Entry, ministry: Organisation, adviser: User, assessor: User
) -> None:
    advice.organisation = ministry
    advice.save()
    standpoint = {
        "partij": "independent",
        "oordeel": "partly",
        "woorden": "Het loket helpt een deel van de mensen.",
        "op": "2026-03-01",
        "inOpdrachtVan": "de Raad",
        "overDeel": "het loket",
    }
    assert post(adviser, f"register/{advice.reference}/standpunten", standpoint).status_code == 201
    assert client_of(adviser).get(f"{ROOT}/register/{advice.reference}/standpunten").json()[0]["oordeel"] == "partly"
    assessment = {
        "maatstaf": "effective",
        "oordeel": "met",
        "woorden": "Negen van de tien mensen kregen antwoord.",
        "overDeel": "het loket",
        "bewijs": "Onderzoek van mei",
        "inOpdrachtVan": "de Raad",
    }
    assert post(assessor, f"register/{advice.reference}/beoordelingen", assessment).status_code == 201
