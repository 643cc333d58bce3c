"""Put an archive back: everything is unpacked and filled aside first, and only then takes its place.

The embedded database is filled in `VAR_ROOT/restore.new` and becomes `pg.restored` when it is whole. What stood at
`pg` goes aside and `pg.restored` takes its name; a start after a kill between those two renames does the second one.
Stored files have their digest as name, so those of the archive are added; a second name for each old file goes aside.
"""

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import psycopg
from psycopg.conninfo import make_conninfo

from leerlus_site.database.account import current_account
from leerlus_site.database.backups.archive import DUMP, unpack
from leerlus_site.database.backups.dump import fill_database
from leerlus_site.database.binaries import installed_programs, major_version
from leerlus_site.database.embedded import held, locked
from leerlus_site.database.errors import BackupRefused
from leerlus_site.database.folder import ensure_var, has_data
from leerlus_site.settings.connection import address_for
from leerlus_site.settings.environment import Environment
from leerlus_site.settings.places import DATABASE_NAME, ROLE_NAMES, Places, read_line
from leerlus_site.settings.readers import DatabaseAddress

_TABLES = "SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')"
_NOT_LOADED = "Deze database is teruggehaald uit een kopie; de demowereld is daarom niet geladen.\n"


def stores_of(environment: Environment) -> Mapping[str, Path]:
    """The folders with stored files, by their name in an archive."""
    return {"files": environment.files_root, "public-files": environment.public_files_root}


def restore(archive: Path, environment: Environment, *, replace: bool, at: datetime) -> list[Path]:
    """Put `archive` back and return what was set aside.

    Raises `BackupRefused`, or `DatabaseBusy` while Leerlus runs; then nothing has changed.
    """
    places = Places(environment.var_root)
    ensure_var(places)
    archive = archive.absolute()
    with locked(places), _staging(places) as staging:
        if environment.embedded:
            _refuse_to_overwrite(places, environment, replace=replace)
        manifest = unpack(archive, staging / "unpacked")
        if int(manifest.postgresql) > int(major_version(installed_programs())):
            raise BackupRefused(
                f"Het archief is van PostgreSQL {manifest.postgresql} en deze Leerlus is ouder: werk Leerlus bij."
            )
        if not environment.embedded:
            _fill_named_server(environment, staging)
            return []
        _fill_aside(places, environment, staging)
        return _take_place(places, environment, staging, mark=f"before-{at:%Y%m%d-%H%M%S}")


@contextmanager
def _staging(places: Places) -> Iterator[Path]:
    """An empty folder beside the database, gone afterwards; what an earlier attempt left is cleared away."""
    folder = places.var / "restore.new"
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "unpacked").mkdir(mode=0o700, parents=True)
    folder.chmod(0o700)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _refuse_to_overwrite(places: Places, environment: Environment, *, replace: bool) -> None:
    there = has_data(places, current_account(environment.service_account))
    ours = read_line(places.data / "PG_VERSION") == major_version(installed_programs())
    if there and ours and not replace:
        raise BackupRefused(
            f"Er staan al gegevens in {places.data}. Wilt u ze opzijzetten en het archief ervoor in de plaats, "
            "zet dan REPLACE=ja achter de opdracht."
        )


def _fill_aside(places: Places, environment: Environment, staging: Path) -> None:
    """A new database with the archive's content, as `pg.restored`; it takes the passwords that are there."""
    aside = Places(staging)
    passwords = places.password("super").parent
    if passwords.is_dir():
        shutil.copytree(passwords, aside.password("super").parent)
    with held(aside, service_account=environment.service_account) as server:
        address = DatabaseAddress(
            host=str(server.socket),
            port=0,
            name=DATABASE_NAME,
            user=ROLE_NAMES["owner"],
            password=read_line(aside.password("owner")),
        )
        fill_database(address, staging / "unpacked" / DUMP)
    if not passwords.is_dir():
        aside.password("super").parent.rename(passwords)
    shutil.rmtree(places.restored, ignore_errors=True)
    aside.data.rename(places.restored)


def _take_place(places: Places, environment: Environment, staging: Path, *, mark: str) -> list[Path]:
    aside = [] if not places.data.exists() else _second_names(environment, mark)
    _add_files(environment, staging)
    places.migrated.unlink(missing_ok=True)
    if not places.demo_loaded.exists():
        places.demo_loaded.write_text(_NOT_LOADED, encoding="utf-8")
    if places.data.exists():
        kept = places.data.with_name(f"{places.data.name}.{mark}")
        places.data.rename(kept)
        aside.insert(0, kept)
    places.restored.rename(places.data)
    _remove_others(environment.public_files_root, staging / "unpacked" / "public-files")
    return aside


def _fill_named_server(environment: Environment, staging: Path) -> None:
    address = address_for(environment, "owner")
    where = make_conninfo(
        host=address.host,
        port=address.port or None,
        dbname=address.name,
        user=address.user,
        password=address.password,
        **dict(address.options),
    )
    with psycopg.connect(where) as connection:
        found = connection.execute(_TABLES).fetchone()
    if found and found[0]:
        raise BackupRefused(f"De database {address.name} op {address.host} is niet leeg: maak een lege en noem die.")
    _add_files(environment, staging)
    fill_database(address, staging / "unpacked" / DUMP)


def _second_names(environment: Environment, mark: str) -> list[Path]:
    """Give each stored file a second name in a folder aside, which costs no room."""
    made = []
    for root in stores_of(environment).values():
        if root.is_dir():
            target = root.with_name(f"{root.name}.{mark}")
            shutil.copytree(root, target, copy_function=os.link)
            made.append(target)
    return made


def _add_files(environment: Environment, staging: Path) -> None:
    """Bytes come before the rows that name them."""
    for store, root in stores_of(environment).items():
        for path in sorted((staging / "unpacked" / store).glob("*/*")):
            target = root / path.parent.name / path.name
            target.parent.mkdir(parents=True, exist_ok=True)
            if not target.exists():
                shutil.copyfile(path, half := target.with_name(f".new-{path.name}"))
                half.chmod(0o644 if store == "public-files" else 0o600)
                half.replace(target)


def _remove_others(root: Path, kept: Path) -> None:
    """What the restored database does not call public must not be public."""
    for path in root.glob("*/*"):
        if not (kept / path.parent.name / path.name).exists():
            path.unlink()
