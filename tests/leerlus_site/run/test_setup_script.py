"""`make setup` says in one sentence what a fresh computer lacks."""

import os
import subprocess
from pathlib import Path

import pytest

from leerlus_site.settings.environment import PROJECT

NAMES = ("python3", "python3.13", "python3.12", "python3.11")
TOO_OLD = "#!/bin/sh\nexit 1\n"
WITHOUT_VENV = '#!/bin/sh\ncase "$2" in *ensurepip*) exit 1;; *) exit 0;; esac\n'


@pytest.mark.parametrize(
    ("python", "wanted"), [(TOO_OLD, "Python 3.11, 3.12 of 3.13 nodig"), (WITHOUT_VENV, "apt install python3-venv")]
)
def test_a_computer_without_what_it_needs_hears_what_to_install(tmp_path: Path, python: str, wanted: str) -> None:
    for name in NAMES:
        (tmp_path / name).write_text(python)
        (tmp_path / name).chmod(0o755)
    done = subprocess.run(
        ["/bin/sh", "requirements/setup.sh", tmp_path / "omgeving", "requirements/run.lock"],
        cwd=PROJECT,
        env={"PATH": f"{tmp_path}:{os.defpath}"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert wanted in done.stderr
    assert done.stderr.count("\n") == 1
    assert not (tmp_path / "omgeving").exists()


def test_make_alone_lists_every_command_with_its_meaning() -> None:
    listed = subprocess.run(["make"], cwd=PROJECT, capture_output=True, text=True, check=True).stdout
    for command in ("setup", "run", "test", "check", "fix", "test-core", "backup", "restore", "lock"):
        assert f"make {command} " in listed
