"""The answers in tests/gold are about the texts that lie beside them."""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from benchmarks.gold import KNOWN, RECORDED
from benchmarks.gold_sets import OWN, PARAGRAPHS
from benchmarks.likeness import MEASURES

ANSWERS = [path for path in sorted(OWN.glob("*.jsonl")) if path.name != PARAGRAPHS]
KINDS = {kind for kind, _likeness in MEASURES.values()} | {"document", "defect"}


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("path", ANSWERS, ids=lambda path: path.stem)
def test_each_quote_stands_where_the_answer_says(path: Path) -> None:
    for row in rows(path):
        text = (OWN / row["doc"]).read_text(encoding="utf-8")
        assert row["kind"] in KINDS
        if row.get("start") is not None:
            assert text[row["start"] : row["end"]] == row["quote"]


def test_each_quote_of_a_paragraph_stands_where_the_answer_says() -> None:
    for row in rows(OWN / PARAGRAPHS):
        for period in row["periods"]:
            assert row["text"][period["start"] : period["end"]] == period["quote"]


def test_each_text_has_answers() -> None:
    texts = {path.name for path in OWN.iterdir() if path.suffix in (".txt", ".md")}
    assert texts == {row["doc"] for path in ANSWERS for row in rows(path)}


def test_every_set_of_ours_has_recorded_figures() -> None:
    assert {"own", "own periods", "demo"} <= set(json.loads(RECORDED.read_text(encoding="utf-8")))


def test_known_failures_name_our_own_texts_only() -> None:
    known = tomllib.loads(KNOWN.read_text(encoding="utf-8"))["known"]
    assert [name for name in known if not name.startswith(("own", "demo"))] == []
