"""`leerlus redact` proposes, carries out, and leaves nothing behind when it refuses."""

import json
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from leerlus.cli import main
from tests.leerlus.formats.packages import docx, paragraph, zipped

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


def test_a_trace_that_nobody_can_read_on_the_page_stops_the_file_and_is_named_without_its_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source, plan, public = tmp_path / "nota.docx", tmp_path / "plan.json", tmp_path / "openbaar.docx"
    drawing = "Fatma Bakker-Visser".encode("utf-16-le")
    source.write_bytes(with_picture(docx(paragraph("Opgesteld door: Fatma Bakker-Visser")), drawing))
    assert main(["redact", str(source), "--propose", str(plan)]) == 0
    assert main(["redact", str(source), str(public), "--plan", str(plan)]) == 1
    said = capsys.readouterr().err
    assert "Passage 1 is nog te vinden: in de bytes van het onderdeel word/media/tekening.emf" in said
    assert "Bakker" not in said
    assert not public.exists()


def with_picture(data: bytes, picture: bytes) -> bytes:
    """A Word document with a drawing whose bytes nobody opens."""
    with ZipFile(BytesIO(data)) as package:
        parts: dict[str, str | bytes] = {name: package.read(name) for name in package.namelist()}
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
    relations = parts["word/_rels/document.xml.rels"]
    assert isinstance(relations, bytes)
    row = f'<Relationship Id="rTekening" Type="{kind}" Target="media/tekening.emf"/></Relationships>'
    parts["word/_rels/document.xml.rels"] = relations.replace(b"</Relationships>", row.encode())
    return zipped(parts | {"word/media/tekening.emf": picture})
