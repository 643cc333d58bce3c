"""The demo world is built the same everywhere."""

import os
import subprocess
import sys
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import pypdfium2
import pytest

from demo.build import build, main
from demo.paper import papers

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("demo")
    build(target)
    return target


def digests(folder: Path) -> dict[str, str]:
    return {path.name: sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}


def page_text(built: Path, file: str) -> list[str]:
    with pypdfium2.PdfDocument(built / file) as pdf:
        return [page.get_textpage().get_text_range() for page in pdf]


def test_a_build_in_another_place_zone_and_language_gives_the_same_bytes(built: Path, tmp_path: Path) -> None:
    other = tmp_path / "een map met spaties"
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "PYTHONHASHSEED": "7",
        "TZ": "Pacific/Kiritimati",
        "LC_ALL": "C",
        "SOURCE_DATE_EPOCH": "1",
        "HOME": str(tmp_path),
    }
    subprocess.run([sys.executable, "-m", "demo.build", str(other)], check=True, cwd=tmp_path, env=environment)
    assert digests(other) == digests(built)


def test_every_document_of_the_chain_is_built_and_nothing_else(built: Path) -> None:
    assert {path.name for path in built.iterdir()} == {paper.file for paper in papers()} | {"chain.json"}


def test_every_source_is_used_by_a_document() -> None:
    assert {path.name for path in (ROOT / "demo" / "papers").iterdir()} == {paper.source for paper in papers()}


def test_each_format_that_the_software_reads_occurs() -> None:
    assert {paper.suffix for paper in papers()} == {"pdf", "docx", "odt", "html", "xml", "txt", "md"}


@pytest.mark.parametrize("file", [paper.file for paper in papers() if paper.suffix in ("docx", "odt")])
def test_a_container_holds_no_clock_and_no_compression(built: Path, file: str) -> None:
    with ZipFile(BytesIO((built / file).read_bytes())) as archive:
        members = archive.infolist()
    assert {member.date_time for member in members} == {(1980, 1, 1, 0, 0, 0)}
    assert {member.compress_type for member in members} == {ZIP_STORED}


def test_an_odt_begins_with_its_mimetype(built: Path) -> None:
    for paper in papers():
        if paper.suffix == "odt":
            with ZipFile(built / paper.file) as archive:
                assert archive.namelist()[0] == "mimetype"


def test_a_row_of_the_pdf_annex_runs_over_the_page_break(built: Path) -> None:
    first, second = page_text(built, "10-bijlage-voortgang-2024.pdf")
    assert "Een \neerste bespreking" in first.replace("\r", "")
    assert "samen met een reactie van de dienst" in " ".join(second.split())
    assert second.startswith("Actie Omschrijving Stand van zaken")


def test_a_call_without_a_target_says_how_it_is_used(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert "DOELMAP" in capsys.readouterr().err
