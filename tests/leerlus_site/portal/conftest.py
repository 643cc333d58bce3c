"""The public pages as the portal serves them: its own address table, middleware and templates."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.core.cache import cache
from django.http import HttpResponse
from django.test import Client

from leerlus_site.settings import portal as portal_settings


@pytest.fixture(autouse=True)
def portal(settings: pytest.FixtureRequest, tmp_path: Path, db: None) -> Iterator[None]:
    """The portal's settings, with an index and public files of this test alone."""
    for name in ("ROOT_URLCONF", "INSTALLED_APPS", "MIDDLEWARE", "TEMPLATES"):
        setattr(settings, name, getattr(portal_settings, name))
    settings.INDEX_ROOT = tmp_path / "index"  # type: ignore[attr-defined]  # the wrapper takes any name
    settings.PUBLIC_FILES_ROOT = tmp_path / "files"  # type: ignore[attr-defined]  # the wrapper takes any name
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def page(client: Client) -> Callable[[str], str]:
    """The text of a page that must be there."""

    def get(address: str) -> str:
        response: HttpResponse = client.get(address)
        assert response.status_code == 200, (address, response.status_code)
        return response.content.decode()

    return get
