"""Comments among colleagues: recorded, never public, and whoever is named finds it in his work."""

from datetime import UTC, date, datetime

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse

from leerlus.errors import StepRefused
from leerlus_site.accounts.models import User
from leerlus_site.accounts.roles import Act, Role, may
from leerlus_site.history.models import Event
from leerlus_site.notices.models import Letter
from leerlus_site.publication.contents.timeline import timelines
from leerlus_site.register.models import Entry
from leerlus_site.work.models import Comment, Mention
from leerlus_site.work.my_work.sources import tasks_of
from leerlus_site.work.operations.see_mentions import see_mentions
from leerlus_site.work.operations.write_comment import write_comment
from leerlus_site.work.operations.write_digests import write_digests

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
MONDAY = date(2026, 3, 2)


@pytest.fixture
def noor() -> User:
    return User.objects.create(email="noor@leerlus.test", name="Noor Verweij", role=Role.PROGRAMME_TEAM)


@pytest.fixture
def bob() -> User:
    return User.objects.create(email="bob@leerlus.test", name="Bob", role=Role.CONTRIBUTOR)


@pytest.fixture
def entry() -> Entry:
    return Entry.objects.create(
        kind="report", state="received", reference="RAP-2026-0001", title="Water zonder loket", created_at=NOW
    )


def test_who_is_named_finds_the_entry_in_his_work_and_in_his_digest_with_the_reason(
    entry: Entry, noor: User, bob: User
) -> None:
    write_comment(entry, "Klopt dit, @bob?", by=noor, at=NOW)
    [task] = tasks_of(bob, MONDAY)
    assert (task.title, task.why) == (entry.title, ("Noor Verweij noemde u op 2 maart 2026 in een opmerking",))
    assert tasks_of(noor, MONDAY) == []
    write_digests(MONDAY, at=NOW)
    assert "Noor Verweij noemde u" in Letter.objects.get(to=bob).text


def test_named_three_times_it_is_one_line(entry: Entry, noor: User, bob: User) -> None:
    for text in ("@Bob, zie je dit?", "@Bob en @Bob", "Nog eens, @Bob"):
        write_comment(entry, text, by=noor, at=NOW)
    assert len(tasks_of(bob, MONDAY)) == 1
    assert Mention.objects.count() == 3


def test_answering_settles_it_and_so_does_saying_that_one_saw_it(entry: Entry, noor: User, bob: User) -> None:
    write_comment(entry, "@Bob, klopt dit?", by=noor, at=NOW)
    write_comment(entry, "Ja, dat klopt.", by=bob, at=NOW)
    assert tasks_of(bob, MONDAY) == []
    write_comment(entry, "@Bob, dank.", by=noor, at=NOW)
    assert see_mentions(entry, by=bob, at=NOW) == 1
    assert tasks_of(bob, MONDAY) == []


def test_opening_the_page_settles_nothing_and_the_button_does(entry: Entry, noor: User, bob: User) -> None:
    write_comment(entry, "@Bob, klopt dit?", by=noor, at=NOW)
    client = Client()
    client.force_login(bob)
    assert "U bent hier genoemd." in client.get(reverse("entry_comments", args=[entry.reference])).content.decode()
    assert len(tasks_of(bob, MONDAY)) == 1
    seen = reverse("entry_comments_seen", args=[entry.reference])
    assert client.get(seen).status_code == 405
    client.post(seen)
    assert tasks_of(bob, MONDAY) == []


def test_naming_oneself_is_no_work(entry: Entry, noor: User) -> None:
    write_comment(entry, "@Noor Verweij zoekt dit uit.", by=noor, at=NOW)
    assert not Mention.objects.exists()


def test_a_closed_account_is_not_named(entry: Entry, noor: User, bob: User) -> None:
    User.objects.filter(pk=bob.pk).update(is_active=False)
    write_comment(entry, "@Bob, klopt dit?", by=noor, at=NOW)
    assert not Mention.objects.exists()


def test_two_colleagues_of_one_name_are_told_apart_by_address(entry: Entry, noor: User, bob: User) -> None:
    other = User.objects.create(email="bob2@leerlus.test", name="Bob", role=Role.READER)
    with pytest.raises(StepRefused, match="e-mailadres"):
        write_comment(entry, "@Bob, klopt dit?", by=noor, at=NOW)
    write_comment(entry, "@bob2@leerlus.test, klopt dit?", by=noor, at=NOW)
    assert [mention.user for mention in Mention.objects.all()] == [other]


def test_a_comment_is_recorded_without_its_text_and_never_on_the_public_timeline(entry: Entry, noor: User) -> None:
    write_comment(entry, "Hier klopt iets niet.", by=noor, at=NOW)
    event = Event.objects.latest("id")
    assert (event.verb, event.object_id, event.payload.content["comment"]) == (
        "commented",
        entry.reference,
        Comment.objects.get().pk,
    )
    assert "Hier klopt" not in str(event.payload.content)
    assert timelines([entry.reference]) == {}


@pytest.mark.parametrize("text", ["", "   ", "x" * 4001])
def test_an_empty_or_endless_comment_is_refused(entry: Entry, noor: User, text: str) -> None:
    with pytest.raises(StepRefused):
        write_comment(entry, text, by=noor, at=NOW)


@pytest.mark.parametrize("role", Role)
def test_who_may_comment_is_as_the_table_says_and_everyone_reads(entry: Entry, noor: User, role: Role) -> None:
    write_comment(entry, "Voor ons allen <b>", by=noor, at=NOW)
    user = User.objects.create(email="kees@leerlus.test", name="Kees", role=role)
    client, url = Client(), reverse("entry_comments", args=[entry.reference])
    client.force_login(user)
    page = client.get(url).content.decode()
    assert "Voor ons allen &lt;b&gt;" in page
    assert ('id="id_text"' in page) == may(role, Act.COMMENT)
    assert client.post(url, {"text": "Ook ik."}).status_code == (302 if may(role, Act.COMMENT) else 403)
    if not may(role, Act.COMMENT):
        with pytest.raises(PermissionDenied):
            write_comment(entry, "Toch.", by=user, at=NOW)
