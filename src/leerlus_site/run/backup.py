"""`make backup` and `make restore`: `python -m leerlus_site.run.backup write`, or `… restore FILE [--replace]`."""

import os
import sys
import tempfile
from argparse import ArgumentParser
from contextlib import nullcontext
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from leerlus.errors import LeerlusError
from leerlus_site.database.backups.archive import write_archive
from leerlus_site.database.backups.dump import dump_database
from leerlus_site.database.backups.restore import restore, stores_of
from leerlus_site.database.binaries import installed_programs, major_version
from leerlus_site.database.embedded import available
from leerlus_site.run.preparation import manage
from leerlus_site.settings.connection import address_for
from leerlus_site.settings.environment import PROJECT, Environment, read_environment
from leerlus_site.settings.places import Places


def main(arguments: list[str]) -> int:
    """Write or restore a backup; exit status 1 with one sentence when that is refused."""
    parser = ArgumentParser(prog="backup", description="Schrijf of herstel een kopie van database en bestanden.")
    verbs = parser.add_subparsers(dest="verb", required=True)
    write = verbs.add_parser("write", help="schrijf een archief")
    write.add_argument("--to", type=Path, default=PROJECT / "backups", help="map voor het archief")
    back = verbs.add_parser("restore", help="haal een archief terug")
    back.add_argument("archive", type=Path)
    back.add_argument("--replace", action="store_true", help="zet opzij wat er al staat")
    chosen = parser.parse_args(arguments)
    now = datetime.now(ZoneInfo("Europe/Amsterdam"))
    try:
        environment = read_environment(os.environ)
        if chosen.verb == "write":
            sys.stdout.write(f"Kopie gemaakt: {write_backup(chosen.to, environment, at=now)}\n")
        else:
            put_back(chosen.archive, environment, replace=chosen.replace, at=now)
    except LeerlusError as refused:
        # Ours: the message is for the person at the keyboard.
        sys.stderr.write(f"{refused}\n")
        return 1
    return 0


def write_backup(folder: Path, environment: Environment, *, at: datetime) -> Path:
    """Write a dated archive: first the database, then the files, because bytes are stored before their row."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    target = folder / f"leerlus-{at:%Y-%m-%d-%H%M%S}.tar"
    database = available(Places(environment.var_root)) if environment.embedded else nullcontext()
    with database, tempfile.TemporaryDirectory(dir=folder, prefix=".half-") as made:
        dump = Path(made) / "dump"
        dump_database(address_for(environment, "owner"), dump)
        write_archive(target, dump, stores_of(environment), made=at, postgresql=major_version(installed_programs()))
    return target


def put_back(archive: Path, environment: Environment, *, replace: bool, at: datetime) -> None:
    """Restore, bring the tables up to date with this version, and build the search index."""
    aside = restore(archive, environment, replace=replace, at=at)
    manage("migrate", "--no-input", "--verbosity=0")
    manage("rebuild_index")
    for path in aside:
        sys.stdout.write(f"Opzij gezet: {path}\n")
    sys.stdout.write(f"Teruggehaald: {archive}. Start Leerlus met “make run”.\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
