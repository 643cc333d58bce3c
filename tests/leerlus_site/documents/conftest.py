from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytest_django import Settings

from leerlus_site.accounts.models import User

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


@pytest.fixture
def store_root(tmp_path: Path, settings: Settings) -> Path:
    """An empty store of files, for this test alone."""
    settings.FILES_ROOT = tmp_path / "files"
    return tmp_path / "files"


@pytest.fixture
def team(db: None) -> User:
    return User.objects.create(email="noor@leerlus.test", name="Noor Verweij", role="programme_team")


@pytest.fixture
def reader(db: None) -> User:
    return User.objects.create(email="lotte@leerlus.test", name="Lotte Prins", role="reader")
