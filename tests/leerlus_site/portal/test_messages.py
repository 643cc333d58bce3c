""" "Klopt dit niet?": what is kept, what is refused."""

from django.test import Client

from leerlus_site.snapshots.models import Message

FORM = {"text": "De datum op deze pagina is fout.", "reply_to": "", "page": "/register/TOE-2026-0001/", "website": ""}


def test_a_message_is_kept_with_the_page_it_is_about_and_no_name(client: Client) -> None:
    response = client.post("/klopt-dit-niet/", FORM, follow=True)
    assert "Bedankt" in response.content.decode()
    message = Message.objects.get()
    assert (message.about_kind, message.about_key) == ("entry", "TOE-2026-0001")
    assert message.text == FORM["text"]
    assert message.reply_to == ""


def test_the_form_knows_the_page_it_was_opened_from_and_sets_no_cookie(client: Client) -> None:
    response = client.get("/klopt-dit-niet/?over=/rapporten/RAP-2026-0001/")
    assert 'name="page" value="/rapporten/RAP-2026-0001/"' in response.content.decode()
    assert not response.cookies


def test_an_empty_message_is_not_kept_and_the_page_says_why(client: Client) -> None:
    response = client.post("/klopt-dit-niet/", {**FORM, "text": ""})
    assert response.status_code == 422
    assert "Schrijf op wat er niet klopt." in response.content.decode()
    assert not Message.objects.exists()


def test_a_program_that_fills_in_every_field_is_thanked_and_not_kept(client: Client) -> None:
    client.post("/klopt-dit-niet/", {**FORM, "website": "https://voorbeeld.nl"})
    assert not Message.objects.exists()


def test_after_five_messages_the_same_sender_has_to_wait(client: Client) -> None:
    for _ in range(5):
        client.post("/klopt-dit-niet/", FORM)
    response = client.post("/klopt-dit-niet/", FORM)
    assert response.status_code == 429
    assert FORM["text"] in response.content.decode()
    assert client.post("/klopt-dit-niet/", FORM, REMOTE_ADDR="192.0.2.7").status_code == 302
    assert Message.objects.count() == 6


def test_a_page_outside_this_site_is_not_taken_over(client: Client) -> None:
    response = client.get("/klopt-dit-niet/?over=https://voorbeeld.nl/")
    assert "voorbeeld.nl" not in response.content.decode()
