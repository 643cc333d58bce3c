"""Files with words to remove in every place, made from a seed chosen now; `make prove ONLY=publication` makes hundreds.

A failing test prints its seed; TORTURE_SEED in the environment repeats it.
"""

import os
from random import SystemRandom

import pytest

from benchmarks.torture.leaks import LEAKS, caught
from benchmarks.torture.running import redacted
from benchmarks.torture.samples import FORMS, sample

_A_TEST = 10


def seed() -> int:
    """The asked seed, or a new one."""
    return int(os.environ.get("TORTURE_SEED") or SystemRandom().randrange(10**6))


@pytest.mark.parametrize("start", range(0, 4 * _A_TEST, _A_TEST))
def test_no_word_is_found_no_other_is_lost_and_nothing_outside_the_boxes_changes(start: int) -> None:
    chosen = seed()
    for number in range(start, start + _A_TEST):
        done = redacted(sample(chosen, number))
        assert (done.faults, done.problems) == ([], []), f"seed {chosen}, {done.sample.name}: {done.sample.places}"


@pytest.mark.parametrize("form", FORMS)
def test_a_leak_in_each_place_is_caught(form: str) -> None:
    chosen = seed()
    done = redacted(sample(chosen, FORMS.index(form)))
    missed = [place for place in LEAKS[form] if not caught(done, place)]
    assert missed == [], f"seed {chosen}"
