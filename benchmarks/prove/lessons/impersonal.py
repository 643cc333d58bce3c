"""S5: nobody can be pointed at in a lesson that is public, in whatever field his name stands."""

import json
import secrets
import sys
from random import Random

from benchmarks.prove.lessons.pairs import lesson_texts
from benchmarks.prove.lessons.planted import planted
from benchmarks.prove.point import Part, Point, at_least, at_most, exactly, from_parts
from benchmarks.prove.suites import tests
from leerlus.lessons import personal_words, refusal

_FIELDS = ("title", "context", "cause", "insight", "advice", "origin_words")
_COUNT = 1_200
_SUITE = "tests/leerlus_site/lessons/test_no_names.py"


def measure(seed: int | None = None) -> Point:
    """The seed is drawn now and stands in the command that repeats it."""
    chosen = secrets.randbelow(1_000_000) if seed is None else seed
    rng = Random(chosen)
    missed, unsaid = [], []
    for kind, sentence, words in planted(rng, _COUNT):
        found = personal_words({rng.choice(_FIELDS): sentence})
        if not found:
            missed.append(f"{kind}: {sentence}")
        elif not set(words.replace(",", "").split()) & set(refusal(found).replace("'", " ").replace(",", " ").split()):
            unsaid.append(f"{kind}: {sentence}")
    parts = [
        exactly("lessons with someone in them that would be saved", len(missed), 0, note=json.dumps(missed[:5])),
        exactly("refusals that do not say which words", len(unsaid), 0, note=json.dumps(unsaid[:5])),
        _clean(),
        _saved(),
    ]
    return from_parts("S5", parts, n=_COUNT, command=f"python -m benchmarks.prove.lessons.impersonal {chosen}")


def _clean() -> Part:
    """Lessons that name no one are let through: a check that refuses all would also refuse these."""
    texts = lesson_texts()
    refused = [text for text in texts if personal_words({"context": text})]
    share = round(len(refused) / len(texts), 4)
    return at_most("share of lessons without a person that is refused", share, 0.02, note=json.dumps(refused[:3]))


def _saved() -> Part:
    """The same through the operation, with the database: field by field."""
    counts = tests(_SUITE)
    found = next(iter(counts.values()))
    return at_least("tests of saving through the operation that pass", found.passed, found.all or 1)


if __name__ == "__main__":
    sys.stdout.write(measure(int(sys.argv[1]) if len(sys.argv) > 1 else None).line() + "\n")
