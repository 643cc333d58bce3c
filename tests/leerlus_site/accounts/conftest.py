from datetime import UTC, datetime

import pytest

from leerlus_site.accounts.models import User
from leerlus_site.accounts.operations.load_organisations import load_organisations
from leerlus_site.accounts.organisations import organisation_rows, shipped_table


@pytest.fixture
def admin(db: None) -> User:
    return User.objects.create(email="alice@leerlus.test", name="Alice Bakker", role="admin")


@pytest.fixture
def team(db: None) -> User:
    return User.objects.create(email="noor@leerlus.test", name="Noor Verweij", role="programme_team")


@pytest.fixture
def organisations(db: None) -> None:
    """The organisations that come with Leerlus."""
    load_organisations(organisation_rows(shipped_table()), at=datetime(2026, 3, 2, 12, 0, tzinfo=UTC))
