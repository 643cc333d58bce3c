"""The pages of the redaction room, by the buttons that people press."""

import pytest
from django.test import Client
from django.urls import reverse

from leerlus.redaction.plan import Decision
from leerlus.redaction.sheet import SheetState
from leerlus_site.accounts.models import User
from leerlus_site.documents.models import Document
from leerlus_site.redaction.models import RedactionSheet
from leerlus_site.redaction.operations.carry_out import carry_out

from ..register.conftest import NOW
from .conftest import passage

pytestmark = pytest.mark.django_db


def page(client: Client, user: User, document: Document, query: str = "") -> str:
    client.force_login(user)
    answer = client.get(reverse("redaction_room", args=[document.reference]) + query)
    assert answer.status_code == 200
    return answer.content.decode()


def press(client: Client, name: str, document: Document, *more: object, **values: object) -> str:
    answer = client.post(reverse(name, args=[document.reference, *more]), values, follow=True)
    return str(answer.content.decode())


def test_from_a_proposal_to_a_file_that_may_go_out(memo: Document, team: User, approver: User, client: Client) -> None:
    assert "Maak een voorstel" in page(client, team, memo)
    said = press(client, "redaction_begin", memo)
    assert "Beslis bij elke of zij weg moet" in said
    assert "Bevestig alle" in said
    assert "voorstellen zijn bevestigd" in press(client, "redaction_step", memo, "bevestigen")
    for row in RedactionSheet.objects.get().redactions.filter(decision=Decision.UNDECIDED):
        press(client, "redaction_decide", memo, row.pk, decision="confirmed", ground="5.1.2e")
    assert "Over elke passage is beslist" in page(client, team, memo, "?welke=open")
    assert "Iemand anders kijkt het na" in press(client, "redaction_step", memo, "voorleggen")

    assert "Kijkt u het na?" in page(client, approver, memo)
    assert "Akkoord" in press(client, "redaction_step", memo, "akkoord")
    carry_out(RedactionSheet.objects.get().pk, at=NOW)
    assert "De openbare versie is klaar" in page(client, approver, memo)
    file = client.get(reverse("redaction_file", args=[memo.reference]))
    assert file["Content-Disposition"] == 'attachment; filename="nota-openbaar.docx"'
    assert b"Zandhoven" not in file.content


def test_after_a_decision_the_same_list_is_shown_and_no_other_site(
    sheet: RedactionSheet, team: User, client: Client
) -> None:
    client.force_login(team)
    room, row = reverse("redaction_room", args=[sheet.document.reference]), passage(sheet, "Fenna Zandhoven")
    url = reverse("redaction_decide", args=[sheet.document.reference, row.pk])
    said = {"decision": "confirmed", "ground": "5.1.2e"}
    for asked, shown in (("open", f"{room}?welke=open#"), ("https://elders.example/", f"{room}#")):
        assert client.post(url, said | {"welke": asked, "naar": asked})["Location"].startswith(shown)


def test_a_refused_addition_keeps_what_was_typed(sheet: RedactionSheet, team: User, client: Client) -> None:
    client.force_login(team)
    values = {"words": "Niet daar", "ground": "5.1.2i", "reason": "Proef"}
    answer = client.post(reverse("redaction_add", args=[sheet.document.reference]), values)
    said = answer.content.decode()
    assert answer.status_code == 400
    assert "staan zo niet in de tekst" in said
    assert "Niet daar" in said


def test_who_may_only_read_sees_no_buttons_and_cannot_press_them(sheet: RedactionSheet, client: Client) -> None:
    reader = User.objects.create(email="bo@example.org", name="Bo", role="reader")
    said = page(client, reader, sheet.document)
    assert 'value="confirmed"' not in said
    row = passage(sheet, "Fenna Zandhoven")
    values = {"decision": "rejected", "ground": "5.1.2e"}
    url = reverse("redaction_decide", args=[sheet.document.reference, row.pk])
    assert client.post(url, values).status_code == 403
    row.refresh_from_db()
    assert row.decision == Decision.PROPOSED


def test_a_document_that_one_may_not_see_has_no_room(sheet: RedactionSheet, client: Client) -> None:
    Document.objects.update(marking="vertrouwelijk")
    reader = User.objects.create(email="bo@example.org", name="Bo", role="reader")
    client.force_login(reader)
    assert client.get(reverse("redaction_room", args=[sheet.document.reference])).status_code == 404


def test_a_step_out_of_turn_is_a_sentence(sheet: RedactionSheet, approver: User, client: Client) -> None:
    client.force_login(approver)
    assert "Van daar kan dit niet" in press(client, "redaction_step", sheet.document, "akkoord")
    sheet.refresh_from_db()
    assert sheet.state == SheetState.OPEN
