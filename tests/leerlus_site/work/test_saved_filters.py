"""Choices in a list, kept under a name, for oneself or with colleagues."""

from datetime import UTC, datetime

import pytest
from django.test import Client
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from leerlus.errors import StepRefused
from leerlus_site.accounts.models import Organisation, User
from leerlus_site.accounts.roles import Role
from leerlus_site.history.models import Event
from leerlus_site.work.models import SavedFilter
from leerlus_site.work.operations.save_filter import NewFilter, remove_filter, save_filter
from leerlus_site.work.queries import saved_filters
from leerlus_site.work.saved_queries import LISTS, kept_query

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@pytest.fixture
def ministry(db: None) -> Organisation:
    return Organisation.objects.create(key="dd", name="Ministerie van Dijken en Dammen")


@pytest.fixture
def noor(ministry: Organisation) -> User:
    return User.objects.create(email="noor@leerlus.test", name="Noor", role=Role.READER, organisation=ministry)


@pytest.fixture
def bob(ministry: Organisation) -> User:
    return User.objects.create(email="bob@leerlus.test", name="Bob", role=Role.READER, organisation=ministry)


@pytest.fixture
def eva(db: None) -> User:
    return User.objects.create(email="eva@leerlus.test", name="Eva", role=Role.READER)


def new(name: str = "Mijn maatregelen", *, shared: bool = False, **said: str) -> NewFilter:
    return NewFilter(page="entry_list", said=said or {"soort": "action"}, name=name, shared=shared)


@given(st.sampled_from(sorted(LISTS)), st.dictionaries(st.text(max_size=12), st.text(max_size=400)))
def test_what_is_kept_of_an_address_is_only_what_the_list_knows(page: str, said: dict[str, str]) -> None:
    kept = kept_query(page, said)
    assert {part.partition("=")[0] for part in kept.split("&") if part} <= set(LISTS[page])


def test_choices_are_kept_and_found_back_by_who_saved_them(noor: User, bob: User, eva: User) -> None:
    saved = save_filter(new(), by=noor, at=NOW)
    assert saved.query == "soort=action"
    assert list(saved_filters(noor, "entry_list")) == [saved]
    assert not saved_filters(noor, "review_queue")
    assert not saved_filters(bob, "entry_list")
    assert not saved_filters(eva, "entry_list")


def test_shared_choices_are_seen_in_the_own_organisation_and_nowhere_else(noor: User, bob: User, eva: User) -> None:
    saved = save_filter(new(shared=True), by=noor, at=NOW)
    assert list(saved_filters(bob, "entry_list")) == [saved]
    assert not saved_filters(eva, "entry_list")


def test_who_belongs_nowhere_shares_nothing(eva: User) -> None:
    with pytest.raises(StepRefused, match="geen organisatie"):
        save_filter(new(shared=True), by=eva, at=NOW)


def test_the_same_name_replaces_the_choices(noor: User) -> None:
    save_filter(new(), by=noor, at=NOW)
    save_filter(new(soort="motion", q="dijk"), by=noor, at=NOW)
    assert [saved.query for saved in SavedFilter.objects.all()] == ["q=dijk&soort=motion"]


@pytest.mark.parametrize("name", ["", "   ", "\0", "x" * 81])
def test_a_name_is_needed_and_not_endless(noor: User, name: str) -> None:
    with pytest.raises(StepRefused, match="naam"):
        save_filter(new(name), by=noor, at=NOW)


def test_only_who_saved_it_throws_it_away(noor: User, bob: User) -> None:
    saved = save_filter(new(shared=True), by=noor, at=NOW)
    with pytest.raises(StepRefused, match="collega"):
        remove_filter(saved, by=bob, at=NOW)
    remove_filter(saved, by=noor, at=NOW)
    assert not SavedFilter.objects.exists()
    assert [event.verb for event in Event.objects.order_by("id")] == ["filter_saved", "filter_removed"]


def test_a_list_shows_its_saved_choices_and_saves_those_of_now(noor: User) -> None:
    client = Client()
    client.force_login(noor)
    page = client.get(reverse("entry_list"), {"soort": "action", "pagina": "1"}).content.decode()
    assert 'name="query" value="soort=action"' in page
    said = {"page": "entry_list", "query": "soort=action", "name": "Alle <maatregelen>"}
    answer = client.post(reverse("filter_save"), said)
    assert answer["Location"] == "/register/?soort=action"
    shown = client.get(answer["Location"]).content.decode()
    assert '<a class="nl-link" href="/register/?soort=action">Alle &lt;maatregelen&gt;</a>' in shown
    client.post(reverse("filter_remove", args=[SavedFilter.objects.get().pk]))
    assert not SavedFilter.objects.exists()


def test_choices_for_a_list_that_does_not_exist_are_refused_in_a_sentence(noor: User) -> None:
    client = Client()
    client.force_login(noor)
    said = {"page": "https://elders.test/", "query": "", "name": "x"}
    answer = client.post(reverse("filter_save"), said)
    assert answer["Location"] == "/"
    assert not SavedFilter.objects.exists()
