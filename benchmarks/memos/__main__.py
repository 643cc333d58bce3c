"""Read a number of memos of one seed, and say how it went."""

import argparse
import secrets
import sys
from hashlib import sha256

from benchmarks.likeness import Record
from benchmarks.memos import Memo, memo
from benchmarks.scoring import Score, scores
from leerlus.document import Document
from leerlus.pipeline import as_json, read_document

KINDS = ("person", "personal-data")


def main(words: list[str]) -> int:
    """Print a line a kind, and each difference; exit status 1 below recall 0.99 or precision 0.95."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=secrets.randbelow(1_000_000))
    parser.add_argument("--count", type=int, default=300)
    asked = parser.parse_args(words)
    found = measured([memo(asked.seed, number) for number in range(asked.count)])
    sys.stdout.write(f"seed {asked.seed}, {asked.count} memos\n")
    for kind, score in found.items():
        sys.stdout.write(f"{kind:14} {score.gold:5} P {score.precision:.3f} R {score.recall:.3f}\n")
        sys.stdout.writelines(f"  missed   {name}\n" for name in score.missed)
        sys.stdout.writelines(f"  invented {name}\n" for name in score.spurious)
    return int(any(score.recall < 0.99 or score.precision < 0.95 for score in found.values()))


def measured(memos: list[Memo]) -> dict[str, Score]:
    """Persons and personal data of the memos: found at their place, with the right advice."""
    answers = [{**answer, "doc": one.name} for one in memos for answer in one.answers]
    found = scores(answers, {one.name: _read(one) for one in memos})
    return {kind: found[kind] for kind in KINDS}


def _read(one: Memo) -> Record:
    digest = sha256(one.text.encode()).hexdigest()
    document = Document(text=one.text, media_type="text/plain", sha256=digest, text_version="text/1")
    return as_json(read_document(document, kinds=KINDS), file=one.name)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
