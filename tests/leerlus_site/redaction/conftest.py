"""A letter with people in it, who prepares its redaction and who approves."""

from io import BytesIO
from pathlib import Path

import docx
import pytest
from pytest_django import Settings

from leerlus_site.accounts.models import User
from leerlus_site.accounts.roles import Role
from leerlus_site.documents.models import Document
from leerlus_site.documents.operations.receive import receive
from leerlus_site.redaction.models import Redaction, RedactionSheet
from leerlus_site.redaction.operations.propose import propose

from ..register.conftest import NOW, team

__all__ = ["team"]

PARAGRAPHS = (
    "Beslisnota",
    "Aan: de minister van Dijken",
    "Van: Directie Polders, contactpersoon Fenna Zandhoven, 06 12345678, f.zandhoven@dijken.example",
    "Fenna Zandhoven stelt voor om het loket te openen. Het loket heet Zandbank.",
    "De minister van Dijken, Otto Waterland, besluit.",
)


@pytest.fixture
def approver(db: None) -> User:
    return User.objects.create(email="dee@example.org", name="Dee", role=Role.APPROVER)


@pytest.fixture
def stores(tmp_path: Path, settings: Settings) -> Path:
    settings.FILES_ROOT = tmp_path / "files"
    settings.PUBLIC_FILES_ROOT = tmp_path / "public"
    settings.INDEX_ROOT = tmp_path / "index"
    return tmp_path


@pytest.fixture
def memo(stores: Path, team: User) -> Document:
    made, paper = BytesIO(), docx.Document()
    for paragraph in PARAGRAPHS:
        paper.add_paragraph(paragraph)
    paper.core_properties.author = ""
    paper.save(made)
    return receive(made.getvalue(), name="nota.docx", by=team, at=NOW, marking="openbaar").document


@pytest.fixture
def sheet(memo: Document, team: User) -> RedactionSheet:
    return propose(memo, by=team, at=NOW)


def passage(sheet: RedactionSheet, quote: str) -> Redaction:
    found = sheet.redactions.filter(quote=quote).first()
    assert found is not None, list(sheet.redactions.values_list("quote", flat=True))
    return found
