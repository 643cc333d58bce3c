"""What each side's settings hold: the portal has less, and https makes both stricter. Each in a fresh process."""

import json
import subprocess
import sys

import pytest

from leerlus_site.settings.environment import PROJECT
from tests.leerlus_site.settings.test_environment import KEY

SHOW = """
import importlib, json, sys
side = importlib.import_module(f"leerlus_site.settings.{sys.argv[1]}")
print(json.dumps({name: getattr(side, name, None) for name in sys.argv[2:]}, default=str))
"""
SERVER = "postgres://{}:geheim@db.voorbeeld.nl/leerlus"
OUTSIDE = {
    "BASE_URL": "https://leerlus.voorbeeld.nl",
    "WORKPLACE_URL": "https://werk.voorbeeld.nl",
    "ALLOWED_HOSTS": "leerlus.voorbeeld.nl,werk.voorbeeld.nl",
    "SECRET_KEY": KEY,
    "DATABASE_URL": SERVER.format("werk"),
    "DATABASE_OWNER_URL": SERVER.format("baas"),
    "DATABASE_PORTAL_URL": SERVER.format("portaal"),
}


def values(side: str, *names: str, **environment: str) -> dict[str, object]:
    shown = subprocess.run(
        [sys.executable, "-c", SHOW, side, *names],
        env={"PYTHONPATH": str(PROJECT / "src"), **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    found = json.loads(shown.stdout)
    assert isinstance(found, dict)
    return found


def test_the_portal_has_no_log_in_no_sessions_and_no_internal_tables() -> None:
    found = values("portal", "INSTALLED_APPS", "MIDDLEWARE", "ROOT_URLCONF")
    told = json.dumps(found)
    for word in ("auth", "session", "admin", "register", "history", "documents", "procrastinate"):
        assert word not in told.lower().replace("registered", "")
    assert found["ROOT_URLCONF"] == "leerlus_site.portal_urls"


@pytest.mark.parametrize(
    ("side", "role", "user"),
    [
        ("workplace", "", "werk"),
        ("workplace", "owner", "baas"),
        ("portal", "", "portaal"),
        ("portal", "owner", "portaal"),
    ],
)
def test_each_side_logs_in_to_the_database_with_its_own_role(side: str, role: str, user: str) -> None:
    databases = values(side, "DATABASES", **OUTSIDE, DATABASE_ROLE=role)["DATABASES"]
    assert isinstance(databases, dict)
    assert databases["default"]["USER"] == user


@pytest.mark.parametrize("side", ["workplace", "portal"])
def test_https_makes_cookies_and_addresses_stricter(side: str) -> None:
    names = ("SECURE_SSL_REDIRECT", "CSRF_COOKIE_SECURE", "SECURE_HSTS_SECONDS")
    assert values(side, *names, **OUTSIDE) == dict(zip(names, (True, True, 31536000), strict=True))
    assert values(side, *names) == dict.fromkeys(names)


@pytest.mark.parametrize("side", ["workplace", "portal"])
def test_no_script_or_style_inside_a_page_is_run(side: str) -> None:
    policy = json.dumps(values(side, "CONTENT_SECURITY_POLICY", THEME_CSS="https://stijl.voorbeeld.nl/a/b.css"))
    assert "unsafe" not in policy
    assert '"style-src": ["\'self\'", "https://stijl.voorbeeld.nl"]' in policy


def test_a_session_ends_after_the_minutes_without_use() -> None:
    found = values("workplace", "SESSION_COOKIE_AGE", "SESSION_SAVE_EVERY_REQUEST", SESSION_IDLE_MINUTES="12")
    assert found == {"SESSION_COOKIE_AGE": 720, "SESSION_SAVE_EVERY_REQUEST": True}
