"""`leerlus redact` proposes, carries out, and leaves nothing behind when it refuses."""

import json
from pathlib import Path

import pytest

from leerlus.cli import main

NOTE = """Nota aan de minister
Opgesteld door: Fatma Bakker-Visser

Minister Hofkamp heeft ingestemd. De kop noemt het. Fatma Bakker-Visser belt de bewoners.
"""


@pytest.fixture
def note(tmp_path: Path) -> Path:
    path = tmp_path / "nota.txt"
    path.write_text(NOTE, encoding="utf-8")
    return path


def redact(note: Path, *more: str) -> tuple[int, Path, Path]:
    plan, public = note.parent / "plan.json", note.parent / "openbaar.txt"
    if not plan.exists():
        assert main(["redact", str(note), "--propose", str(plan)]) == 0
    return main(["redact", str(note), str(public), "--plan", str(plan), *more]), plan, public


def test_a_proposed_plan_can_be_carried_out(note: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, _plan, public = redact(note)
    assert status == 0
    assert public.read_text(encoding="utf-8") == NOTE.replace("Fatma Bakker-Visser", "[gelakt 5.1.2e]")
    assert "geen sporen" in capsys.readouterr().out


def test_a_refused_plan_leaves_no_public_version_not_even_an_older_one(
    note: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _status, plan, public = redact(note)
    value = json.loads(plan.read_text(encoding="utf-8"))
    value["redactions"][-1]["decision"] = "undecided"
    plan.write_text(json.dumps(value), encoding="utf-8")
    status, _plan, public = redact(note)
    assert (status, public.exists()) == (1, False)
    assert "nog geen besluit" in capsys.readouterr().err


def test_a_forgotten_place_is_refused_and_alike_mends_it(note: Path) -> None:
    _status, plan, public = redact(note)
    value = json.loads(plan.read_text(encoding="utf-8"))
    value["redactions"] = value["redactions"][:1]
    plan.write_text(json.dumps(value), encoding="utf-8")
    assert redact(note)[0] == 1
    assert redact(note, "--alike")[0] == 0
    assert "Fatma" not in public.read_text(encoding="utf-8")


def test_the_source_itself_is_never_overwritten(note: Path) -> None:
    _status, plan, _public = redact(note)
    assert main(["redact", str(note), str(note), "--plan", str(plan)]) == 1
    assert note.read_text(encoding="utf-8") == NOTE


@pytest.mark.parametrize("words", [[], ["--propose", "p", "--plan", "p"], ["uit.txt"], ["--plan", "p"]])
def test_a_wrong_call_is_explained(note: Path, words: list[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["redact", str(note), *words])
    assert stopped.value.code == 2


def test_other_kinds_of_file_are_refused_with_a_remedy(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "plaatje.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n")
    assert main(["redact", str(path), "--propose", str(tmp_path / "plan.json")]) == 1
    assert "PDF met tekst" in capsys.readouterr().err
