"""Every page of the loops for every role, and the way of a question through the pages."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from leerlus_site.accounts.models import Organisation, User
from leerlus_site.accounts.roles import Act, Role, may
from leerlus_site.loops.models import Assessment, Loop, Reaction, Standpoint
from leerlus_site.loops.views.steps import STEPS
from leerlus_site.notices.models import Letter
from leerlus_site.register.models import Entry

from .conftest import person

pytestmark = pytest.mark.django_db


def client_of(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def addresses(loop: Loop) -> dict[str, Act]:
    return {
        reverse("loop_list"): Act.READ,
        reverse("loop_detail", args=[loop.reference]): Act.READ,
        reverse("entry_loops", args=[loop.entry.reference]): Act.READ,
        reverse("loop_new", args=[loop.entry.reference]): Act.SEND_LOOP,
    }


@pytest.mark.parametrize("role", Role)
def test_each_address_opens_for_the_roles_of_the_table(loop: Loop, role: Role) -> None:
    client = client_of(person("Zoë", role))
    wanted = addresses(loop)
    assert {url: client.get(url).status_code for url in wanted} == {
        url: 200 if may(role, act) else 403 for url, act in wanted.items()
    }


def test_a_stranger_is_sent_to_the_login_page(loop: Loop) -> None:
    steps = [reverse("loop_step", args=[loop.reference, step]) for step in STEPS]
    assert {Client().get(url).status_code for url in addresses(loop)} == {302}
    assert {Client().post(url).status_code for url in steps} == {302}


@pytest.mark.parametrize("step", STEPS)
def test_opening_the_address_of_a_step_changes_nothing(loop: Loop, contact: User, step: str) -> None:
    assert client_of(contact).get(reverse("loop_step", args=[loop.reference, step])).status_code == 405
    loop.refresh_from_db()
    assert loop.state == "sent"


_POSTED = {
    "ontvangst": (Act.ANSWER_LOOP, {}),
    "reactie": (Act.ANSWER_LOOP, {"kind": "adopt", "words": "Goed", "seen": ""}),
    "uitstel": (Act.ANSWER_LOOP, {"until": "2030-01-01", "reason": "Toets"}),
    "opvolging": (Act.ANSWER_LOOP, {"words": "Klaar"}),
    "betwisten": (Act.CONTEST_REACTION, {"fact": "Nieuw"}),
    "sluiten": (Act.CLOSE_LOOP, {"state": "closed_without_effect", "reason": "Klaar"}),
    "heropenen": (Act.CLOSE_LOOP, {"reason": "Nieuw"}),
    "stilzetten": (Act.PAUSE_LADDER, {"ground": "elections", "reason": "Verkiezingen"}),
    "openbaarheid": (Act.DECIDE_PUBLICITY, {"publish": "ja", "reason": "Stil"}),
}


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("step", _POSTED)
def test_a_step_is_refused_to_roles_that_may_not_take_it(loop: Loop, step: str, role: Role) -> None:
    act, said = _POSTED[step]
    answer = client_of(person("Zoë", role)).post(reverse("loop_step", args=[loop.reference, step]), said)
    assert answer.status_code == (302 if may(role, act) else 403)


def test_the_team_puts_an_entry_before_two_and_the_second_hears_it_from_its_contact_person(
    advice: Entry, team: User, contact: User, coast: Organisation
) -> None:
    page = reverse("loop_new", args=[advice.reference])
    assert contact.organisation
    said = {
        "addressees": [contact.organisation.pk, coast.pk],
        "arena": "policy",
        "question": "Wat doet u hiermee?",
        "basis": "written_agreement",
        "basis_words": "Afspraak van mei",
        "agreed": (timezone.localdate() + timedelta(days=40)).isoformat(),
    }
    client_of(team).post(page, said)
    assert Loop.objects.count() == 2
    again = client_of(team).post(page, said)
    assert again.status_code == 400
    assert "ligt al voor bij" in again.content.decode()
    assert Loop.objects.count() == Letter.objects.count() == 2


def test_a_contact_person_reacts_on_the_page_and_the_akkoordgever_sends_it(
    loop: Loop, contact: User, ministry: Organisation, coast: Organisation
) -> None:
    approver = person("Frits", Role.APPROVER, ministry)
    page = reverse("loop_detail", args=[loop.reference])
    step = reverse("loop_step", args=[loop.reference, "reactie"])
    wrong = {"kind": "adopt", "words": "Doen wij.", "actions": "MAA-1999-0001", "seen": ""}
    refused = client_of(contact).post(step, wrong, follow=True)
    assert "geen maatregel met kenmerk MAA-1999-0001" in refused.content.decode()
    client_of(contact).post(step, {**wrong, "actions": ""})
    draft = Reaction.objects.get()
    assert "Doen wij." in client_of(approver).get(page).content.decode()
    assert "Doen wij." not in client_of(person("Eva", Role.READER, coast)).get(page).content.decode()
    agree = reverse("loop_step", args=[loop.reference, "akkoord"])
    client_of(approver).post(agree, {"seen": draft.written_at.isoformat()})
    loop.refresh_from_db()
    assert loop.state == "reacted"


def test_lists_narrow_down_to_what_is_late_or_ones_own(loop: Loop, contact: User, team: User) -> None:
    listed = reverse("loop_list")
    for which, user, shown in (
        ("late", team, True),
        ("waiting", team, True),
        ("mine", contact, True),
        ("mine", team, False),
        ("decide", team, False),
        ("closed", team, False),
    ):
        found = client_of(user).get(listed, {"welke": which}).content.decode()
        assert (loop.reference in found) is shown, which


def test_an_assessor_judges_on_the_page_of_the_entry(loop: Loop, assessor: User) -> None:
    said = {
        "criterion": "effective",
        "judgement": "met",
        "about": "alles",
        "words": "Wij vroegen het de bewoners.",
        "evidence": "Verslag",
        "commissioned_by": "Programma Herstel",
        "loop": loop.reference,
    }
    page = reverse("assessment_add", args=[loop.entry.reference])
    assert client_of(assessor).post(page, {**said, "loop": "TER-1999-1"}).status_code == 400
    client_of(assessor).post(page, said)
    assert Assessment.objects.get().loop == loop
    shown = client_of(assessor).get(reverse("entry_loops", args=[loop.entry.reference])).content.decode()
    assert "Wij vroegen het de bewoners." in shown


def test_an_adviser_adds_its_own_standpoint_and_not_that_of_the_owner(loop: Loop, adviser: User) -> None:
    page = reverse("standpoint_add", args=[loop.entry.reference])
    said = {"party": "owner", "judgement": "unmet", "words": "Nog niets gezien.", "on": "2026-03-01"}
    assert client_of(adviser).post(page, said).status_code == 400
    client_of(adviser).post(page, {**said, "party": "independent"})
    assert Standpoint.objects.get().organisation == adviser.organisation
