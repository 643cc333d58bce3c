from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from pytest_django import Settings

from leerlus_site.accounts.models import User
from leerlus_site.notices.models import Letter
from leerlus_site.notices.operations.write_letter import write_letter
from tests.leerlus_site.notices.mail_server import Box, mail_server

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@pytest.fixture
def noor(db: None) -> User:
    return User.objects.create(email="noor@leerlus.test", name="Noor Verweij", role="programme_team")


@pytest.fixture
def box(settings: Settings) -> Iterator[Box]:
    """A mail server that Leerlus is told about."""
    kept = Box()
    with mail_server(kept) as port:
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
        settings.EMAIL_USE_TLS = settings.EMAIL_USE_SSL = False
        yield kept


def letter_to(user: User | str, key: str = "proef") -> Letter:
    """A letter as an app would write it."""
    return write_letter(key=key, to=user, subject="Een proef", template="notices/trial.txt", context={}, at=NOW)
