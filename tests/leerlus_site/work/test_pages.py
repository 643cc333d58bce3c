"""Every page of the workplace for every role: 200, 302 to the login page, or 403, as the permission table says."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from leerlus_site.accounts.models import User
from leerlus_site.accounts.roles import Act, Role, may
from leerlus_site.documents.models import Document
from leerlus_site.publication.operations.prepare import prepare
from leerlus_site.register.models import Entry
from leerlus_site.register.operations.accept_annex import accept_annex
from leerlus_site.snapshots.models import Message

from ..register.conftest import NOW, annex, ministry, team

__all__ = ["annex", "ministry", "team"]

pytestmark = pytest.mark.django_db
PAGES = {
    "start": Act.READ,
    "document_list": Act.READ,
    "document_add": Act.ADD_DOCUMENT,
    "review_queue": Act.READ,
    "entry_list": Act.READ,
    "round_list": Act.READ,
    "round_new": Act.OPEN_ROUND,
    "release_list": Act.RELEASE,
    "public_list": Act.RELEASE,
    "inbox": Act.ANSWER_MESSAGE,
    "letter_list": Act.READ,
    "history": Act.READ,
    "user_list": Act.MANAGE_USERS,
    "organisation_list": Act.READ,
    "loop_list": Act.READ,
    "absence": Act.SET_ABSENCE,
}


def client_of(role: Role) -> Client:
    user, _made = User.objects.get_or_create(email=f"{role}@example.org", defaults={"name": role, "role": role})
    client = Client()
    client.force_login(user)
    return client


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize(("name", "act"), PAGES.items())
def test_a_page_opens_for_the_roles_of_the_table(name: str, act: Act, role: Role) -> None:
    assert client_of(role).get(reverse(name)).status_code == (200 if may(role, act) else 403)


@pytest.mark.parametrize("name", PAGES)
def test_a_stranger_is_sent_to_the_login_page(name: str) -> None:
    answer = Client().get(reverse(name))
    assert (answer.status_code, answer["Location"].split("?")[0]) == (302, "/inloggen/")


@pytest.mark.parametrize("role", Role)
def test_pages_of_records_follow_the_table(annex: Document, team: User, role: Role) -> None:
    accept_annex(annex, by=team, at=NOW)
    statement, entry = annex.statements.latest("id"), Entry.objects.latest("id")
    draft = prepare(by=team, at=NOW, title="Proef")
    client = client_of(role)
    wanted = {
        reverse("document_detail", args=[annex.reference]): Act.READ,
        reverse("entry_detail", args=[entry.reference]): Act.READ,
        reverse("review_statement", args=[statement.pk]): Act.REVIEW,
        reverse("release_detail", args=[draft.reference]): Act.RELEASE,
    }
    assert {url: client.get(url).status_code for url in wanted} == {
        url: 200 if may(role, act) else 403 for url, act in wanted.items()
    }


def test_a_reader_cannot_post_a_step(annex: Document, team: User) -> None:
    accept_annex(annex, by=team, at=NOW)
    entry = Entry.objects.filter(kind="action").earliest("id")
    url = reverse("entry_step", args=[entry.reference, "stand"])
    assert client_of(Role.READER).post(url, {"state": "running", "reason": "x"}).status_code == 403
    entry.refresh_from_db()
    assert entry.state == "planned"


def test_a_confidential_paper_is_not_there_for_a_reader(annex: Document, team: User) -> None:
    accept_annex(annex, by=team, at=NOW)
    Document.objects.update(marking="vertrouwelijk")
    client = client_of(Role.READER)
    assert client.get(reverse("document_detail", args=[annex.reference])).status_code == 404
    assert annex.title not in client.get(reverse("document_list")).content.decode()
    entry = Entry.objects.filter(kind="action").earliest("id")
    assert "<blockquote>" not in client.get(reverse("entry_detail", args=[entry.reference])).content.decode()


def test_the_team_changes_a_state_with_a_reason(annex: Document, team: User) -> None:
    accept_annex(annex, by=team, at=NOW)
    entry = Entry.objects.filter(kind="action", source_number="4").get()
    url = reverse("entry_step", args=[entry.reference, "stand"])
    client_of(Role.PROGRAMME_TEAM).post(url, {"state": "running", "reason": "Gemeld in het overleg"})
    entry.refresh_from_db()
    assert entry.state == "running"


def test_a_wrong_link_target_is_told_in_a_sentence(annex: Document, team: User) -> None:
    accept_annex(annex, by=team, at=NOW)
    entry = Entry.objects.filter(kind="action").earliest("id")
    url = reverse("entry_step", args=[entry.reference, "koppeling"])
    said = {"kind": "carries_out", "target": "TOE-1999-0001", "reason": "x"}
    answer = client_of(Role.PROGRAMME_TEAM).post(url, said, follow=True)
    assert "Er is geen vermelding met kenmerk TOE-1999-0001" in answer.content.decode()


def test_accepting_a_whole_annex_by_page_needs_a_real_year(annex: Document) -> None:
    url = reverse("accept_whole_annex", args=[annex.reference])
    client = client_of(Role.PROGRAMME_TEAM)
    assert "vier cijfers" in client.post(url, {"jaar": "24"}, follow=True).content.decode()
    assert Entry.objects.count() == 0
    client.post(url, {"jaar": "2024"})
    assert Entry.objects.filter(kind="action").count() == 3


def test_a_form_without_a_file_asks_for_one(db: None) -> None:
    answer = client_of(Role.CONTRIBUTOR).post(reverse("document_add"), {"marking": "intern"})
    assert answer.status_code == 400
    assert "form-error" in answer.content.decode()


def test_a_bad_file_stops_no_other_and_keeps_nothing_of_itself(db: None) -> None:
    files = [SimpleUploadedFile("rommel.txt", bytes(range(256)) * 40), SimpleUploadedFile("brief.txt", b"Over dijken.")]
    said = {"marking": "intern", "papers": files}
    answer = client_of(Role.CONTRIBUTOR).post(reverse("document_add"), said, follow=True)
    assert [document.file_name for document in Document.objects.all()] == ["brief.txt"]
    assert "rommel.txt" in answer.content.decode()


def test_text_from_outside_is_escaped(team: User) -> None:
    Message.objects.create(page="/x", text="<script>alert(1)</script>", received_at=NOW)
    answer = client_of(Role.PROGRAMME_TEAM).get(reverse("inbox")).content.decode()
    assert "<script>alert(1)" not in answer
    assert "&lt;script&gt;" in answer


def test_pages_send_a_strict_policy() -> None:
    policy = Client().get("/inloggen/")["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe-inline" not in policy
