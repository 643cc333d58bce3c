"""A backup holds the database and the files, and comes back whole or not at all."""

import hashlib
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest

from leerlus_site.database.backups.archive import DUMP, MANIFEST, unpack
from leerlus_site.database.backups.restore import restore, stores_of
from leerlus_site.database.embedded import held
from leerlus_site.database.errors import BackupRefused, DatabaseBusy
from leerlus_site.database.server import superuser
from leerlus_site.run.backup import write_backup
from leerlus_site.settings.environment import Environment, read_environment
from leerlus_site.settings.places import Places

NOW = datetime(2026, 11, 26, 8, tzinfo=UTC)


@pytest.fixture
def home() -> Iterator[Path]:
    """A folder with a short name, because sockets have short names."""
    made = Path(tempfile.mkdtemp(prefix="leerlus-kopie-", dir="/tmp"))
    yield made
    shutil.rmtree(made)


def environment_in(folder: Path) -> Environment:
    return read_environment({"VAR_ROOT": str(folder)})


def note(environment: Environment, text: str) -> None:
    """Leave one note in the database."""
    places = Places(environment.var_root)
    with held(places, durable=False) as server, superuser(places, server.socket, "leerlus") as connection:
        connection.execute("DROP TABLE IF EXISTS note")
        connection.execute("SET ROLE leerlus_owner")
        connection.execute("CREATE TABLE note (text text)")
        connection.execute("INSERT INTO note VALUES (%s)", [text])


def noted(environment: Environment) -> object:
    places = Places(environment.var_root)
    with held(places, durable=False) as server, superuser(places, server.socket, "leerlus") as connection:
        row = connection.execute("SELECT text FROM note").fetchone()
    return row and row[0]


def keep(root: Path, data: bytes) -> Path:
    """Store bytes under their digest."""
    digest = hashlib.sha256(data).hexdigest()
    target = root / digest[:2] / digest
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data)
    return target


@pytest.fixture
def written(home: Path) -> tuple[Environment, Path]:
    """A site with one note and two files, and its archive."""
    environment = environment_in(home / "oud")
    note(environment, "één")
    keep(environment.files_root, b"brief")
    keep(environment.public_files_root, b"openbare brief")
    return environment, write_backup(home / "backups", environment, at=NOW)


def test_an_archive_comes_back_in_an_empty_folder(written: tuple[Environment, Path], home: Path) -> None:
    new = environment_in(home / "nieuw")
    assert restore(written[1], new, replace=False, at=NOW) == []
    assert noted(new) == "één"
    assert [path.read_bytes() for path in new.files_root.glob("*/*")] == [b"brief"]
    assert [path.read_bytes() for path in new.public_files_root.glob("*/*")] == [b"openbare brief"]
    assert not (home / "nieuw" / "restore.new").exists()


def test_the_archive_is_ours_alone_and_nothing_half_is_left(written: tuple[Environment, Path]) -> None:
    assert written[1].stat().st_mode & 0o077 == 0
    assert list(written[1].parent.iterdir()) == [written[1]]


def test_the_demo_world_is_not_loaded_into_what_came_back(written: tuple[Environment, Path], home: Path) -> None:
    new = environment_in(home / "nieuw")
    restore(written[1], new, replace=False, at=NOW)
    assert Places(new.var_root).demo_loaded.exists()


def test_data_that_is_there_is_not_overwritten(written: tuple[Environment, Path]) -> None:
    environment, archive = written
    note(environment, "twee")
    with pytest.raises(BackupRefused, match="REPLACE=ja"):
        restore(archive, environment, replace=False, at=NOW)
    assert noted(environment) == "twee"


def test_what_was_there_goes_aside_when_asked(written: tuple[Environment, Path]) -> None:
    environment, archive = written
    note(environment, "twee")
    later = keep(environment.files_root, b"latere brief")
    unveiled = keep(environment.public_files_root, b"later openbaar")
    aside = restore(archive, environment, replace=True, at=NOW)
    assert noted(environment) == "één"
    assert [path.name for path in aside] == [
        f"{name}.before-20261126-080000" for name in ("pg", "files", "public-files")
    ]
    assert (aside[1] / later.parent.name / later.name).read_bytes() == b"latere brief"
    assert not unveiled.exists()


def test_a_running_site_is_asked_to_stop(written: tuple[Environment, Path]) -> None:
    environment, archive = written
    with held(Places(environment.var_root), durable=False), pytest.raises(DatabaseBusy):
        restore(archive, environment, replace=True, at=NOW)


def cut(archive: Path) -> None:
    with archive.open("r+b") as file:
        file.truncate(archive.stat().st_size // 4)


def change(archive: Path) -> None:
    data = archive.read_bytes()
    assert data.count(b"openbare brief") == 1
    archive.write_bytes(data.replace(b"openbare brief", b"openbare bries"))


def add_a_way_out(archive: Path) -> None:
    with tarfile.open(archive, "a") as opened:
        member = tarfile.TarInfo("files/../../uitweg")
        member.size = 1
        opened.addfile(member, BytesIO(b"x"))


def add_a_link(archive: Path) -> None:
    with tarfile.open(archive, "a") as opened:
        member = tarfile.TarInfo("files/aa/koppeling")
        member.type, member.linkname = tarfile.SYMTYPE, "/etc"
        opened.addfile(member)


def replace_by_text(archive: Path) -> None:
    archive.write_text("geen archief")


@pytest.mark.parametrize("damage", [cut, change, add_a_way_out, add_a_link, replace_by_text, Path.unlink])
def test_a_damaged_archive_is_refused_and_changes_nothing(
    damage: Callable[[Path], None], written: tuple[Environment, Path]
) -> None:
    environment, archive = written
    note(environment, "twee")
    damage(archive)
    before = sorted(path.name for path in environment.var_root.iterdir())
    with pytest.raises(BackupRefused, match=r"archief"):
        restore(archive, environment, replace=True, at=NOW)
    assert noted(environment) == "twee"
    assert sorted(path.name for path in environment.var_root.iterdir()) == before


KILLED = """
import os, sys
from datetime import UTC, datetime
from pathlib import Path
from leerlus_site.database.backups.restore import restore
from leerlus_site.settings.environment import read_environment

rename = Path.rename
Path.rename = lambda path, to: os._exit(9) if path.name == "pg.restored" else rename(path, to)
restore(Path(sys.argv[2]), read_environment({"VAR_ROOT": sys.argv[1]}), replace=True, at=datetime.now(UTC))
"""


def test_a_kill_between_the_two_renames_leaves_the_new_state(written: tuple[Environment, Path]) -> None:
    environment, archive = written
    note(environment, "twee")
    places = Places(environment.var_root)
    killed = subprocess.run([sys.executable, "-c", KILLED, environment.var_root, archive], check=False)
    assert killed.returncode == 9
    assert not places.data.exists()
    assert noted(environment) == "één"


def test_a_full_archive_lists_each_part_with_its_digest(written: tuple[Environment, Path], home: Path) -> None:
    manifest = unpack(written[1], home / "uitgepakt")
    stores = {name.split("/")[0] for name in manifest.members if "/" in name}
    assert stores == set(stores_of(written[0]))
    assert DUMP in manifest.members
    assert MANIFEST not in manifest.members
