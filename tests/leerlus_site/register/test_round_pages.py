"""The pages of a round: the team opens and ends it, an owner has one page, two people at it lose nothing."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.timezone import localdate

from leerlus.register.states import UpdateState
from leerlus_site.accounts.models import Absence, User
from leerlus_site.register.models import Cycle

from .conftest import update_of

pytestmark = pytest.mark.django_db


def logged_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def fields(cycle: Cycle, number: str, *, seen: int = 1, **typed: str) -> dict[str, str]:
    name = f"m{update_of(cycle, number).pk}"
    values = {"update_class": "substantive", "text": "", "reason": "", "work": "", "seen": str(seen)} | typed
    return {f"{name}-{field}": value for field, value in values.items()}


def share(cycle: Cycle) -> str:
    return reverse("round_share", args=[cycle.pk, "dd"])


def test_the_owner_sees_last_rounds_words_beside_the_empty_field(round_2026: Cycle, writer: User) -> None:
    page = logged_in(writer).get(share(round_2026)).content.decode()
    assert "Drie loketten zijn open, in 2026 meer." in page
    assert page.count("<textarea") == 6


def test_a_stranger_is_refused_and_the_team_reads_along(round_2026: Cycle, stranger: User, team: User) -> None:
    assert logged_in(stranger).get(share(round_2026)).status_code == 403
    page = logged_in(team).get(share(round_2026))
    assert page.status_code == 200
    assert b"<textarea" not in page.content


def test_a_stranger_does_not_find_the_round_in_his_list(round_2026: Cycle, stranger: User, writer: User) -> None:
    where = reverse("round_list")
    assert share(round_2026) not in logged_in(stranger).get(where).content.decode()
    assert share(round_2026) in logged_in(writer).get(where).content.decode()


def test_saving_keeps_every_changed_field_and_submits_nothing(round_2026: Cycle, writer: User) -> None:
    sent = fields(round_2026, "4", text="Begonnen.") | fields(round_2026, "7", text="Vier loketten.")
    assert logged_in(writer).post(share(round_2026), sent | {"bewaar": "alles"}).status_code == 302
    assert [update_of(round_2026, number).text for number in "47"] == ["Begonnen.", "Vier loketten."]
    assert update_of(round_2026, "7").state == UpdateState.DRAFT


def test_submitting_all_leaves_empty_fields_alone(round_2026: Cycle, writer: User) -> None:
    sent = fields(round_2026, "4") | fields(round_2026, "7", text="Vier loketten.")
    assert logged_in(writer).post(share(round_2026), sent | {"indienen": "alles"}).status_code == 302
    states = [update_of(round_2026, number).state for number in "47"]
    assert states == [UpdateState.DRAFT, UpdateState.SUBMITTED]


def test_an_incomplete_one_is_saved_and_says_what_is_lacking(round_2026: Cycle, writer: User) -> None:
    sent = fields(round_2026, "4", update_class="no_news_with_reason", text="Later meer.")
    answer = logged_in(writer).post(share(round_2026), sent | {"indienen": "alles"})
    assert answer.status_code == 409
    assert "waarom er geen nieuws is" in answer.content.decode()
    assert update_of(round_2026, "4").text == "Later meer."


def test_who_comes_second_sees_both_texts_and_chooses(round_2026: Cycle, writer: User) -> None:
    client = logged_in(writer)
    client.post(share(round_2026), fields(round_2026, "7", text="Tekst van de eerste."))
    second = fields(round_2026, "7", text="Tekst van de tweede.")
    answer = client.post(share(round_2026), second)
    page = answer.content.decode()
    assert "Tekst van de eerste." in page
    assert "Tekst van de tweede." in page
    assert update_of(round_2026, "7").text == "Tekst van de eerste."

    chosen = fields(round_2026, "7", text="Tekst van beiden.", seen=2)
    assert client.post(share(round_2026), chosen).status_code == 302
    assert update_of(round_2026, "7").text == "Tekst van beiden."


def test_the_akkoordgever_approves_one_and_sends_one_back(round_2026: Cycle, writer: User, approver: User) -> None:
    sent = fields(round_2026, "4", text="Begonnen.") | fields(round_2026, "7", text="Vier loketten.")
    logged_in(writer).post(share(round_2026), sent | {"indienen": "alles"})
    four, seven = update_of(round_2026, "4"), update_of(round_2026, "7")
    client = logged_in(approver)
    back = {f"m{four.pk}-seen": "3", f"m{four.pk}-returned": "Wanneer precies?", "terug": str(four.pk)}
    client.post(share(round_2026), back)
    client.post(share(round_2026), {f"m{seven.pk}-seen": "3", "akkoord": "alles"})
    four.refresh_from_db()
    seven.refresh_from_db()
    assert (four.state, four.returned, seven.state) == (UpdateState.DRAFT, "Wanneer precies?", UpdateState.VALIDATED)


def test_nobody_approves_a_text_that_changed_since_he_read_it(round_2026: Cycle, writer: User, approver: User) -> None:
    logged_in(writer).post(share(round_2026), fields(round_2026, "7", text="Vier.") | {"indienen": "alles"})
    seven = update_of(round_2026, "7")
    answer = logged_in(approver).post(share(round_2026), {f"m{seven.pk}-seen": "2", "akkoord": str(seven.pk)})
    assert "intussen veranderd" in answer.content.decode()


def test_the_team_opens_closes_and_releases_by_its_pages(round_2026: Cycle, team: User) -> None:
    client = logged_in(team)
    new = {"report": round_2026.report_id, "year": 2027, "closes_on": "2099-01-01"}
    opened = client.post(reverse("round_new"), new)
    cycle = Cycle.objects.get(year=2027)
    assert opened["Location"] == reverse("round_detail", args=[cycle.pk])
    page = client.get(opened["Location"]).content.decode()
    assert "Nog niet ingediend: 2" in page
    client.post(reverse("round_close", args=[cycle.pk]), {"reason": "Proef", "looked": "on", "seen_missing": "2"})
    assert "Geen opgave ontvangen: 2" in client.get(opened["Location"]).content.decode()
    client.post(reverse("round_release", args=[cycle.pk]), {"reason": "Compleet"})
    cycle.refresh_from_db()
    assert cycle.released_at is not None


def test_a_round_that_exists_is_refused_in_the_form(round_2026: Cycle, team: User) -> None:
    new = {"report": round_2026.report_id, "year": 2026, "closes_on": "2099-01-01"}
    answer = logged_in(team).post(reverse("round_new"), new)
    assert answer.status_code == 400
    assert "bestaat al" in answer.content.decode()


def test_a_substitute_finds_the_page_of_whom_he_replaces(round_2026: Cycle, writer: User, stranger: User) -> None:
    day = localdate()
    Absence.objects.create(user=writer, substitute=stranger, first_day=day, last_day=day)
    assert share(round_2026) in logged_in(stranger).get(reverse("round_list")).content.decode()
    assert b"<textarea" in logged_in(stranger).get(share(round_2026)).content
