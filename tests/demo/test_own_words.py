"""The demo world and the reference facts are in words of their own."""

import json
import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
LENGTH = 14
TEXTS = [path for path in (ROOT / "demo").rglob("*") if path.suffix in (".md", ".txt", ".json")]

pytestmark = pytest.mark.skipif(not (SHARED / "seeds").is_dir(), reason="the source documents are not here")


def runs(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[index : index + LENGTH]) for index in range(len(words) - LENGTH + 1)}


@cache
def source_runs() -> frozenset[tuple[str, ...]]:
    letters = (SHARED / "gold" / "letters_dev.jsonl").read_text(encoding="utf-8").splitlines()
    quoted = [str(json.loads(line).get("quote", "")) for line in letters]
    seeds = [path.read_text(encoding="utf-8") for path in (SHARED / "seeds").glob("*.txt")]
    return frozenset().union(*(runs(text) for text in (*seeds, *quoted)))


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_no_fourteen_words_in_a_row_come_from_a_source_document(path: Path) -> None:
    assert not runs(path.read_text(encoding="utf-8")) & source_runs()


def test_the_comparison_finds_a_sentence_that_was_copied() -> None:
    seed = next((SHARED / "seeds").glob("001*.txt")).read_text(encoding="utf-8")
    assert runs(" ".join(seed.split()[200:230])) & source_runs()
