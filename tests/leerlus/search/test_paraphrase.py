"""What says the same in other words is found where the extra is installed, and never above the words themselves."""

import doctest
from pathlib import Path

import pytest

from leerlus.search import Passage, PassageIndex, installed_encoder, paraphrase, parse
from leerlus.search.paraphrase import fused

TEXTS = {
    "harsh": "De dienst hield geen rekening met omstandigheden en vorderde alles in één keer terug.",
    "boat": "De veerboot vertrekt elk uur vanaf de noordelijke steiger.",
    "word": "Iemand noemde het onbarmhartig beleid.",
}


def test_the_examples_hold() -> None:
    assert doctest.testmod(paraphrase).failed == 0


def test_what_stands_in_two_rankings_comes_before_what_stands_in_one() -> None:
    assert fused([1, 2, 3], [3, 4]) == [3, 1, 2, 4]
    assert fused([], []) == []


def test_an_index_without_vectors_answers_by_words(tmp_path: Path) -> None:
    PassageIndex.build(tmp_path / "i", passages())
    assert keys(PassageIndex(tmp_path / "i"), "onbarmhartig beleid") == ["word"]


@pytest.mark.skipif(installed_encoder() is None, reason="the extra paraphrase is not installed")
def test_the_same_in_other_words_is_found_below_the_words(tmp_path: Path) -> None:
    encoder = installed_encoder()
    PassageIndex.build(tmp_path / "i", passages(), encoder=encoder)
    index = PassageIndex(tmp_path / "i", encoder=encoder)
    assert keys(index, "onbarmhartig beleid")[:2] == ["word", "harsh"]
    assert keys(index, "onbarmhartig beleid -omstandigheden")[:2] == ["word", "boat"]


def passages() -> list[Passage]:
    return [
        Passage(kind="lesson", key=key, version=1, title="", text=text, by_meaning=True) for key, text in TEXTS.items()
    ]


def keys(index: PassageIndex, question: str) -> list[str]:
    return [hit.passage.key for hit in index.search(parse(question))]
