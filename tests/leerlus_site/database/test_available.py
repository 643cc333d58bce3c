from pathlib import Path

import pytest

from leerlus_site.database.embedded import available, held, is_running
from leerlus_site.database.errors import DatabaseBusy, StartFailed
from leerlus_site.settings.places import Places, read_line


def test_a_command_starts_the_database_and_stops_it_again(tmp_path: Path) -> None:
    places = Places(tmp_path / "var")
    with available(places):
        assert is_running(places)
        with available(places):
            assert is_running(places)
        assert is_running(places)
    assert not is_running(places)
    assert read_line(places.socket) == ""


def test_a_command_uses_the_database_that_is_running(tmp_path: Path) -> None:
    places = Places(tmp_path / "var")
    with held(places, durable=False) as server:
        with available(places):
            assert read_line(places.socket) == str(server.socket)
        assert server.child is not None
        assert not server.child.ended
        with pytest.raises(DatabaseBusy, match="stop dat proces"), held(places):
            pass


def test_nothing_is_made_when_the_check_before_the_start_refuses(tmp_path: Path) -> None:
    def refuse() -> None:
        raise StartFailed("De poort is bezet.")

    places = Places(tmp_path / "var")
    with pytest.raises(StartFailed, match="poort"), held(places, before_start=refuse):
        pass
    assert not places.data.exists()
    assert not is_running(places)
