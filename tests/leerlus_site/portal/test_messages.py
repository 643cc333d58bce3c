""" "Klopt dit niet?": what is kept, what is refused."""

import re
from datetime import timedelta

from django.test import Client
from django.utils import timezone

from leerlus_site.snapshots.messages import FOLLOW_FOR, token_digest
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


def followed(client: Client, **form: str) -> str:
    """Send a message; the address by which its sender follows it."""
    thanks = client.post("/klopt-dit-niet/", {**FORM, **form}, follow=True).content.decode()
    found = re.search(r'href="(/klopt-dit-niet/volgen/\?code=[\w-]+)"', thanks)
    assert found, thanks
    return found.group(1)


def test_the_sender_follows_his_message_by_a_secret_of_which_only_the_digest_is_stored(client: Client) -> None:
    address = followed(client, reply_to="lezer@voorbeeld.nl")
    token = address.partition("code=")[2]
    stored = Message.objects.values().get()
    assert stored["token_digest"] == token_digest(token)
    assert token not in str(stored)
    page = client.get(address)
    assert "Wij hebben uw bericht ontvangen" in page.content.decode()
    assert FORM["text"] not in page.content.decode()
    assert "lezer@voorbeeld.nl" not in page.content.decode()


def test_the_page_of_a_message_is_kept_by_no_browser_and_found_by_no_search_engine(client: Client) -> None:
    page = client.get(followed(client))
    assert (page["Cache-Control"], page["X-Robots-Tag"], page["Referrer-Policy"]) == (
        "no-store",
        "noindex",
        "no-referrer",
    )
    assert not page.cookies


def test_the_answer_stands_on_the_page_with_what_came_of_it(client: Client) -> None:
    address = followed(client)
    Message.objects.update(
        state="answered", outcome="corrected", answer="Het was 3 maart <b>2026</b>.", answered_at=timezone.now()
    )
    page = client.get(address).content.decode()
    assert "U had gelijk. Wij hebben het aangepast." in page
    assert "Het was 3 maart &lt;b&gt;2026&lt;/b&gt;." in page


def test_a_wrong_secret_and_one_whose_term_has_passed_look_the_same(client: Client) -> None:
    address = followed(client)
    wrong = client.get("/klopt-dit-niet/volgen/?code=" + "x" * 43)
    Message.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    expired = client.get(address)
    assert (wrong.status_code, expired.status_code) == (404, 404)
    assert wrong.content == expired.content


def test_without_a_secret_no_message_is_found_not_even_one_from_before_there_were_secrets(client: Client) -> None:
    Message.objects.create(page="/x/", text="Oud bericht", received_at=timezone.now())
    for address in ("/klopt-dit-niet/volgen/", "/klopt-dit-niet/volgen/?code=", "/klopt-dit-niet/volgen/?code=%00"):
        assert client.get(address).status_code == 404


def test_thanks_shows_no_link_for_what_is_no_secret(client: Client) -> None:
    page = client.get("/klopt-dit-niet/bedankt/?code=%22%3E%3Cscript%3E").content.decode()
    assert "volgen" not in page
    assert "<script>" not in page


def test_a_message_can_be_followed_for_a_year(client: Client) -> None:
    followed(client)
    message = Message.objects.get()
    assert message.expires_at == message.received_at + FOLLOW_FOR
