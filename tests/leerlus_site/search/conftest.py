"""Papers, a register and people with different rights; the index lies in a folder of its own."""

import pytest

from leerlus_site.accounts.models import User
from leerlus_site.documents.models import Document
from leerlus_site.documents.operations.receive import receive

from ..publication.conftest import accepted, stores
from ..register.conftest import NOW, annex, ministry, reader, team

__all__ = ["accepted", "annex", "ministry", "reader", "stores", "team"]


@pytest.fixture
def secret(accepted: Document, team: User) -> Document:
    text = "Notitie\n\nDe zandsteenroute blijft nog even onder ons.\n"
    return receive(text.encode(), name="notitie.txt", by=team, at=NOW, marking="vertrouwelijk").document
