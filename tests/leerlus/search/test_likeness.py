"""How alike texts are: by shared words, by what the words are about, and along texts that resemble both."""

import math
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from leerlus.search.likeness import alike, scores, vector

WEIGHT = st.floats(0, 1, allow_nan=False)


def same_rarity(terms: Sequence[str]) -> float:
    return 1.0


def test_texts_that_share_no_word_meet_by_what_they_are_about() -> None:
    letter, visit = (vector(text, same_rarity) for text in ("Bied excuses aan.", "Hij betuigde spijt."))
    shared = {name for name in letter if name in visit}
    assert shared
    assert all(name.startswith("c:") for name in shared)
    assert alike(letter, visit) > 0


def test_common_words_make_nothing_alike() -> None:
    assert alike(vector("Dat is het en dat was er", same_rarity), vector("Er was en is dat", same_rarity)) == 0


def test_what_everyone_says_counts_less() -> None:
    def rarity(terms: Sequence[str]) -> float:
        return 0.1 if "loket" in terms else 1.0

    asked = vector("loket dijk", rarity)
    assert alike(asked, vector("dijk polder", rarity)) > alike(asked, vector("loket polder", rarity))


@given(text=st.text(max_size=80))
def test_a_vector_has_length_one_or_is_empty(text: str) -> None:
    made = vector(text, same_rarity)
    assert not made or math.isclose(sum(weight * weight for weight in made.values()), 1.0)


@st.composite
def matrices(draw: st.DrawFn) -> list[list[float]]:
    size = draw(st.integers(1, 8))
    above = {(i, j): draw(WEIGHT) for i in range(size) for j in range(i)}
    return [[above.get((max(i, j), min(i, j)), 0.0) for j in range(size)] for i in range(size)]


@given(likeness=matrices())
def test_no_score_is_negative_and_nothing_that_cannot_be_reached_has_one(likeness: list[list[float]]) -> None:
    made = scores(likeness)
    assert all(score >= 0 for score in made)
    reached, new = {0}, {0}
    while new:
        new = {to for at in new for to, weight in enumerate(likeness[at]) if weight > 0} - reached
        reached |= new
    assert all(made[at] == 0 for at in range(len(made)) if at not in reached)


def test_one_that_resembles_both_brings_two_together() -> None:
    without = scores([[0, 0.9, 0, 0], [0.9, 0, 0, 0], [0, 0, 0, 0.5], [0, 0, 0.5, 0]])
    bridged = scores([[0, 0.9, 0, 0], [0.9, 0, 0.8, 0], [0, 0.8, 0, 0.5], [0, 0, 0.5, 0]])
    assert without[2] == 0
    assert bridged[2] > bridged[3] > 0
