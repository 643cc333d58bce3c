"""Files with words to remove in every place, forty new ones at each run; `make prove ONLY=publication` makes hundreds.

A failing test prints its seed; TORTURE_SEED in the environment plays that one again.
"""

import os
from io import BytesIO
from random import SystemRandom

import pikepdf
import pytest

from benchmarks.torture.leaks import LEAKS, caught
from benchmarks.torture.pixels import Compared
from benchmarks.torture.running import Redacted, redacted
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


@pytest.mark.parametrize(
    ("front", "behind"),
    [
        pytest.param(b"q 1 0 0 1 0.1 0 cm", b"Q", id="all that is left moves a tenth of a point"),
        pytest.param(b"", b"q 0.5 g 300 20 0.3 0.3 re f Q", id="a grey speck of a tenth of a millimetre"),
    ],
)
def test_the_judge_sees_a_change_outside_the_boxes(front: bytes, behind: bytes) -> None:
    done = _without_pictures()
    with pikepdf.open(BytesIO(done.outcome.data)) as pdf:
        pdf.pages[0].contents_add(front + b"\n", prepend=True)
        pdf.pages[0].contents_add(b"\n" + behind)
        out = BytesIO()
        pdf.save(out)
    assert Compared(done.sample, out.getvalue(), done.outcome.report).changes() != []


def _without_pictures() -> Redacted:
    """A PDF of which the first page stayed text."""
    chosen = seed()
    tries = (redacted(sample(chosen, number)) for number in range(0, 100, len(FORMS)))
    return next(done for done in tries if 1 not in done.outcome.report.rasterised)
