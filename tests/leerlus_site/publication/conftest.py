"""The register's annex, accepted and ready to release."""

from pathlib import Path

import pytest
from pytest_django import Settings

from leerlus_site.accounts.models import User
from leerlus_site.documents.models import Document
from leerlus_site.register.operations.accept_annex import accept_annex

from ..register.conftest import NOW, annex, later_annex, ministry, reader, team

__all__ = ["annex", "later_annex", "ministry", "reader", "team"]


@pytest.fixture
def stores(tmp_path: Path, settings: Settings) -> Path:
    settings.FILES_ROOT = tmp_path / "files"
    settings.PUBLIC_FILES_ROOT = tmp_path / "public"
    settings.INDEX_ROOT = tmp_path / "index"
    return tmp_path


@pytest.fixture
def accepted(stores: Path, annex: Document, team: User) -> Document:
    accept_annex(annex, by=team, at=NOW)
    return annex
