"""Every format is searched for bytes that break it, from first inputs that it can read."""

from importlib import import_module
from pathlib import Path

import pytest

from benchmarks.fuzz import TARGETS
from benchmarks.fuzz.packaging import packed
from benchmarks.fuzz.seeds import write_seeds
from leerlus.formats import FORMATS


def test_every_format_and_the_batch_are_targets() -> None:
    assert {name for name, _longest in TARGETS} == {name for name, _media_type, _module in FORMATS} | {"batch"}


@pytest.mark.parametrize(("name", "module"), [(name, module) for name, _media_type, module in FORMATS])
def test_the_first_inputs_of_a_format_can_be_read(name: str, module: str, tmp_path: Path) -> None:
    model = write_seeds(name, tmp_path)
    seeds = [packed(path.read_bytes(), name, model) for path in sorted(tmp_path.iterdir())]
    assert seeds
    assert all(import_module(module).read(seed).text for seed in seeds[:3])
