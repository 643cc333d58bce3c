"""Settings from the environment: right ones are understood, a wrong one names itself."""

from pathlib import Path

import pytest

from leerlus_site.settings.environment import PROJECT, read_environment
from leerlus_site.settings.errors import SettingError
from leerlus_site.settings.readers import DatabaseAddress

KEY = "k" * 50
SERVER = "postgres://werkplek:geheim@db.voorbeeld.nl:5433/leerlus"
OUTSIDE = {
    "BASE_URL": "https://leerlus.voorbeeld.nl",
    "ALLOWED_HOSTS": "leerlus.voorbeeld.nl",
    "SECRET_KEY": KEY,
    "DATABASE_URL": SERVER,
    "DATABASE_OWNER_URL": SERVER,
    "DATABASE_PORTAL_URL": SERVER,
}


def test_nothing_needs_to_be_set_on_ones_own_computer() -> None:
    found = read_environment({})
    assert (found.port, found.workplace_port, found.embedded, found.loopback) == (8000, 8001, True, True)
    assert found.base_url == "http://127.0.0.1:8000"
    assert found.files_root == PROJECT / "var" / "files"


def test_what_follows_from_other_settings_follows() -> None:
    found = read_environment({"PORT": "9000", "VAR_ROOT": "/srv/leerlus", "INDEX_ROOT": "/snel/index"})
    assert (found.workplace_port, found.workplace_url) == (9001, "http://127.0.0.1:9001")
    assert (found.public_files_root, found.index_root) == (Path("/srv/leerlus/public-files"), Path("/snel/index"))


def test_an_empty_value_is_no_value() -> None:
    assert read_environment({"PORT": " ", "DATABASE_URL": ""}) == read_environment({})


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PORT", "0"),
        ("PORT", "65536"),
        ("PORT", "８０００"),  # full-width digits
        ("PORT", "-1"),
        ("WORKPLACE_PORT", "acht"),
        ("BIND", "localhost"),
        ("BASE_URL", "leerlus.voorbeeld.nl"),
        ("BASE_URL", "https://leerlus.voorbeeld.nl/portaal"),
        ("WORKPLACE_URL", "ftp://leerlus.voorbeeld.nl"),
        ("ALLOWED_HOSTS", "*"),
        ("ALLOWED_HOSTS", "https://leerlus.voorbeeld.nl"),
        ("TRUSTED_PROXY", "proxy"),
        ("SESSION_IDLE_MINUTES", "0"),
        ("SESSION_IDLE_MINUTES", "een half uur"),
        ("DEBUG", "misschien"),
        ("VAR_ROOT", __file__),
        ("THEME_CSS", "javascript:alert(1)"),
        ("EMAIL_PORT", "smtp"),
        ("EMAIL_SECURITY", "ssl3"),
        ("EMAIL_PASSWORD_FILE", "/dit/bestand/is/er/niet"),
        ("EMAIL_FROM", "geen adres"),
        ("LOG_LEVEL", "LUID"),
        ("DATABASE_ROLE", "superuser"),
        ("LOAD_DEMO", "soms"),
    ],
)
def test_a_wrong_value_names_itself_its_setting_and_what_is_wanted(name: str, value: str) -> None:
    with pytest.raises(SettingError) as refused:
        read_environment({name: value})
    assert name in str(refused.value)
    assert f"“{value}”: " in str(refused.value)
    assert str(refused.value).endswith(".")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SECRET_KEY", "kortgeheim"),
        ("DATABASE_URL", "mysql://u:kortgeheim@host/db"),
        ("DATABASE_URL", "postgres://u:kortgeheim@host"),
        ("DATABASE_URL", "postgres://u:kortgeheim@[host/db"),
        ("DATABASE_URL", "postgres://u:kortgeheim@host:poort/db"),
    ],
)
def test_a_wrong_secret_is_not_repeated(name: str, value: str) -> None:
    with pytest.raises(SettingError, match=name) as refused:
        read_environment({name: value})
    assert "kortgeheim" not in str(refused.value)
    assert refused.value.__cause__ is None


