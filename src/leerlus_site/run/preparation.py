"""What must be done before the site can start: tables up to date, and the demo world on the very first start."""

import hashlib
import os
import signal
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

from leerlus.errors import LeerlusError
from leerlus_site.database.lifeline import start_child
from leerlus_site.settings.environment import PROJECT, Environment
from leerlus_site.settings.places import Places, read_line

SITE = Path(__file__).resolve().parents[1]
DEMO_COMMAND = "load_demo"


class PreparationFailed(LeerlusError):
    """A command that prepares the site ended badly; what it said was shown above."""


def prepare(environment: Environment) -> None:
    """Migrate when the migrations changed, and load the demo world into a new embedded database."""
    places = Places(environment.var_root)
    wanted = migrations_digest()
    if not environment.embedded or read_line(places.migrated) != wanted:
        manage("migrate", "--no-input", "--verbosity=0")
        if environment.embedded:
            places.migrated.write_text(f"{wanted}\n", encoding="ascii")
    if _wants_demo(environment) and not places.demo_loaded.exists():
        sys.stdout.write("De demowereld wordt geladen; dat gebeurt één keer.\n")
        sys.stdout.flush()
        try:
            _write_private(places.demo_loaded, manage(DEMO_COMMAND))
        except PreparationFailed as failure:
            # The site itself is fine without it; the next start tries again.
            sys.stderr.write(f"{failure} Leerlus gaat verder zonder demowereld.\n")


def migrations_digest() -> str:
    """A digest of everything that decides what the tables look like: our migrations, rights, and two libraries."""
    told = hashlib.sha256(f"{version('django')} {version('procrastinate')}".encode())
    for path in (*sorted(SITE.glob("*/migrations/*.py")), SITE / "database" / "grants.py"):
        told.update(str(path.relative_to(SITE)).encode() + b"\0" + path.read_bytes())
    return told.hexdigest()


def _wants_demo(environment: Environment) -> bool:
    """The demo world and its accounts are for the embedded database on one's own computer only."""
    return environment.load_demo and environment.embedded and environment.loopback


def manage(*words: str) -> str:
    """Run a command of manage.py that ends with us; gives its standard output, shows its standard error."""
    child = start_child(
        [sys.executable, PROJECT / "manage.py", *words],
        ending=signal.SIGTERM,
        cwd=PROJECT,
        env={"LOG_LEVEL": "WARNING", **os.environ},
        stdout=subprocess.PIPE,
    )
    try:
        said, _ = child.process.communicate()
    finally:
        child.stop(signal.SIGTERM, seconds=10)
    if child.process.returncode:
        raise PreparationFailed(f"“manage.py {words[0]}” is niet gelukt: lees wat hierboven staat en start opnieuw.")
    return said.decode(errors="replace")


def _write_private(path: Path, text: str) -> None:
    half = path.with_name(f"{path.name}.{os.getpid()}")
    half.touch(mode=0o600)
    half.write_text(text, encoding="utf-8")
    half.rename(path)
