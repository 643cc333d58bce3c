"""The embedded database starts, or says in one sentence what to do: as root and as a normal user, after hard ends."""

import os
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from leerlus_site.database.processes import is_alive
from leerlus_site.database.server import superuser
from leerlus_site.settings.places import ROLE_NAMES, Places
from tests.leerlus_site.database.holding import Holding, Person, holding, normal_user, refusal, wait_until


@pytest.fixture(scope="module", params=["zelf", "gewone gebruiker"])
def person(request: pytest.FixtureRequest) -> Person:
    """Ourselves; and when that is root, a normal user too."""
    if request.param == "zelf":
        return Person("zelf", os.geteuid(), os.getegid(), sys.executable)
    if os.geteuid() != 0:
        pytest.skip("wij zijn hier zelf al een gewone gebruiker")
    someone = normal_user()
    if someone is None:
        pytest.skip("een gewone gebruiker kan hier niet bij Python of bij de broncode")
    return someone


@pytest.fixture(scope="module")
def home(person: Person) -> Iterator[Path]:
    """A folder of the person, in a path that others may pass through."""
    made = Path(tempfile.mkdtemp(prefix="leerlus-thuis-", dir="/tmp"))
    os.chown(made, person.uid, person.gid)
    yield made
    shutil.rmtree(made)


@pytest.fixture(scope="module")
def var(person: Person, home: Path) -> Path:
    """A VAR_ROOT in a deep path with spaces, with a database that holds one note."""
    deep = home / "mijn map" / ("diep" * 20) / ("dieper" * 15) / "var"
    deep.parent.mkdir(parents=True)
    for folder in (deep.parent, deep.parent.parent, home / "mijn map"):
        os.chown(folder, person.uid, person.gid)
    with holding(person, deep) as started, superuser(Places(deep), started.socket, "leerlus") as connection:
        connection.execute("CREATE TABLE note AS SELECT 'bewaard' AS text")
    return deep


@pytest.fixture
def refused(person: Person, home: Path) -> Iterator[Path]:
    """A VAR_ROOT with what looks like a whole data folder, for a test to make it refusable."""
    folder = home / "geweigerd"
    data = folder / "pg"
    (data / "global").mkdir(parents=True)
    (data / "PG_VERSION").write_text("18\n")
    (data / "global" / "pg_control").write_bytes(b"x")
    for path in (folder, *folder.rglob("*")):
        os.chown(path, person.uid, person.gid)
    yield folder
    shutil.rmtree(folder)


def note_in(var: Path, started: Holding) -> object:
    with superuser(Places(var), started.socket, "leerlus") as connection:
        return connection.execute("SELECT text FROM note").fetchone()


def postgres_account(var: Path) -> dict[str, int]:
    """Who runs PostgreSQL there, in the words of subprocess."""
    owner = (var / "pg").stat()
    return {"user": owner.st_uid, "group": owner.st_gid} if os.geteuid() == 0 else {}


def write_pid(var: Path, pid: int) -> None:
    """Leave a process number behind, as a server does that was ended hard."""
    note = var / "pg" / "postmaster.pid"
    note.write_text(f"{pid}\n{var / 'pg'}\n1700000000\n5432\n/tmp\n\n  1234567  0\nready\n")
    os.chown(note, (var / "pg").stat().st_uid, -1)
    note.chmod(0o600)


def test_it_starts_in_a_deep_path_with_spaces_and_keeps_its_data(person: Person, var: Path) -> None:
    for _ in range(2):
        with holding(person, var) as started:
            assert note_in(var, started) == ("bewaard",)


def test_it_listens_on_a_private_socket_only_and_asks_for_a_password(person: Person, var: Path) -> None:
    with holding(person, var) as started:
        assert stat.S_IMODE(started.socket.stat().st_mode) == 0o700
        with superuser(Places(var), started.socket) as connection:
            assert connection.execute("SHOW listen_addresses").fetchone() == ("",)
        with pytest.raises(psycopg.OperationalError, match="password"):
            psycopg.connect(host=str(started.socket), dbname="leerlus", user=ROLE_NAMES["app"], password="geraden")
    assert not started.socket.exists()
    for role in ("super", "owner", "app", "portal"):
        assert stat.S_IMODE(Places(var).password(role).stat().st_mode) == 0o600


def test_folders_above_the_data_stay_as_they_were(person: Person, home: Path, var: Path) -> None:
    before = [(path, path.stat().st_mode, path.stat().st_uid) for path in (home, home.parent, var)]
    with holding(person, var):
        pass
    assert [(path, path.stat().st_mode, path.stat().st_uid) for path in (home, home.parent, var)] == before


