"""A round and the review queue through the API: read, write, submit, approve, close, release; accept and reject."""

from typing import Any

from django.test import Client

from leerlus_site.accounts.models import Organisation, User
from leerlus_site.common.design_rules import ROOT
from leerlus_site.documents.models import Document
from leerlus_site.register.models import Cycle


def ask(user: User, method: str, address: str, body: dict[str, Any] | None = None) -> Any:
    client = Client()
    client.force_login(user)
    return getattr(client, method)(f"{ROOT}/{address}", body or {}, content_type="application/json")


def read(user: User, address: str) -> Any:
    client = Client()
    client.force_login(user)
    answer = client.get(f"{ROOT}/{address}")
    assert answer.status_code == 200, answer.content
    return answer.json()


def test_a_round_is_written_approved_closed_and_released(
    round_2026: Cycle, team: User, writer: User, approver: User, ministry: Organisation
) -> None:
    share = f"rondes/{round_2026.pk}/opgaven/{ministry.key}"
    first = next(one for one in read(writer, share) if one["gevraagd"])
    said = {"soortOpgave": "substantive", "tekst": "De dijk is klaar.", "standVanHetWerk": "running", "gezien": 1}
    written = ask(writer, "put", f"opgaven/{first['nummer']}", said)
    assert written.status_code == 200, written.content
    assert ask(writer, "put", f"opgaven/{first['nummer']}", {**said, "tekst": "Anders."}).status_code == 409
    submitted = ask(writer, "post", f"opgaven/{first['nummer']}/indiening")
    assert submitted.status_code == 200, submitted.content
    seen = {"gezien": submitted.json()["versie"]}
    assert ask(approver, "post", f"opgaven/{first['nummer']}/akkoord", seen).json()["stand"] == "validated"
    missing = read(team, f"rondes/{round_2026.pk}")["ontbreekt"]
    wrong = ask(team, "post", f"rondes/{round_2026.pk}/sluiting", {"gezienOntbrekend": len(missing) + 1})
    assert wrong.status_code == 409
    close = {"gezienOntbrekend": len(missing), "toelichting": "Iedereen is klaar."}
    assert ask(team, "post", f"rondes/{round_2026.pk}/sluiting", close).json()["stand"] == "closed"
    released = ask(team, "post", f"rondes/{round_2026.pk}/vrijgave", {"toelichting": "Voor het debat."})
    assert released.json()["stand"] == "released"


def test_the_share_of_another_organisation_stays_closed(
    round_2026: Cycle, stranger: User, ministry: Organisation
) -> None:
    client = Client()
    client.force_login(stranger)
    answer = client.get(f"{ROOT}/rondes/{round_2026.pk}/opgaven/{ministry.key}")
    assert answer.status_code == 403
    assert ministry.name in answer.json()["detail"]


def test_a_round_is_opened_for_a_report(round_2026: Cycle, team: User) -> None:
    said = {"rapport": round_2026.report.reference, "jaar": 2099, "sluitOp": "2099-04-01"}
    opened = ask(team, "post", "rondes", said)
    assert (opened.status_code, opened.json()["jaar"]) == (201, 2099)
    assert ask(team, "post", "rondes", said).status_code == 409


def test_a_passage_is_accepted_rejected_and_reopened(annex: Document, team: User) -> None:
    first, second, *_rest = read(team, "passages")["resultaten"]
    accepted = ask(team, "post", f"passages/{first['nummer']}/aanvaarding", {"toelichting": "Klopt."})
    assert accepted.status_code == 200, accepted.content
    assert accepted.json()["passage"]["stand"] == "accepted"
    read(team, f"register/{accepted.json()['vermelding']}")
    rejected = ask(team, "post", f"passages/{second['nummer']}/afwijzing", {"toelichting": "Geen maatregel."})
    assert rejected.json()["passage"]["stand"] == "rejected"
    reopened = ask(team, "post", f"passages/{second['nummer']}/heropening", {"toelichting": "Toch wel."})
    assert reopened.json()["passage"]["stand"] == "proposed"
    unknown = ask(team, "post", f"passages/{second['nummer']}/aanvaarding", {"aanpassingen": {"kleur": "blauw"}})
    assert (unknown.status_code, "kleur" in unknown.json()["detail"]) == (400, True)
