"""A House asks, the answer is refused with everything the Constitution asks of it, and the public can read why."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from leerlus.errors import StepRefused
from leerlus.register.refusals import House, RefusalState
from leerlus_site.accounts.models import Organisation, User
from leerlus_site.documents.models import Document
from leerlus_site.documents.operations.correct import correct
from leerlus_site.history.models import Event
from leerlus_site.publication.operations.prepare import prepare
from leerlus_site.publication.operations.release import release
from leerlus_site.refusals.models import Refusal
from leerlus_site.refusals.operations.advise import advise
from leerlus_site.refusals.operations.ask import Question, ask
from leerlus_site.refusals.operations.give import give
from leerlus_site.refusals.operations.refuse import Refused, refuse
from leerlus_site.snapshots.queries import current, one

from ..register.conftest import NOW

pytestmark = pytest.mark.django_db


def question(ministry: Organisation, **changes: object) -> Question:
    said = {
        "house": House.SECOND,
        "question": "Welke adviezen lagen er over de dijk?",
        "source": "Vraag 12 in de lijst van vragen",
        "asked_on": date(2026, 2, 1),
        "organisation": ministry,
        "office": "de minister van Dijken",
    }
    return Question(**said | changes)  # type: ignore[arg-type]  # a table of values


def refused(letter: Document | None, /, **changes: object) -> Refused:
    said = {
        "withheld": "Twee conceptadviezen",
        "ground": "art. 68 Gw",
        "motivation": "Het overleg met de buurlanden loopt nog.",
        "legal_opinion": "De afdeling juridische zaken acht dit verdedigbaar.",
        "decided_on": date(2026, 2, 20),
        "letter": letter,
    }
    return Refused(**said | changes)  # type: ignore[arg-type]  # a table of values


@pytest.fixture
def asked(ministry: Organisation, team: User) -> Refusal:
    return ask(question(ministry), by=team, at=NOW)


def publish(team: User) -> None:
    release(prepare(by=team, at=NOW, title="Proef"), by=team, at=NOW, reason="Nagekeken")


def test_each_question_gets_a_number_of_its_year(ministry: Organisation, team: User, asked: Refusal) -> None:
    second = ask(question(ministry), by=team, at=NOW)
    assert (asked.reference, second.reference) == ("WEI-2026-0001", "WEI-2026-0002")
    assert Event.objects.filter(object_type="refusal").count() == 2


@pytest.mark.parametrize(
    "changes",
    [{"question": " "}, {"source": ""}, {"asked_on": date(2026, 3, 3)}, {"office": "minister, e-mail jan@example.org"}],
)
def test_a_question_that_is_not_whole_or_names_someone_is_refused(
    ministry: Organisation, team: User, changes: dict[str, object]
) -> None:
    with pytest.raises(StepRefused):
        ask(question(ministry, **changes), by=team, at=NOW)
    assert not Refusal.objects.exists()


def test_a_reader_may_look_and_not_write(
    ministry: Organisation, reader: User, asked: Refusal, letter: Document
) -> None:
    for act in (
        lambda: ask(question(ministry), by=reader, at=NOW),
        lambda: refuse(asked, refused(letter), by=reader, at=NOW),
        lambda: give(asked, on=date(2026, 2, 2), how="brief", by=reader, at=NOW),
        lambda: advise(asked, on=date(2026, 2, 2), advice="x", by=reader, at=NOW),
    ):
        with pytest.raises(PermissionDenied):
            act()


@pytest.mark.parametrize("lacking", ["withheld", "ground", "motivation", "legal_opinion", "decided_on", "letter"])
def test_a_refusal_needs_each_of_its_parts(asked: Refusal, team: User, letter: Document, lacking: str) -> None:
    empty = None if lacking in ("decided_on", "letter") else ""
    with pytest.raises(StepRefused):
        refuse(asked, refused(letter, **{lacking: empty}), by=team, at=NOW)
    asked.refresh_from_db()
    assert asked.state == RefusalState.ASKED


def test_a_ground_of_the_woo_does_not_hold_against_a_house(asked: Refusal, team: User, letter: Document) -> None:
    with pytest.raises(StepRefused, match="tegenover de Kamer"):
        refuse(asked, refused(letter, ground="5.1.2e"), by=team, at=NOW)


def test_the_database_itself_refuses_a_refusal_without_motivation(asked: Refusal) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Refusal.objects.filter(pk=asked.pk).update(state=RefusalState.REFUSED)


def test_the_public_reads_it_once_the_letter_is_public_and_released(
    asked: Refusal, team: User, letter: Document
) -> None:
    publish(team)
    assert not current("refusal").exists(), "a question alone is not a refusal"
    refuse(asked, refused(letter), by=team, at=NOW)
    publish(team)
    shown = one("refusal", asked.reference)
    assert shown is not None
    assert shown.content["motivation"] == "Het overleg met de buurlanden loopt nog."
    assert shown.content["ground"]["article"] == "artikel 68 Grondwet"
    advise(asked, on=date(2026, 2, 25), advice="De commissie vraagt om meer uitleg.", by=team, at=NOW)
    give(asked, on=date(2026, 3, 1), how="Brief van 1 maart", by=team, at=NOW)
    publish(team)
    shown = one("refusal", asked.reference)
    assert shown is not None
    assert (shown.content["given_on"], shown.content["advised_on"]) == ("2026-03-01", "2026-02-25")


def test_a_letter_that_stays_inside_keeps_the_refusal_inside(asked: Refusal, team: User, letter: Document) -> None:
    correct(letter, {"marking": "intern"}, by=team, at=NOW, reason="Nog niet verstuurd")
    refuse(asked, refused(letter), by=team, at=NOW)
    with pytest.raises(StepRefused, match="niets nieuws"):
        publish(team)


def test_an_advice_comes_after_a_refusal(asked: Refusal, team: User, letter: Document) -> None:
    with pytest.raises(StepRefused, match="weigering"):
        advise(asked, on=date(2026, 2, 25), advice="Geef meer uitleg.", by=team, at=NOW)
    refuse(asked, refused(letter), by=team, at=NOW)
    with pytest.raises(StepRefused, match="voor de weigering"):
        advise(asked, on=date(2026, 2, 1), advice="Geef meer uitleg.", by=team, at=NOW)


def test_the_pages_walk_from_question_to_refusal(
    ministry: Organisation, team: User, letter: Document, client: Client
) -> None:
    client.force_login(team)
    typed = {"house": "tweede_kamer", "question": "Welke adviezen?", "source": "Vraag 3", "asked_on": "2026-02-01"}
    answer = client.post(
        reverse("refusal_add"), typed | {"organisation": ministry.pk, "office": "de minister"}, follow=True
    )
    assert "De informatie is geweigerd" in answer.content.decode()
    step = reverse("refusal_step", args=["WEI-2026-0001", "weigeren"])
    said = {"withheld": "Adviezen", "ground": "art. 68 Gw", "motivation": "Overleg loopt", "legal_opinion": "Kan"}
    answer = client.post(step, said | {"decided_on": "2026-01-01", "letter": letter.pk})
    assert answer.status_code == 400
    assert "voordat erom is gevraagd" in answer.content.decode()
    answer = client.post(step, said | {"decided_on": "2026-02-20", "letter": letter.pk}, follow=True)
    assert "Het is vastgelegd" in answer.content.decode()
    assert "belang van de staat" in answer.content.decode().lower()
