"""The environment variables that Leerlus knows, each read and checked once.

`read_environment(os.environ)` gives a frozen `Environment` or raises `SettingError`, whose Dutch sentence holds the
name, the wrong value and what to write instead. `SETTINGS` is the table: docs/settings.md names every row.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from leerlus_site.settings import readers
from leerlus_site.settings.errors import SettingError

PROJECT = Path(__file__).resolve().parents[3]
"""The checkout: the folder of manage.py and pyproject.toml."""


@dataclass(frozen=True)
class Setting:
    """One variable: its name, its value when absent or empty, the function that reads it, and one line in Dutch."""

    name: str
    default: str
    read: Callable[[str], Any]  # Any: each reader returns the type of its own field in Environment
    meaning: str


SETTINGS: tuple[Setting, ...] = (
    Setting("PORT", "8000", readers.port, "poort van het portaal"),
    Setting("WORKPLACE_PORT", "", readers.port_or_none, "poort van de werkplek; leeg: PORT + 1"),
    Setting("BIND", "127.0.0.1", readers.ip_address, "IP-adres waarop portaal en werkplek luisteren"),
    Setting("BASE_URL", "", readers.web_address, "openbaar adres van het portaal"),
    Setting("WORKPLACE_URL", "", readers.web_address, "adres van de werkplek"),
    Setting("TRUSTED_PROXY", "127.0.0.1", readers.ip_address, "IP-adres van de proxy die https afhandelt"),
    Setting("ALLOWED_HOSTS", "", readers.host_names, "namen waarop de site antwoordt, met komma's ertussen"),
    Setting("SECRET_KEY", "", readers.secret_key, "geheime sleutel van minstens 50 tekens"),
    Setting("DEBUG", "nee", readers.yes_or_no, "foutpagina's met details, alleen op de eigen computer"),
    Setting("VAR_ROOT", "var", readers.folder, "map voor de ingebouwde database en gemaakte bestanden"),
    Setting("FILES_ROOT", "", readers.folder_or_none, "map voor documenten; leeg: VAR_ROOT/files"),
    Setting(
        "PUBLIC_FILES_ROOT", "", readers.folder_or_none, "map voor openbare bestanden; leeg: VAR_ROOT/public-files"
    ),
    Setting("INDEX_ROOT", "", readers.folder_or_none, "map voor de zoekindex; leeg: VAR_ROOT/index"),
    Setting("DATABASE_URL", "", readers.database_url, "eigen PostgreSQL-server, rol van de werkplek"),
    Setting("DATABASE_OWNER_URL", "", readers.database_url, "dezelfde database, rol die tabellen maakt"),
    Setting("DATABASE_PORTAL_URL", "", readers.database_url, "dezelfde database, rol van het portaal"),
    Setting("DATABASE_ROLE", "", readers.database_role, "rol van dit proces; wordt meestal vanzelf gekozen"),
    Setting("LOAD_DEMO", "ja", readers.yes_or_no, "laad de demowereld in een nieuwe ingebouwde database"),
    Setting("SERVICE_ACCOUNT", "", readers.text, "account voor de ingebouwde database als u als root start"),
    Setting("SESSION_IDLE_MINUTES", "30", readers.minutes, "minuten zonder gebruik tot iemand opnieuw inlogt"),
    Setting("PUBLISHER", readers.BZK, readers.organisation, "TOOI-nummer (URI) van de organisatie die openbaar maakt"),
    Setting("THEME_CSS", "", readers.theme_address, "adres van de huisstijl (CSS) van de organisatie"),
    Setting("EMAIL_HOST", "", readers.text, "mailserver; leeg: brieven blijven in de werkplek"),
    Setting("EMAIL_PORT", "587", readers.port, "poort van de mailserver"),
    Setting("EMAIL_USER", "", readers.text, "gebruikersnaam bij de mailserver"),
    Setting("EMAIL_PASSWORD", "", readers.text, "wachtwoord bij de mailserver"),
    Setting("EMAIL_PASSWORD_FILE", "", readers.secret_file, "bestand waarin dat wachtwoord staat"),
    Setting("EMAIL_SECURITY", "starttls", readers.email_security, "starttls, tls of geen"),
    Setting("EMAIL_FROM", "leerlus@localhost", readers.email_address, "afzender van mail"),
    Setting("PUBLICATIEBANK_URL", "", readers.web_address, "adres van een GPP publicatiebank die alles overneemt"),
    Setting("PUBLICATIEBANK_TOKEN", "", readers.text, "sleutel van Leerlus bij die publicatiebank"),
    Setting("PUBLICATIEBANK_TOKEN_FILE", "", readers.secret_file, "bestand waarin die sleutel staat"),
    Setting("LOG_LEVEL", "INFO", readers.log_level, "hoeveel er in het logboek komt"),
)


@dataclass(frozen=True)
class Environment:
    """All settings of one process, checked and complete; field names are the variables in lower case."""

    port: int
    workplace_port: int
    bind: str
    base_url: str
    workplace_url: str
    trusted_proxy: str
    allowed_hosts: tuple[str, ...]
    secret_key: str
    debug: bool
    var_root: Path
    files_root: Path
    public_files_root: Path
    index_root: Path
    database_url: readers.DatabaseAddress | None
    database_owner_url: readers.DatabaseAddress | None
    database_portal_url: readers.DatabaseAddress | None
    database_role: str
    load_demo: bool
    service_account: str
    session_idle_minutes: int
    publisher: str
    theme_css: str
    email_host: str
    email_port: int
    email_user: str
    email_password: str
    email_password_file: str
    email_security: str
    email_from: str
    publicatiebank_url: str
    publicatiebank_token: str
    publicatiebank_token_file: str
    log_level: str

    @property
    def embedded(self) -> bool:
        """True when no real server is named: the database then runs under VAR_ROOT, for trial."""
        return self.database_url is None

    @property
    def loopback(self) -> bool:
        """True when portal and workplace can be reached from this computer only."""
        own = (self.bind, readers.host_of(self.base_url), readers.host_of(self.workplace_url), *self.allowed_hosts)
        return all(readers.is_loopback(host) for host in own)


def read_environment(variables: Mapping[str, str]) -> Environment:
    """Read and check every setting; raises `SettingError` for the first wrong value."""
    # Any: the values of a table of readers; the dataclass has their types.
    values: dict[str, Any] = {setting.name.lower(): _read(setting, variables) for setting in SETTINGS}
    _fill_in(values)
    environment = Environment(**values)
    _check_together(environment)
    return environment


def _read(setting: Setting, variables: Mapping[str, str]) -> object:
    raw = variables.get(setting.name, "").strip() or setting.default
    try:
        return setting.read(raw)
    except ValueError as wrong:
        # A reader says what it wanted; secrets are never repeated on screen or in a log.
        shown = "(niet getoond)" if setting.name in readers.SECRET_NAMES else f"“{raw}”"
        raise SettingError(f"De instelling {setting.name} heeft een verkeerde waarde {shown}: {wrong}.") from None


def _fill_in(values: dict[str, Any]) -> None:  # Any: mixed values on their way to the typed dataclass
    """Give the settings that follow from others their value, and place relative folders in the checkout."""
    if values["workplace_port"] is None:
        if values["port"] == readers.HIGHEST_PORT:
            raise SettingError(
                f"PORT is {readers.HIGHEST_PORT} en daar komt geen poort meer na: kies ook WORKPLACE_PORT."
            )
        values["workplace_port"] = values["port"] + 1
    if values["email_password"] and values["email_password_file"]:
        raise SettingError("EMAIL_PASSWORD en EMAIL_PASSWORD_FILE zijn beide ingevuld: kies er één.")
    values["email_password"] = values["email_password"] or values["email_password_file"]
    if values["publicatiebank_token"] and values["publicatiebank_token_file"]:
        raise SettingError("PUBLICATIEBANK_TOKEN en PUBLICATIEBANK_TOKEN_FILE zijn beide ingevuld: kies er één.")
    values["publicatiebank_token"] = values["publicatiebank_token"] or values["publicatiebank_token_file"]
    values["var_root"] = PROJECT / values["var_root"]
    for name, inside in (("files_root", "files"), ("public_files_root", "public-files"), ("index_root", "index")):
        values[name] = PROJECT / (values[name] or values["var_root"] / inside)
    values["base_url"] = values["base_url"] or f"http://127.0.0.1:{values['port']}"
    values["workplace_url"] = values["workplace_url"] or f"http://127.0.0.1:{values['workplace_port']}"
    values["allowed_hosts"] = values["allowed_hosts"] or ("localhost", "127.0.0.1", "[::1]")


def _check_together(environment: Environment) -> None:
    """Refuse what is fine on one's own computer and unsafe on a network."""
    _check_mail(environment)
    _check_publicatiebank(environment)
    if environment.port == environment.workplace_port:
        raise SettingError("PORT en WORKPLACE_PORT zijn gelijk: geef de werkplek een eigen poort.")
    if environment.loopback:
        return
    if environment.debug:
        raise SettingError("DEBUG staat aan terwijl de site van buiten bereikbaar is: zet DEBUG op nee.")
    if not environment.secret_key:
        raise SettingError("SECRET_KEY is leeg terwijl de site van buiten bereikbaar is: geef 50 willekeurige tekens.")
    if environment.embedded:
        raise SettingError(
            "DATABASE_URL is leeg terwijl de site van buiten bereikbaar is: de ingebouwde database is om te proberen; "
            "noem een eigen PostgreSQL-server."
        )
    if not (environment.database_owner_url and environment.database_portal_url):
        raise SettingError(
            "DATABASE_OWNER_URL en DATABASE_PORTAL_URL zijn nodig als de site van buiten bereikbaar is: "
            "het portaal krijgt een eigen rol die alleen openbare gegevens ziet."
        )


