"""A round over a real annex, where the shared papers are here: columns, numbers and order come out as they went in."""

from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path

import docx
import pytest

from leerlus.publication.annex import annex_paper
from leerlus.publication.exports import rendered
from leerlus.register.rounds import Writing
from leerlus_site.accounts.models import Organisation, User
from leerlus_site.accounts.operations.load_organisations import load_organisations
from leerlus_site.accounts.organisations import organisation_rows, shipped_table
from leerlus_site.accounts.roles import Role
from leerlus_site.documents.operations.receive import receive
from leerlus_site.register.annex_queries import annex_of
from leerlus_site.register.models import Cycle
from leerlus_site.register.operations.import_annex import import_annex
from leerlus_site.register.operations.rounds.close_round import close_round
from leerlus_site.register.operations.rounds.open_round import NewRound, open_round
from leerlus_site.register.operations.rounds.release_round import release_round
from leerlus_site.register.operations.rounds.submit_update import submit_update
from leerlus_site.register.operations.rounds.validate_update import validate_update
from leerlus_site.register.operations.rounds.write_update import write_update
from leerlus_site.register.round_queries import missing

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
SEEDS = sorted((Path(__file__).resolve().parents[4] / "shared" / "seeds").glob("003_*.txt"))
pytestmark = [pytest.mark.django_db, pytest.mark.skipif(not SEEDS, reason="../shared/seeds is not here")]


def test_the_annex_of_39_actions_goes_through_a_round_and_comes_out_in_its_own_order() -> None:
    load_organisations(organisation_rows(shipped_table()), at=NOW)
    team = User.objects.create(email="ina@example.org", name="Ina", role=Role.PROGRAMME_TEAM)
    paper = receive(SEEDS[0].read_bytes(), name=SEEDS[0].name, by=team, at=NOW, marking="openbaar").document
    assert import_annex(paper, cycle=None, year=2024, by=team, at=NOW).failed == ()
    before = Cycle.objects.select_related("report", "organisation", "document").get()
    went_in = [row.details["number"] for row in paper.statements.filter(kind="progress").order_by("start")]
    assert len(went_in) == 39

    cycle = open_round(NewRound(report=before.report, year=2025, closes_on=date(2026, 4, 1)), by=team, at=NOW)
    fill_three(cycle, before.organisation)
    closed = close_round(cycle, seen_missing=missing(cycle).count(), by=team, at=NOW, reason="Klaar")
    released = release_round(closed, by=team, at=NOW, reason="Compleet")

    table = docx.Document(BytesIO(exported(released))).tables[0]
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert rows[0] == ["Actie", "Omschrijving", "Stand van zaken"]
    assert [row[0] for row in rows[1:] if row[0] != row[1]] == went_in
    assert sum(row[2].startswith("Wij vertellen") for row in rows) == 3


def fill_three(cycle: Cycle, owner: Organisation | None) -> None:
    writer = User.objects.create(email="jo@example.org", name="Jo", role=Role.CONTACT_PERSON, organisation=owner)
    approver = User.objects.create(email="kim@example.org", name="Kim", role=Role.APPROVER, organisation=owner)
    for update in list(cycle.updates.filter(asked=True).select_related("action__organisation", "cycle")[:3]):
        written = write_update(update, Writing(text="Wij vertellen verder."), seen=1, by=writer, at=NOW)
        submitted = submit_update(written, by=writer, at=NOW)
        validate_update(submitted, seen=submitted.version, by=approver, at=NOW)


def exported(cycle: Cycle) -> bytes:
    return rendered(annex_paper(annex_of(cycle, today=NOW.date())), "docx").data
