"""Cards, the progress letter and the answer to a rappel, from what the register has."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from leerlus.formats.sandbox import read_file
from leerlus.register.kinds import EntryKind
from leerlus.register.rounds import Writing
from leerlus.register.updates import UpdateClass
from leerlus_site.accounts.models import User
from leerlus_site.documents.models import Document
from leerlus_site.documents.operations.receive import receive
from leerlus_site.register.mapping import NewEntry
from leerlus_site.register.models import Cycle, DueDate, Entry
from leerlus_site.register.operations.new_entry import new_entry
from leerlus_site.register.operations.rounds.close_round import close_round
from leerlus_site.register.operations.rounds.release_round import release_round
from leerlus_site.register.operations.rounds.submit_update import submit_update
from leerlus_site.register.operations.rounds.validate_update import validate_update
from leerlus_site.register.operations.rounds.write_update import write_update

from ..register.conftest import NOW, annex, approver, ministry, round_2026, team, update_of, writer

__all__ = ["annex", "approver", "ministry", "round_2026", "team", "writer"]

pytestmark = pytest.mark.django_db
RAPPEL = """Halfjaarlijks rappel toezeggingen

Toezeggingen waarvan de termijn is verstreken

T01234 Een brief over de sluis

Toezeggingen waarvan de termijn voor 1 juli 2026 verstrijkt

T01300 Een gesprek met bewoners
"""


def client_of(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def text_of(user: User, url: str, name: str = "docx") -> str:
    answer = client_of(user).get(url)
    assert answer.status_code == 200
    return read_file(answer.content, name=f"x.{name}").text


@pytest.fixture
def released(round_2026: Cycle, team: User, writer: User, approver: User) -> Cycle:
    said = Writing(text="Elke wijk heeft een loket.", update_class=UpdateClass.DONE)
    written = write_update(update_of(round_2026, "7"), said, seen=1, by=writer, at=NOW)
    submitted = submit_update(written, by=writer, at=NOW)
    validate_update(submitted, seen=submitted.version, by=approver, at=NOW)
    closed = close_round(round_2026, seen_missing=1, by=team, at=NOW, reason="Klaar")
    return release_round(closed, by=team, at=NOW, reason="Compleet")


def test_a_card_tells_promise_rounds_and_motions_with_their_sources(released: Cycle, team: User) -> None:
    desk = Entry.objects.get(kind=EntryKind.ACTION, source_number="7")
    text = text_of(team, reverse("debate_card", args=[desk.reference, "docx"]))
    assert "Elke wijk heeft een loket. (ronde 2026)" in text
    assert "Drie loketten zijn open, in 2026 meer. (ronde 2025)" in text
    assert "Motie Zandstra c.s. (nr. 9), deel 2" in text
    assert "14 mei 2025" in text


def test_the_letter_tells_what_is_done_and_who_was_silent(released: Cycle, team: User) -> None:
    text = text_of(team, reverse("progress_letter", args=[released.pk, "odt"]), "odt")
    assert "Afgerond of gestopt gemeld (1)" in text
    assert "Elke wijk heeft een loket. (ronde 2026)" in text
    assert "Geen opgave ontvangen (1)" in text
    assert "Bewoners een vaste contactpersoon geven" in text


def test_there_is_no_letter_about_a_round_that_was_not_released(round_2026: Cycle, team: User) -> None:
    assert client_of(team).get(reverse("progress_letter", args=[round_2026.pk, "docx"])).status_code == 302


def test_an_unpublished_text_is_on_no_card(round_2026: Cycle, team: User, writer: User) -> None:
    write_update(update_of(round_2026, "7"), Writing(text="Nog geheim."), seen=1, by=writer, at=NOW)
    desk = Entry.objects.get(kind=EntryKind.ACTION, source_number="7")
    assert "Nog geheim" not in text_of(team, reverse("debate_card", args=[desk.reference, "docx"]))


def rappel_paper(team: User) -> Document:
    return receive(RAPPEL.encode(), name="rappel.txt", by=team, at=NOW, marking="intern").document


def test_the_answer_corrects_and_forecasts_from_the_register(team: User) -> None:
    new = NewEntry(
        kind=EntryKind.COMMITMENT, text="Een brief", source_number="T01234", detail={"strength": "toezegging"}
    )
    entry = new_entry(new, by=team, at=NOW)
    DueDate.objects.create(entry=entry, certainty="exact", words="voor 2026", kept_on=date(2025, 12, 20))
    rappel = rappel_paper(team)
    page = client_of(team).get(reverse("rappel", args=[rappel.reference])).content.decode()
    assert "T01234" in page
    text = text_of(team, reverse("rappel_answer", args=[rappel.reference, "docx"]))
    assert "Nagekomen op 20 december 2025" in text
    assert "Deze toezegging staat niet in ons register" in text


def test_a_paper_without_lists_gets_no_answer(team: User, annex: Document) -> None:
    assert client_of(team).get(reverse("rappel_answer", args=[annex.reference, "docx"])).status_code == 302