def test_postgresql_ends_cleanly_when_its_parent_is_killed_and_the_next_start_works(person: Person, var: Path) -> None:
    with holding(person, var) as started:
        started.end(signal.SIGKILL)
        assert wait_until(lambda: not is_alive(started.postgres))
    assert "database system is shut down" in Places(var).log.read_text()
    with holding(person, var) as again:
        assert note_in(var, again) == ("bewaard",)


def test_a_start_right_after_the_parent_was_killed_waits_for_the_old_server(person: Person, var: Path) -> None:
    with holding(person, var) as started:
        started.end(signal.SIGKILL)
        with holding(person, var) as again:
            assert note_in(var, again) == ("bewaard",)


def test_it_starts_after_postgresql_itself_was_killed(person: Person, var: Path) -> None:
    with holding(person, var) as started:
        os.kill(started.postgres, signal.SIGKILL)
        started.end(signal.SIGKILL)
    with holding(person, var) as again:
        assert note_in(var, again) == ("bewaard",)


def test_a_stale_process_number_is_no_obstacle(person: Person, var: Path) -> None:
    gone = subprocess.Popen(["true"])
    gone.wait()
    write_pid(var, gone.pid)
    with holding(person, var) as started:
        assert note_in(var, started) == ("bewaard",)


def test_a_process_number_that_another_program_has_now_is_no_obstacle(person: Person, var: Path) -> None:
    other = subprocess.Popen(["sleep", "60"], **postgres_account(var))
    write_pid(var, other.pid)
    with holding(person, var) as started:
        assert note_in(var, started) == ("bewaard",)
    assert other.poll() is None
    other.kill()
    other.wait()


def test_rests_of_a_broken_first_start_are_cleared_away(person: Person, home: Path) -> None:
    var = home / "half"
    (var / "pg.new" / "base").mkdir(parents=True)
    (var / "pg").mkdir()
    for path in (var, var / "pg", var / "pg.new", var / "pg.new" / "base"):
        os.chown(path, person.uid, person.gid)
    with holding(person, var):
        assert not (var / "pg.new").exists()


@pytest.mark.parametrize("part", ["PG_VERSION", "global/pg_control"])
def test_a_data_folder_without_all_its_parts_is_refused_and_kept(person: Person, refused: Path, part: str) -> None:
    (refused / "pg" / part).unlink()
    sentence = refusal(person, refused)
    assert "niet compleet" in sentence
    assert "make restore" in sentence
    assert (refused / "pg" / "global").is_dir()


def test_a_database_of_another_major_version_is_refused_by_name(person: Person, refused: Path) -> None:
    (refused / "pg" / "PG_VERSION").write_text("15\n")
    sentence = refusal(person, refused)
    assert "PostgreSQL 15" in sentence
    assert "make restore" in sentence


def test_a_lost_password_is_named(person: Person, var: Path) -> None:
    kept = Places(var).password("super").read_text()
    Places(var).password("super").write_text("iets anders\n")
    assert "passwords/super" in refusal(person, var)
    Places(var).password("super").write_text(kept)


def test_a_second_start_in_the_same_folder_names_the_first(person: Person, var: Path) -> None:
    with holding(person, var) as started:
        sentence = refusal(person, var)
        assert f"proces {started.process.pid}" in sentence
        assert note_in(var, started) == ("bewaard",)


def test_a_var_of_another_user_is_refused_and_left_alone(person: Person, refused: Path) -> None:
    if os.geteuid() != 0:
        pytest.skip("alleen root kan een map aan een ander geven")
    os.chown(refused, 12345, -1)
    before = sorted(path.name for path in refused.iterdir())
    sentence = refusal(person, refused)
    assert "VAR_ROOT" in sentence
    assert "start Leerlus als die gebruiker" in sentence
    assert sorted(path.name for path in refused.iterdir()) == before


def test_a_data_folder_of_another_user_is_refused(person: Person, refused: Path) -> None:
    if os.geteuid() != 0:
        pytest.skip("alleen root kan een map aan een ander geven")
    os.chown(refused / "pg", 12345, -1)
    assert "nummer 12345" in refusal(person, refused)


def test_a_place_where_nothing_can_be_made_is_refused(person: Person, home: Path) -> None:
    (home / "bestand").touch()
    assert "VAR_ROOT=" in refusal(person, home / "bestand" / "var")
