"""S2: the 95th percentile of an answer at three sizes, beside FTS5 and bare tantivy in the same run.

The texts are made from sentences that lie here, cut and joined by a fixed seed. With FAST=1 the largest size is left
out; the point then does not hold.
"""

import os
import random
import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.prove.point import Part, Point, at_most, from_parts
from benchmarks.prove.running import ROOT, SHARED
from benchmarks.search.motions import motions, other_words, subjects
from benchmarks.search.rivals import Ask, bare_tantivy, fts5, ours
from leerlus.search import Passage

_COMMAND = "python -m benchmarks.prove --only lessons --point S2"
_SIZES = (10_000, 100_000, 1_000_000)
_ROUNDS = 5
_MOST_SECONDS = 60.0
_AT_MOST_BARE = 3.0


def measure() -> Point:
    """Percentiles at 10,000, 100,000 and 1,000,000 passages."""
    sizes = _SIZES[:-1] if os.environ.get("FAST") else _SIZES
    parts = [part for size in sizes for part in _at(size)]
    if len(sizes) < len(_SIZES):
        parts.append(Part(name="1,000,000 passages", figure=None, bar=1, holds=False, note="left out: FAST=1"))
    return from_parts("S2", parts, n=sum(sizes), command=_COMMAND)


def _at(size: int) -> list[Part]:
    rng = random.Random(size)
    sentences = _sentences()
    passages = list(_passages(size, sentences, rng))
    questions = _questions(rng)
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        engines = {
            "ours": ours(folder / "ours", passages),
            "FTS5": fts5(folder / "fts.db", passages),
            "bare tantivy": bare_tantivy(folder / "bare", passages),
        }
        taken = _p95(engines, questions)
    note = ", ".join(f"{name} {seconds * 1000:.2f} ms" for name, seconds in taken.items())
    return [
        at_most(f"p95 at {size:,} passages against FTS5", round(taken["ours"] / taken["FTS5"], 3), 1.0, note=note),
        at_most(
            f"p95 at {size:,} passages against bare tantivy",
            round(taken["ours"] / taken["bare tantivy"], 3),
            _AT_MOST_BARE,
            note=note,
        ),
    ]


def _sentences() -> list[list[str]]:
    samples = SHARED / "samples"
    texts = [one.text for one in motions(samples)] if (samples / "kst-xml").is_dir() else []
    texts = texts or [path.read_text(encoding="utf-8") for path in sorted((ROOT / "tests" / "gold").glob("*.txt"))]
    return [line.split() for text in texts for line in text.splitlines() if len(line) > 60]


def _passages(size: int, sentences: list[list[str]], rng: random.Random) -> Iterator[Passage]:
    words = [word for sentence in sentences for word in sentence]
    for number in range(size):
        one, other = rng.choice(sentences), rng.choice(sentences)
        cut = rng.randrange(len(one))
        text = " ".join([*one[:cut], *other[cut:], *rng.choices(words, k=8)])
        yield Passage(kind="document", key=f"k{number}", version=1, title=" ".join(rng.choices(words, k=4)), text=text)


def _questions(rng: random.Random) -> list[str]:
    """Whole subjects, and two words of each, as people type them."""
    long = [question for _key, question in (*subjects(SHARED / "samples", set()), *other_words())]
    telling = [[word for word in question.split() if len(word) > 4] for question in long]
    return [*long, *(" ".join(rng.sample(words, 2)) for words in telling if len(words) > 1)]


def _p95(engines: dict[str, Ask], questions: list[str]) -> dict[str, float]:
    """The 95th percentile over the questions; of each the best of some rounds, because machines are shared.

    An engine that takes minutes for a round is asked once: FTS5 at a million passages needs a second a question.
    """
    best: dict[str, list[float]] = {name: [float("inf")] * len(questions) for name in engines}
    for _ in range(_ROUNDS):
        for name, ask in engines.items():
            if _MOST_SECONDS < sum(best[name]) < float("inf"):
                continue
            for number, question in enumerate(questions):
                began = time.perf_counter()
                ask(question)
                best[name][number] = min(best[name][number], time.perf_counter() - began)
    return {name: statistics.quantiles(taken, n=20)[-1] for name, taken in best.items()}
