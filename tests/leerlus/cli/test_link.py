"""`leerlus link`, run as a command on papers of its own."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

LETTER = (
    "Datum 1 mei 2034\nBetreft Loketten\n\nGeachte voorzitter,\n\nWe openen in elke wijk een loket voor klachten.\n"
)
ANNEX = (
    "# Bijlage: voortgang\n\n| Nr | Actie | Stand van zaken |\n|---|---|---|\n| 1 | Loketten voor klachten | Loopt. |\n"
)


def link(*arguments: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-m", "leerlus", "link", *arguments], capture_output=True, check=False)


@pytest.fixture
def papers(tmp_path: Path) -> list[str]:
    for name, text in (("brief.txt", LETTER), ("bijlage.md", ANNEX)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return [str(tmp_path / "brief.txt"), str(tmp_path / "bijlage.md")]


def test_it_prints_what_belongs_together_with_the_words_that_match(papers: list[str]) -> None:
    answer = json.loads(link(*papers, "--format", "json").stdout)
    [found] = answer["links"]
    assert (found["rule"], found["link"]) == ("link.row.commitment", "carries_out")
    assert found["source"]["text"] == "Loketten voor klachten"
    assert set(found["words"]) == {"loketten", "klachten"}


def test_its_table_says_it_in_words(papers: list[str]) -> None:
    shown = link(*papers, "--format", "table").stdout.decode()
    assert "Voorstellen: 1, uit 2 stukken" in shown
    assert "regel: link.row.commitment" in shown


def test_a_file_that_cannot_be_read_is_named_and_the_others_are_linked(papers: list[str]) -> None:
    done = link(*papers, "weg.pdf", "--format", "json")
    answer = json.loads(done.stdout)
    assert done.returncode == 1
    assert len(answer["links"]) == 1
    assert answer["errors"][0]["file"] == "weg.pdf"
