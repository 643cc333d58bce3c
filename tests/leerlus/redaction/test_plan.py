"""A plan belongs to one file, says what happens to each passage, and names what is wrong with it."""

import json
from typing import Any

import pytest

from leerlus.errors import PlanError
from leerlus.formats import text
from leerlus.law.grounds import Regime, grounds
from leerlus.pipeline import read_document
from leerlus.redaction import plan_file
from leerlus.redaction.plan import Decision, Plan, checked, forgotten
from leerlus.redaction.policy import proposed

NOTE = """Nota aan de minister
Opgesteld door: Fatma Bakker-Visser
Telefoon 06 12345678, e-mail f.bakker@minwm.example

Minister Hofkamp heeft ingestemd. Fatma Bakker-Visser belt de bewoners.
"""
DOCUMENT = text.read(NOTE.encode())


def plan() -> Plan:
    reading = read_document(DOCUMENT)
    return proposed(reading.document, reading.statements)


def changed(**fields: object) -> str:
    """The written plan with fields of its first passage changed; None takes one out."""
    value: dict[str, Any] = json.loads(plan_file.written(plan(), file="nota.txt"))
    value["redactions"][0] |= fields
    value["redactions"][0] = {name: said for name, said in value["redactions"][0].items() if said is not None}
    return json.dumps(value)


def test_servants_and_their_data_are_proposed_and_the_minister_stays() -> None:
    goes = [one.quote for one in plan().redactions if one.goes]
    stays = [(one.quote, one.reason) for one in plan().redactions if not one.goes]
    assert goes == ["Fatma Bakker-Visser", "06 12345678", "f.bakker@minwm.example", "Fatma Bakker-Visser"]
    assert stays == [("Hofkamp", "Bekleedt een openbaar ambt.")]


def test_a_proposal_has_regime_ground_and_reason() -> None:
    first = plan().redactions[0]
    assert (first.regime, first.ground) == (Regime.WOO, "5.1.2e")
    assert first.reason == "Ambtenaar of contactpersoon: naam niet openbaar."


def test_a_citizen_service_number_has_the_absolute_ground() -> None:
    reading = read_document(text.read(b"Het burgerservicenummer van verzoeker is 111222333."))
    (only,) = proposed(reading.document, reading.statements).redactions
    assert only.ground == "5.1.1e"
    assert grounds()[only.ground].absolute


def test_in_doubt_a_person_decides() -> None:
    said = "Minister Hofkamp tekent.\n\nOpgesteld door: T. Hofkamp\n\nLater heeft Hofkamp de brief verstuurd."
    reading = read_document(text.read(said.encode()))
    found = proposed(reading.document, reading.statements)
    assert [one.decision for one in found.redactions] == [Decision.REJECTED, Decision.PROPOSED, Decision.UNDECIDED]


def test_a_name_in_a_leftover_working_note_waits_for_a_person_and_the_note_is_named_with_its_place() -> None:
    said = "Nota\n\nNummer: 1 Auteur: Hofkamp, T. Onderwerp: Tekst plaatsen Datum: 1-2-2031 10:00:00\n"
    reading = read_document(text.read(said.encode()))
    found = proposed(reading.document, reading.statements)
    assert [one.decision for one in found.redactions] == [Decision.UNDECIDED]
    assert [(one.code, one.start) for one in found.cautions] == [("leftover-annotation", said.index("Nummer"))]


def test_a_plan_is_read_back_as_it_was_written() -> None:
    assert plan_file.read(plan_file.written(plan(), file="nota.txt"), DOCUMENT) == plan()


def test_a_passage_that_a_person_adds_needs_only_words_and_ground() -> None:
    value = json.loads(plan_file.written(plan(), file="nota.txt"))
    value["redactions"].append({"quote": "bewoners", "ground": "AVG", "alike": True})
    added = plan_file.read(json.dumps(value), DOCUMENT).redactions[-1]
    assert (added.quote, added.decision, added.regime) == ("bewoners", Decision.CONFIRMED, Regime.GDPR)


@pytest.mark.parametrize(
    ("fields", "remedy"),
    [
        ({"ground": "5.9"}, "Kies uit"),
        ({"decision": "misschien"}, "Kies uit"),
        ({"regime": "avg"}, "hoort bij 'woo'"),
        ({"quote": "Fatima"}, "Zet 'start' en 'end' goed"),
        ({"start": -1}, "geheel getal"),
        ({"start": None}, "zet 'alike' op true"),
        ({"decision": "undecided"}, "Zet 'decision' op 'confirmed'"),
    ],
)
def test_a_wrong_passage_is_named_with_its_remedy(fields: dict[str, object], remedy: str) -> None:
    with pytest.raises(PlanError, match=r"assage 1|grond") as caught:
        checked(plan_file.read(changed(**fields), DOCUMENT), DOCUMENT)
    assert remedy in str(caught.value)


def test_a_plan_of_another_file_is_refused() -> None:
    with pytest.raises(PlanError, match="ander bestand"):
        checked(plan(), text.read(NOTE.replace("minister", "staatssecretaris").encode()))


@pytest.mark.parametrize("words", ["", "{", "[]", '{"schema": "iets/1"}', '{"schema": "leerlus/redaction-plan/1"}'])
def test_what_is_no_plan_is_refused(words: str) -> None:
    with pytest.raises(PlanError):
        plan_file.read(words, DOCUMENT)


def test_a_place_of_the_same_words_without_decision_is_not_forgotten() -> None:
    without = Plan(sha256=DOCUMENT.sha256, text_version=DOCUMENT.text_version, redactions=plan().redactions[:1])
    assert [start for _number, start in forgotten(without, DOCUMENT)] == [NOTE.rindex("Fatma")]


def test_alike_redacts_every_place_of_the_same_words() -> None:
    value = json.loads(plan_file.written(plan(), file="nota.txt"))
    value["redactions"] = value["redactions"][:1]
    found = plan_file.read(json.dumps(value), DOCUMENT, alike=True)
    assert [one.start for one in found.redactions] == [NOTE.index("Fatma"), NOTE.rindex("Fatma")]
