"""The register's people, and a letter to the House."""

import pytest

from leerlus_site.accounts.models import Organisation, User
from leerlus_site.documents.models import Document
from leerlus_site.documents.operations.receive import receive

from ..publication.conftest import stores
from ..register.conftest import NOW, ministry, reader, team

__all__ = ["ministry", "reader", "stores", "team"]


@pytest.fixture
def letter(stores: object, team: User, ministry: Organisation) -> Document:
    data = b"Geachte voorzitter,\n\nDe gevraagde adviezen deel ik niet, om het belang van de staat.\n"
    return receive(data, name="brief.txt", by=team, at=NOW, marking="openbaar").document
