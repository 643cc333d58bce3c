"""The site's tests run on a PostgreSQL of their own: made when the first test asks for it, thrown away at the end.

Each process of a parallel run has its own. Nothing here looks at `var/`.
"""

import os
import secrets
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import django
import psycopg
import pytest
from django.db import connection
from pytest_django import DjangoDbBlocker

from leerlus_site.database.embedded import held
from leerlus_site.database.server import Server
from leerlus_site.settings.environment import SETTINGS
from leerlus_site.settings.places import ROLE_NAMES, Places, read_line

VAR = Path(tempfile.gettempdir()) / f"leerlus-test-{os.getpid()}-{secrets.token_hex(4)}"

for setting in SETTINGS:
    # What the person at the keyboard has set for `make run` is not for tests.
    os.environ.pop(setting.name, None)
os.environ.update(
    DJANGO_SETTINGS_MODULE="leerlus_site.settings.workplace",
    DATABASE_ROLE="owner",
    VAR_ROOT=str(VAR),
    LOG_LEVEL="WARNING",
)
django.setup()


def pytest_unconfigure() -> None:
    """Throw away what the tests made."""
    shutil.rmtree(VAR, ignore_errors=True)


@pytest.fixture(scope="session")
def cluster() -> Iterator[Server]:
    """A PostgreSQL for these tests, without care for power cuts."""
    with held(Places(VAR), durable=False) as server:
        yield server


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix: None, cluster: Server) -> None:
    """Point Django at the cluster, as the owner."""
    password = read_line(cluster.places.password("owner"))
    connection.settings_dict.update(HOST=str(cluster.socket), USER=ROLE_NAMES["owner"], PASSWORD=password)


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> None:
    """Let tests that commit empty the tables afterwards; nothing else about the history is loosened."""
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        cursor.execute("ALTER TABLE history_event DISABLE TRIGGER history_event_no_truncate")
        cursor.execute("ALTER TABLE history_payload DISABLE TRIGGER history_payload_no_truncate")


def connect_as(role: str, cluster: Server) -> psycopg.Connection[tuple[object, ...]]:
    """A connection to the test database as `owner`, `app` or `portal`; only what is committed is seen there."""
    return psycopg.connect(
        host=str(cluster.socket),
        dbname=str(connection.settings_dict["NAME"]),
        user=ROLE_NAMES[role],
        password=read_line(cluster.places.password(role)),
        autocommit=True,
    )


@pytest.fixture
def portal_connection(db: None, cluster: Server) -> Iterator[psycopg.Connection[tuple[object, ...]]]:
    """The test database as the portal's role sees it."""
    with connect_as("portal", cluster) as opened:
        yield opened


@pytest.fixture
def app_connection(db: None, cluster: Server) -> Iterator[psycopg.Connection[tuple[object, ...]]]:
    """The test database as the workplace's role sees it."""
    with connect_as("app", cluster) as opened:
        yield opened
