"""What is found inside is what the reader may see, as it stands now; the history says what changed."""

import re

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leerlus.search import parse
from leerlus_site.accounts.models import User
from leerlus_site.accounts.roles import Role
from leerlus_site.documents.models import Document
from leerlus_site.documents.operations.correct import correct
from leerlus_site.documents.operations.receive import receive
from leerlus_site.documents.queries import visible_documents
from leerlus_site.publication.models import ErasureGround
from leerlus_site.publication.operations.decide_erasure import confirm_erasure
from leerlus_site.publication.operations.propose_erasure import propose_erasure
from leerlus_site.register.models import Entry
from leerlus_site.search.index import INSIDE
from leerlus_site.search.models import IndexedUpTo
from leerlus_site.search.operations.follow_history import follow_history, rebuild
from leerlus_site.search.queries import answer
from leerlus_site.snapshots.index_folder import NoIndex

from ..register.conftest import NOW

pytestmark = pytest.mark.django_db


def found(words: str, user: User, kind: str = "") -> set[str]:
    return {one.key for one in answer(parse(words), kind, user).found}


def test_one_question_finds_papers_and_entries_by_other_forms_of_the_word(accepted: Document, team: User) -> None:
    rebuild()
    keys = found("loketten", team)
    assert accepted.reference in keys
    assert Entry.objects.filter(reference__in=keys).exists()


def test_a_confidential_paper_is_found_by_who_may_see_it_only(secret: Document, team: User, reader: User) -> None:
    rebuild()
    assert found("zandsteenroute", team) == {secret.reference}
    mine = answer(parse("zandsteenroute"), "", reader)
    assert (mine.found, mine.counts) == ([], {})


@pytest.mark.parametrize("role", list(Role))
def test_no_role_finds_more_than_its_lists_show(secret: Document, role: Role) -> None:
    rebuild()
    user = User.objects.create(email=f"{role}@example.org", name="Wie", role=role)
    shown = set(visible_documents(user).values_list("reference", flat=True))
    assert {one.key for one in answer(parse("de"), "document", user).found} <= shown
    assert (secret.reference in found("zandsteenroute", user)) == (secret.reference in shown)


def test_the_kind_narrows_and_the_counts_stay(accepted: Document, team: User) -> None:
    rebuild()
    everything = answer(parse("loket"), "", team)
    papers = answer(parse("loket"), "document", team)
    assert {one.kind for one in papers.found} == {"document"}
    assert papers.counts == everything.counts
    assert {one.kind for one in answer(parse("loket soort:maatregelen"), "", team).found} == {"action"}
    assert answer(parse("loket soort:vogels"), "", team).remarks == [
        "Er is geen soort “vogels”. Daar is niet op gezocht."
    ]


def test_what_changed_is_followed_from_the_history_and_only_once(accepted: Document, team: User) -> None:
    rebuild()
    assert follow_history() == 0
    new = receive(b"Brief\n\nDe kustvogels broeden hier.\n", name="brief.txt", by=team, at=NOW).document
    assert found("kustvogels", team) == set()
    assert follow_history() == 1
    assert found("kustvogels", team) == {new.reference}
    correct(new, {"title": "Over kustvogels"}, by=team, at=NOW, reason="Titel")
    assert [one.title for one in answer(parse("kustvogels"), "", team).found] == ["Over kustvogels"]


def test_without_an_index_the_first_follower_makes_it(accepted: Document, team: User) -> None:
    with pytest.raises(NoIndex):
        answer(parse("loket"), "", team)
    assert follow_history() > 0
    assert found("loket", team)


def test_a_follower_that_was_killed_does_the_same_once_more(accepted: Document, team: User) -> None:
    rebuild()
    new = receive(b"Brief\n\nDe kustvogels broeden hier.\n", name="brief.txt", by=team, at=NOW).document
    # Killed after the index was written and before the row was.
    INSIDE.refresh({("document", new.reference)})
    assert follow_history() == 1
    [one] = answer(parse("kustvogels"), "", team).found
    assert len(one.hits) == 1


def test_what_was_erased_is_not_shown_for_a_moment(accepted: Document, team: User) -> None:
    approver = User.objects.create(email="els@example.org", name="Els", role=Role.APPROVER)
    rebuild()
    erasure = propose_erasure(accepted, ground=ErasureGround.GDPR, by=team, at=NOW, reason="Verzoek")
    follow_history()
    confirm_erasure(erasure, by=approver, at=NOW, decision="Terecht")
    with pytest.raises(NoIndex):
        answer(parse("loket"), "", team)
    follow_history()
    assert accepted.reference not in found("loket", team)
    assert not any("loket" in one.hits[0].passage.text for one in answer(parse("loket"), "", team).found)


def test_the_command_counts_what_it_indexed(accepted: Document, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("rebuild_index")
    assert re.search(r"0 passages openbaar, [1-9]\d* in de werkplek", capsys.readouterr().out)


def test_the_row_says_how_far_it_came(accepted: Document) -> None:
    rebuild()
    assert IndexedUpTo.objects.get().event > 0


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.text(max_size=40))
def test_any_words_give_a_page(accepted: Document, team: User, client: Client, words: str) -> None:
    rebuild() if not IndexedUpTo.objects.exists() else None
    client.force_login(team)
    assert client.get(reverse("work_search"), {"q": words}).status_code == 200


def test_the_page_shows_marked_words_and_how_many_of_each_kind(accepted: Document, team: User, client: Client) -> None:
    client.force_login(team)
    assert "Zoeken kan nu even niet" in client.get(reverse("work_search"), {"q": "loket"}).content.decode()
    rebuild()
    said = client.get(reverse("work_search"), {"q": "loket"}).content.decode()
    assert "<mark" in said
    assert "Documenten (1)" in said
    assert "Niets gevonden" in client.get(reverse("work_search"), {"q": "xyzzyx"}).content.decode()
    assert "Zo zoekt u" in client.get(reverse("work_search")).content.decode()
