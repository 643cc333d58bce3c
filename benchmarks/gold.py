"""`make gold`: the reader against texts with known answers; fails when a kind falls below its recorded figure.

`tests/gold` holds our own texts with their answers (`<name>.jsonl` beside `<name>.txt` or `.md`), `recorded.json` the
figures that must not fall, `known_failures.toml` the answers that the reader is known to miss. `--record` writes new
figures.
"""

import json
import sys
import tomllib
from pathlib import Path

from benchmarks.scoring import Record, Score, scores
from leerlus.formats.sandbox import read_file
from leerlus.pipeline import as_json, read_document

ROOT = Path(__file__).resolve().parents[1]
OWN = ROOT / "tests" / "gold"
SHARED = ROOT.parent / "shared"
RECORDED = OWN / "recorded.json"


def sets() -> dict[str, tuple[list[Record], list[Path]]]:
    """Each set of texts: its answers and its files."""
    found = {"own": (_answers(sorted(OWN.glob("*.jsonl"))), _texts(OWN))}
    if (SHARED / "gold").exists():
        answers = _answers([SHARED / "gold" / "seeds.jsonl", SHARED / "gold" / "letters_dev.jsonl"])
        files = [*_texts(SHARED / "seeds"), *(SHARED / "samples" / "pdf").glob("*.pdf")]
        found["shared"] = (answers, [*files, *(SHARED / "samples" / "docx").glob("*.docx")])
    return found


def _answers(paths: list[Path]) -> list[Record]:
    return [json.loads(line) for path in paths for line in path.read_text(encoding="utf-8").splitlines() if line]


def _texts(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.suffix in (".txt", ".md"))


def measured(answers: list[Record], files: list[Path]) -> dict[str, Score]:
    """The scores of one set; only files with answers are read."""
    named = {record["doc"] for record in answers}
    readings = {}
    for path in files:
        if path.name in named:
            reading = read_document(read_file(path.read_bytes(), name=path.name))
            readings[path.name] = as_json(reading, file=path.name)
    return scores(answers, readings)


def main(words: list[str]) -> int:
    """Measure, show, compare."""
    recorded = json.loads(RECORDED.read_text()) if RECORDED.exists() else {}
    known = set(tomllib.loads((OWN / "known_failures.toml").read_text(encoding="utf-8"))["missed"])
    fallen: list[str] = []
    for name, (answers, files) in sets().items():
        found = measured(answers, files)
        sys.stdout.write(f"{name}\n  {'kind':16} {'gold':>5} {'F1':>6} {'recorded':>9}\n")
        for kind, score in found.items():
            before = recorded.get(name, {}).get(kind)
            sys.stdout.write(f"  {kind:16} {score.gold:5} {score.f1:6.3f} {'' if before is None else before:>9}\n")
            if before is not None and score.f1 < before - 0.0005:
                fallen.append(f"{name} {kind}: {score.f1:.3f} < {before}")
            for missed in score.missed if name == "own" else ():
                sys.stdout.write(f"    {'known' if missed in known else 'NEW'} failure: {missed}\n")
        if "--record" in words:
            recorded[name] = {kind: round(score.f1, 3) for kind, score in found.items()}
    if "--record" in words:
        RECORDED.write_text(json.dumps(recorded, indent=2) + "\n")
        return 0
    for line in fallen:
        sys.stdout.write(f"fallen: {line}\n")
    return int(bool(fallen))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
