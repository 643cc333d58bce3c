"""A memo, a letter and a table that belong to one decision."""

from datetime import date

import pytest

from leerlus.dossiers.paper import PaperRole
from leerlus_site.accounts.models import Organisation, User
from leerlus_site.accounts.roles import Role
from leerlus_site.documents.models import Document
from leerlus_site.documents.operations.receive import receive
from leerlus_site.dossiers.models import Dossier
from leerlus_site.dossiers.operations.open_dossier import Described, open_dossier
from leerlus_site.dossiers.operations.papers import add_paper

from ..publication.conftest import stores
from ..register.conftest import NOW, annex, ministry, reader, team

__all__ = ["annex", "ministry", "reader", "stores", "team"]

NOTA = """# Nota

Aan: de minister van Dijken en Dammen
Datum: 3 februari 2026

## Gevraagd besluit

De minister besluit om 1,5 miljoen euro voor het loket vrij te maken.

## Informatie die niet openbaar wordt

De namen van medewerkers blijven binnen, om hun persoonlijke levenssfeer.
"""
LETTER = """Aan de Voorzitter van de Tweede Kamer

Datum 10 februari 2026
Betreft Het loket

Geachte voorzitter,

Voor het loket is 2 miljoen euro vrijgemaakt. Ik zeg toe dat het loket voor 1 juli 2026 open is.

De minister van Dijken en Dammen
"""


@pytest.fixture
def approver(db: None) -> User:
    return User.objects.create(email="dee@example.org", name="Dee", role=Role.APPROVER)


@pytest.fixture
def nota(stores: object, team: User, ministry: Organisation) -> Document:
    return receive(NOTA.encode(), name="nota.md", by=team, at=NOW, marking="openbaar").document


@pytest.fixture
def letter(stores: object, team: User, ministry: Organisation) -> Document:
    return receive(LETTER.encode(), name="brief.txt", by=team, at=NOW, marking="openbaar").document


def described(ministry: Organisation, **changes: object) -> Described:
    values = {
        "title": "Een loket voor wie schade heeft",
        "about": "Mensen met schade moesten bij drie loketten zijn.",
        "organisation": ministry,
        "marking": "openbaar",
        "debate_on": date(2026, 3, 20),
    }
    return Described(**(values | changes))


@pytest.fixture
def dossier(nota: Document, letter: Document, team: User, ministry: Organisation) -> Dossier:
    made = open_dossier(described(ministry), by=team, at=NOW)
    add_paper(made, nota, PaperRole.NOTA, by=team, at=NOW)
    add_paper(made, letter, PaperRole.LETTER, by=team, at=NOW)
    return made
