"""What the public sees of a round: nothing before its release, and then also who was silent."""

from datetime import UTC, date, datetime

import pytest

from leerlus.register.rounds import Writing
from leerlus_site.accounts.models import Organisation, User
from leerlus_site.accounts.roles import Role
from leerlus_site.documents.operations.receive import receive
from leerlus_site.publication.contents.entry import build_entries
from leerlus_site.publication.contents.report import build_reports
from leerlus_site.register.models import Cycle, Entry
from leerlus_site.register.operations.accept_annex import accept_annex
from leerlus_site.register.operations.rounds.close_round import close_round
from leerlus_site.register.operations.rounds.open_round import NewRound, open_round
from leerlus_site.register.operations.rounds.release_round import release_round
from leerlus_site.register.operations.rounds.submit_update import submit_update
from leerlus_site.register.operations.rounds.validate_update import validate_update
from leerlus_site.register.operations.rounds.write_update import write_update

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
ANNEX = """# Bijlage 2: Voortgang na het rapport 'De lange rij'

Tabel 2 Voortgang na het rapport 'De lange rij' van het ministerie van Bruggen en Bogen

Datum 4 april 2025

| Actie | Omschrijving | Stand van zaken |
|---|---|---|
| 1 | Een nummerbord ophangen | Het bord komt in juni. |
| 2 | Stoelen in de wachtruimte | De stoelen komen in mei. |
"""


@pytest.fixture
def team(db: None) -> User:
    return User.objects.create(email="fay@example.org", name="Fay", role=Role.PROGRAMME_TEAM)


@pytest.fixture
def ministry(db: None) -> Organisation:
    return Organisation.objects.create(key="bb", name="Ministerie van Bruggen en Bogen", short_name="BB")


@pytest.fixture
def half_validated(team: User, ministry: Organisation) -> Cycle:
    paper = receive(ANNEX.encode(), name="bijlage.md", by=team, at=NOW, marking="openbaar")
    accept_annex(paper.document, by=team, at=NOW)
    report = Entry.objects.get(kind="report")
    cycle = open_round(NewRound(report=report, year=2026, closes_on=date(2026, 4, 1)), by=team, at=NOW)
    writer = User.objects.create(email="gus@example.org", name="Gus", role=Role.CONTACT_PERSON, organisation=ministry)
    approver = User.objects.create(email="hal@example.org", name="Hal", role=Role.APPROVER, organisation=ministry)
    first = cycle.updates.get(action__source_number="1")
    written = write_update(first, Writing(text="Het bord hangt."), seen=1, by=writer, at=NOW)
    validate_update(submit_update(written, by=writer, at=NOW), seen=3, by=approver, at=NOW)
    return cycle


def public_texts(number: str) -> list[str]:
    reference = Entry.objects.get(source_number=number, kind="action").reference
    (built,) = build_entries("action", [reference])
    return [update["text"] for update in built.content["updates"]]


def test_a_validated_update_is_not_public_before_the_release(half_validated: Cycle) -> None:
    assert public_texts("1") == ["Het bord komt in juni."]
    (built,) = build_reports("report", [half_validated.report.reference])
    assert [one["closed"] for one in built.content["rounds"] if one["year"] == 2026] == [False]
    assert {cell["year"] for row in built.content["rows"] for cell in row["cells"]} == {2025}


def test_after_the_release_the_words_and_the_silence_show(half_validated: Cycle, team: User) -> None:
    closed = close_round(half_validated, seen_missing=1, by=team, at=NOW, reason="Klaar")
    release_round(closed, by=team, at=NOW, reason="Compleet")
    assert public_texts("1") == ["Het bord komt in juni.", "Het bord hangt."]
    assert public_texts("2") == ["De stoelen komen in mei."]
    (built,) = build_reports("report", [half_validated.report.reference])
    (told,) = [one for one in built.content["rounds"] if one["year"] == 2026]
    assert (told["closed"], told["organisation"], told["actions"]) == (
        True,
        {"key": "bb", "name": "Ministerie van Bruggen en Bogen"},
        2,
    )