def _check_publicatiebank(environment: Environment) -> None:
    """Refuse a publicatiebank without a token, or one that would get it unprotected over a network."""
    address = environment.publicatiebank_url
    if bool(address) != bool(environment.publicatiebank_token):
        raise SettingError(
            "PUBLICATIEBANK_URL en PUBLICATIEBANK_TOKEN horen bij elkaar: vul beide in, of geen van beide."
        )
    if address and not address.startswith("https://") and not readers.is_loopback(readers.host_of(address)):
        raise SettingError("PUBLICATIEBANK_URL begint niet met https: dan gaat de sleutel leesbaar over het net.")


def _check_mail(environment: Environment) -> None:
    """Refuse mail settings that cannot work, or that send a password unprotected over a network."""
    if not environment.email_host:
        if environment.email_user:
            raise SettingError("EMAIL_USER is ingevuld en EMAIL_HOST is leeg: noem ook de mailserver.")
        return
    if bool(environment.email_user) != bool(environment.email_password):
        raise SettingError("EMAIL_USER en het wachtwoord horen bij elkaar: vul beide in, of geen van beide.")
    if readers.is_loopback(environment.email_host):
        return
    if environment.email_user and environment.email_security == "geen":
        raise SettingError(
            "EMAIL_SECURITY is geen: dan gaat het wachtwoord leesbaar over het net. Kies starttls of tls."
        )
    if environment.email_from.endswith("@localhost"):
        raise SettingError("EMAIL_FROM is nog een adres op deze computer: geef het adres waarvan de mail komt.")
