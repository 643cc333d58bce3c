"""A programme team, a reader, and an annex that is written for these tests."""

from datetime import UTC, date, datetime

import pytest

from leerlus_site.accounts.models import Organisation, User
from leerlus_site.accounts.roles import Role
from leerlus_site.documents.models import Document
from leerlus_site.documents.operations.receive import receive
from leerlus_site.register.models import Cycle, Entry, ProgressUpdate
from leerlus_site.register.operations.accept_annex import accept_annex
from leerlus_site.register.operations.rounds.open_round import NewRound, open_round

from .annexes import ANNEX, LATER_ANNEX

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)


@pytest.fixture
def team(db: None) -> User:
    return User.objects.create(email="anna@example.org", name="Anna", role=Role.PROGRAMME_TEAM)


@pytest.fixture
def reader(db: None) -> User:
    return User.objects.create(email="bo@example.org", name="Bo", role=Role.READER)


@pytest.fixture
def ministry(db: None) -> Organisation:
    return Organisation.objects.create(
        key="dd", name="Ministerie van Dijken en Dammen", short_name="DD", kind="ministerie"
    )


@pytest.fixture
def annex(team: User, ministry: Organisation) -> Document:
    found = receive(ANNEX.encode(), name="bijlage-2025.md", by=team, at=NOW, marking="openbaar")
    return found.document


@pytest.fixture
def later_annex(team: User, ministry: Organisation) -> Document:
    found = receive(LATER_ANNEX.encode(), name="bijlage-2026.md", by=team, at=NOW, marking="openbaar")
    return found.document


@pytest.fixture
def writer(ministry: Organisation) -> User:
    return User.objects.create(email="cas@example.org", name="Cas", role=Role.CONTACT_PERSON, organisation=ministry)


@pytest.fixture
def approver(ministry: Organisation) -> User:
    return User.objects.create(email="dee@example.org", name="Dee", role=Role.APPROVER, organisation=ministry)


@pytest.fixture
def stranger(db: None) -> User:
    other = Organisation.objects.create(key="zz", name="Ministerie van Zon en Zee", short_name="ZZ", kind="ministerie")
    return User.objects.create(email="eva@example.org", name="Eva", role=Role.CONTACT_PERSON, organisation=other)


@pytest.fixture
def round_2026(annex: Document, team: User) -> Cycle:
    """Open since noon; the action that was reported done in 2025 is in it, and is not asked again."""
    accept_annex(annex, by=team, at=NOW)
    report = Entry.objects.get(kind="report")
    return open_round(NewRound(report=report, year=2026, closes_on=date(2026, 4, 1)), by=team, at=NOW)


def update_of(cycle: Cycle, number: str) -> ProgressUpdate:
    """What stands in the round for the action with that number."""
    return cycle.updates.select_related("action__organisation", "cycle").get(action__source_number=number)
