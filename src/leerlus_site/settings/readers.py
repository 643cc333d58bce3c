"""Small functions that turn the text of one environment variable into a value.

Each raises `ValueError` with the end of a Dutch sentence: what was wanted. Empty text means "not set" where that is
allowed. `environment.py` puts the name and the wrong value in front.
"""

from dataclasses import dataclass
from ipaddress import ip_address as parse_ip
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

from leerlus.law.value_lists import ValueList, values

HIGHEST_PORT = 65535
SECRET_NAMES = frozenset(
    {
        "SECRET_KEY",
        "EMAIL_PASSWORD",
        "PUBLICATIEBANK_TOKEN",
        "DATABASE_URL",
        "DATABASE_OWNER_URL",
        "DATABASE_PORTAL_URL",
    }
)
BZK = "https://identifier.overheid.nl/tooi/id/ministerie/mnre1034"
ROLES = ("owner", "app", "portal")


@dataclass(frozen=True)
class DatabaseAddress:
    """Where a PostgreSQL server is and as whom we log in there. A `host` may be a socket folder; `port` 0: default."""

    host: str
    port: int
    name: str
    user: str
    password: str
    options: tuple[tuple[str, str], ...] = ()


def text(raw: str) -> str:
    """Any text, also none."""
    return raw


def port(raw: str) -> int:
    """A TCP port, 1 to 65535."""
    if not (raw.isascii() and raw.isdigit() and 1 <= int(raw) <= HIGHEST_PORT):
        raise ValueError(f"geef een poort van 1 tot en met {HIGHEST_PORT}, bijvoorbeeld 8010")
    return int(raw)


def port_or_none(raw: str) -> int | None:
    """A TCP port, or nothing."""
    return port(raw) if raw else None


def minutes(raw: str) -> int:
    """A whole number of minutes, from one minute to one day."""
    if not (raw.isascii() and raw.isdigit() and 1 <= int(raw) <= 24 * 60):
        raise ValueError("geef een aantal minuten van 1 tot en met 1440, bijvoorbeeld 30")
    return int(raw)


def secret_file(raw: str) -> str:
    """The first line of a file, so that a secret need not stand in the environment; or nothing."""
    if not raw:
        return ""
    try:
        lines = Path(raw).expanduser().read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        # Not there, not ours to read, or no text.
        raise ValueError("geef het pad van een leesbaar tekstbestand") from None
    if not lines or not lines[0].strip():
        raise ValueError("dit bestand is leeg; zet het wachtwoord op de eerste regel")
    return lines[0].strip()


def yes_or_no(raw: str) -> bool:
    """`ja` or `nee`; 1, 0, true and false are understood too."""
    answers = {"ja": True, "1": True, "true": True, "nee": False, "0": False, "false": False}
    if raw.lower() not in answers:
        raise ValueError("schrijf ja of nee")
    return answers[raw.lower()]


def ip_address(raw: str) -> str:
    """One IPv4 or IPv6 address."""
    try:
        return str(parse_ip(raw))
    except ValueError:
        raise ValueError("geef een IP-adres, bijvoorbeeld 127.0.0.1 of 0.0.0.0") from None


def folder(raw: str) -> Path:
    """A folder; a relative one counts from the checkout."""
    if "\0" in raw or Path(raw).expanduser().is_file():
        raise ValueError("dit is geen map; geef het pad van een map")
    return Path(raw).expanduser()


def folder_or_none(raw: str) -> Path | None:
    """A folder, or nothing."""
    return folder(raw) if raw else None


def host_names(raw: str) -> tuple[str, ...]:
    """Host names between commas. `*` is refused: it would switch off the check of the Host header."""
    names = tuple(name.strip() for name in raw.split(",") if name.strip())
    if any("*" in name or "/" in name or " " in name for name in names):
        raise ValueError("geef namen zonder http en zonder *, bijvoorbeeld leerlus.voorbeeld.nl")
    return names


def web_address(raw: str) -> str:
    """`http://host[:port]` or https, without a path; or nothing."""
    if not raw:
        return ""
    parts = urlsplit(raw)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.path not in ("", "/") or parts.query:
        raise ValueError("geef een adres als https://leerlus.voorbeeld.nl, zonder pad erachter")
    return raw.rstrip("/")


def theme_address(raw: str) -> str:
    """An https address, or a path on the own site; or nothing."""
    if not raw or raw.startswith(("https://", "/")):
        return raw
    raise ValueError("geef een adres dat begint met https:// of met /")


def organisation(raw: str) -> str:
    """The identifier of an organisation in the official lists (TOOI)."""
    if raw not in values(ValueList.ORGANISATIONS):
        raise ValueError(f"geef een TOOI-identificatie uit de officiële lijsten, bijvoorbeeld {BZK}")
    return raw


def host_of(address: str) -> str:
    """The host of a web address, without its port."""
    return urlsplit(address).hostname or ""


def is_loopback(host: str) -> bool:
    """True for localhost and for addresses that never leave this computer."""
    bare = host.strip("[]").lower()
    try:
        return parse_ip(bare).is_loopback
    except ValueError:
        # A name: only `localhost` is promised to stay here.
        return bare == "localhost" or bare.endswith(".localhost")


def secret_key(raw: str) -> str:
    """At least fifty characters, or nothing."""
    if raw and len(raw) < 50:
        raise ValueError("geef een lange, willekeurige sleutel van minstens 50 tekens")
    return raw


def database_url(raw: str) -> DatabaseAddress | None:
    """`postgres://user:password@host:port/name?sslmode=verify-full`; a socket folder goes in `?host=/folder`."""
    if not raw:
        return None
    wanted = "geef een adres als postgres://naam:wachtwoord@server:5432/leerlus"
    try:
        parts = urlsplit(raw)
        number = parts.port or 0
    except ValueError:
        # urlsplit refuses broken brackets and ports that are no number.
        raise ValueError(wanted) from None
    options = {name: values[-1] for name, values in parse_qs(parts.query).items()}
    host = options.pop("host", unquote(parts.hostname or ""))
    if parts.scheme not in ("postgres", "postgresql") or not host or len(parts.path) < 2 or not parts.username:
        raise ValueError(wanted)
    return DatabaseAddress(
        host=host,
        port=number,
        name=unquote(parts.path[1:]),
        user=unquote(parts.username),
        password=unquote(parts.password or ""),
        options=tuple(sorted(options.items())),
    )


def database_role(raw: str) -> str:
    """`owner`, `app` or `portal`, or nothing."""
    if raw and raw not in ROLES:
        raise ValueError("schrijf owner, app of portal")
    return raw


def email_security(raw: str) -> str:
    """How the connection to the mail server is protected."""
    if raw not in ("starttls", "tls", "geen"):
        raise ValueError("schrijf starttls, tls of geen")
    return raw


def email_address(raw: str) -> str:
    """Something with one @ and no spaces."""
    if raw.count("@") != 1 or raw.startswith("@") or raw.endswith("@") or " " in raw:
        raise ValueError("geef een mailadres, bijvoorbeeld leerlus@voorbeeld.nl")
    return raw


def log_level(raw: str) -> str:
    """One of the standard levels of Python."""
    if raw.upper() not in ("DEBUG", "INFO", "WARNING", "ERROR"):
        raise ValueError("schrijf DEBUG, INFO, WARNING of ERROR")
    return raw.upper()