def test_the_mail_password_may_stand_in_a_file(tmp_path: Path) -> None:
    secret = tmp_path / "wachtwoord"
    secret.write_text("kortgeheim\n", encoding="utf-8")
    assert read_environment({"EMAIL_PASSWORD_FILE": str(secret)}).email_password == "kortgeheim"
    secret.write_text("\n", encoding="utf-8")
    with pytest.raises(SettingError, match="leeg"):
        read_environment({"EMAIL_PASSWORD_FILE": str(secret)})


@pytest.mark.parametrize("other", [{"EMAIL_PASSWORD": "x"}, {"EMAIL_USER": "leerlus"}])
def test_mail_settings_that_contradict_each_other_are_refused(tmp_path: Path, other: dict[str, str]) -> None:
    secret = tmp_path / "wachtwoord"
    secret.write_text("kortgeheim", encoding="utf-8")
    with pytest.raises(SettingError, match=next(iter(other))):
        read_environment({"EMAIL_PASSWORD_FILE": str(secret), **other})


MAIL = {"EMAIL_HOST": "mail.voorbeeld.nl", "EMAIL_FROM": "leerlus@voorbeeld.nl"}


@pytest.mark.parametrize(
    ("changed", "named"),
    [
        ({"EMAIL_USER": "leerlus"}, "wachtwoord"),
        ({"EMAIL_PASSWORD": "kortgeheim"}, "EMAIL_USER"),
        ({"EMAIL_USER": "leerlus", "EMAIL_PASSWORD": "kortgeheim", "EMAIL_SECURITY": "geen"}, "EMAIL_SECURITY"),
        ({"EMAIL_FROM": ""}, "EMAIL_FROM"),
    ],
)
def test_mail_that_cannot_work_or_shows_its_password_is_refused(changed: dict[str, str], named: str) -> None:
    with pytest.raises(SettingError, match=named) as refused:
        read_environment({**MAIL, **changed})
    assert "kortgeheim" not in str(refused.value)


def test_a_mail_server_on_this_computer_may_go_without_a_password_and_protection() -> None:
    found = read_environment({"EMAIL_HOST": "127.0.0.1", "EMAIL_SECURITY": "geen"})
    assert (found.email_host, found.email_user) == ("127.0.0.1", "")
    assert read_environment(MAIL).email_security == "starttls"


def test_the_address_of_a_server_is_taken_apart() -> None:
    found = read_environment({"DATABASE_URL": "postgresql://a%40b:p%2Fw@db:5433/les?sslmode=verify-full"})
    assert found.database_url == DatabaseAddress("db", 5433, "les", "a@b", "p/w", (("sslmode", "verify-full"),))


def test_a_server_may_be_on_a_unix_socket() -> None:
    found = read_environment({"DATABASE_URL": "postgres://les@/les?host=/run/postgresql"})
    assert found.database_url == DatabaseAddress("/run/postgresql", 0, "les", "les", "")


def test_what_is_reachable_from_outside_may_be_so_when_all_is_set() -> None:
    assert not read_environment(OUTSIDE).loopback


@pytest.mark.parametrize("name", ["SECRET_KEY", "DATABASE_URL", "DATABASE_OWNER_URL", "DATABASE_PORTAL_URL"])
def test_what_is_reachable_from_outside_needs_a_key_a_server_and_three_roles(name: str) -> None:
    with pytest.raises(SettingError, match=name):
        read_environment({**OUTSIDE, name: ""})


def test_what_is_reachable_from_outside_shows_no_details_of_errors() -> None:
    with pytest.raises(SettingError, match="DEBUG"):
        read_environment({**OUTSIDE, "DEBUG": "ja"})


@pytest.mark.parametrize("setting", [{"BIND": "0.0.0.0"}, {"ALLOWED_HOSTS": "leerlus.voorbeeld.nl"}])
def test_any_door_to_the_outside_counts(setting: dict[str, str]) -> None:
    with pytest.raises(SettingError, match="van buiten bereikbaar"):
        read_environment(setting)


@pytest.mark.parametrize("ports", [{"PORT": "8000", "WORKPLACE_PORT": "8000"}, {"PORT": "65535"}])
def test_both_sides_need_a_port_of_their_own(ports: dict[str, str]) -> None:
    with pytest.raises(SettingError, match="WORKPLACE_PORT"):
        read_environment(ports)
