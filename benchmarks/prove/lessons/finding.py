"""S1: what someone looks for stands at the top, also when he says it in other words."""

import tempfile
from pathlib import Path

from benchmarks.prove.point import Part, Point, at_least, from_parts, unmeasured
from benchmarks.prove.running import SHARED
from benchmarks.search.motions import motions, other_words, subjects
from benchmarks.search.rivals import Ask, fts5, ours, postgresql
from leerlus.search import installed_encoder

_COMMAND = "python -m benchmarks.prove --only lessons --point S1"
_KNOWN_ITEM = 0.965
_CLEARLY = 1.15

Questions = list[tuple[str, str]]
"""The number of the motion that is meant, and what is asked."""


def measure() -> Point:
    """Known items by their subject, and by other words, beside FTS5 and PostgreSQL."""
    samples = SHARED / "samples"
    if not (samples / "kst-xml").is_dir():
        return unmeasured("S1", "../shared/samples is not here", command=_COMMAND)
    passages = motions(samples)
    known, other = subjects(samples, {one.key for one in passages}), other_words()
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        sqlite = fts5(folder / "fts.db", passages)
        plain = ours(folder / "plain", passages)
        with postgresql(folder / "var", passages) as dutch:
            parts = _parts(plain, sqlite, dutch, known=known, other=other)
        if installed_encoder():
            meant = ours(folder / "meant", passages, by_meaning=True)
            parts += [
                at_least("MRR@10 of subjects, with paraphrase", _mrr(meant, known), _KNOWN_ITEM),
                at_least(
                    "other words, with paraphrase, against FTS5", _mrr(meant, other) / _mrr(sqlite, other), _CLEARLY
                ),
            ]
    return from_parts("S1", parts, n=len(known) + len(other), command=_COMMAND)


def _parts(plain: Ask, sqlite: Ask, dutch: Ask, *, known: Questions, other: Questions) -> list[Part]:
    rival = max(_mrr(sqlite, other), _mrr(dutch, other))
    beside = f"FTS5 {_mrr(sqlite, known):.3f}, PostgreSQL {_mrr(dutch, known):.3f}"
    others = f"ours {_mrr(plain, other):.3f}, FTS5 {_mrr(sqlite, other):.3f}, PostgreSQL {_mrr(dutch, other):.3f}"
    return [
        at_least(f"MRR@10 of {len(known)} subjects", _mrr(plain, known), _KNOWN_ITEM, note=beside),
        at_least(
            f"MRR@10 of {len(other)} questions in other words, against the better of FTS5 and PostgreSQL",
            _mrr(plain, other) / rival,
            _CLEARLY,
            note=others,
        ),
        at_least("questions in other words", len(other), 50),
    ]


def _mrr(ask: Ask, questions: Questions) -> float:
    """The mean of 1 / rank; 0 below the tenth."""
    total = 0.0
    for key, question in questions:
        found = ask(question)
        total += 1 / (found.index(key) + 1) if key in found else 0.0
    return round(total / len(questions), 4)
