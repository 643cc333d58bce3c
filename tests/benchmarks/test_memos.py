"""Memos from a seed hold what their answers say, and the reader finds it."""

import pytest

from benchmarks.memos import memo
from benchmarks.memos.__main__ import main, measured

SEEDS = [3, 14, 159]


@pytest.mark.parametrize("seed", SEEDS)
def test_an_answer_stands_at_its_place(seed: int) -> None:
    for number in range(27):
        made = memo(seed, number)
        assert made.answers
        assert all(made.text[answer["start"] : answer["end"]] == answer["quote"] for answer in made.answers)


def test_the_same_seed_makes_the_same_memos_and_another_seed_others() -> None:
    assert memo(3, 5) == memo(3, 5)
    assert memo(3, 5) != memo(4, 5)


@pytest.mark.parametrize("seed", SEEDS)
def test_persons_and_personal_data_are_found_with_the_right_advice(seed: int) -> None:
    for kind, score in measured([memo(seed, number) for number in range(90)]).items():
        assert score.recall >= 0.99, (kind, score.missed)
        assert score.precision >= 0.95, (kind, score.spurious)


def test_the_seed_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--seed", "7", "--count", "9"]) == 0
    assert capsys.readouterr().out.startswith("seed 7, 9 memos\n")
