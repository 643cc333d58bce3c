"""A programme team, a reader, and an annex that is written for these tests."""

from datetime import UTC, datetime

import pytest

from leerlus_site.accounts.models import Organisation, User
from leerlus_site.accounts.roles import Role
from leerlus_site.documents.models import Document
from leerlus_site.documents.operations.receive import receive

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
ANNEX = """# Bijlage 3: Voortgang na het rapport 'Water zonder loket'

Tabel 3 Voortgang na het rapport 'Water zonder loket' van het ministerie van Dijken en Dammen

Datum 14 mei 2025

## Herstel voor bewoners

| Actie | Omschrijving | Stand van zaken |
|---|---|---|
| 4 | Bewoners een vaste contactpersoon geven (NR 9 Motie Zandstra c.s., deel 1) | Geen verdere update. |
| 7 | Een loket openen in elke wijk (NR 9 Motie Zandstra c.s., deel 2) | Drie loketten zijn open, in 2026 meer. |
| 8 | De oude lijst met namen wissen | Afgerond. |
"""
LATER_ANNEX = ANNEX.replace("14 mei 2025", "12 mei 2026").replace("Drie loketten zijn open, in 2026 meer.", "Afgerond.")


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
