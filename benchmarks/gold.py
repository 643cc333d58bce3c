"""`make gold`: the reader against texts with known answers; fails when a figure falls below what was recorded.

`tests/gold` holds our own texts with their answers (`<name>.jsonl` beside `<name>.txt` or `.md`), `recorded.json` the
figures that must not fall, `known_failures.toml` what the reader is known to miss or to invent there. The papers of
the demo world have answers too, in `demo/chain.json`. `--record` writes both files anew; that belongs in the commit.
"""

import json
import sys
import tomllib
from collections.abc import Iterable

from benchmarks.gold_sets import OWN, gold_sets
from benchmarks.scoring import Score, scores

RECORDED, KNOWN = OWN / "recorded.json", OWN / "known_failures.toml"
_HEAD = f"{'measure':18} {'gold':>5} {'found':>6} {'P':>6} {'R':>6} {'F1':>6} {'recorded':>9}"
Figures = dict[str, dict[str, float]]


def main(words: list[str]) -> int:
    """Measure, show, compare. Exit status 1 when a figure fell or is missing."""
    recorded: Figures = json.loads(RECORDED.read_text(encoding="utf-8"))
    known: list[str] = tomllib.loads(KNOWN.read_text(encoding="utf-8"))["known"]
    measured: dict[str, dict[str, Score]] = {}
    failures: list[str] = []
    for gold in gold_sets():
        measured[gold.name] = scores(gold.answers, gold.readings(), partial=gold.partial)
        _say(f"\n{gold.name}: {gold.about}", _HEAD, *_table(measured[gold.name], recorded.get(gold.name, {})))
        if gold.nameable:
            failures += _failures(gold.name, measured[gold.name])
    if "--record" in words:
        _record(recorded, measured, failures)
        return 0
    _say("", *(f"known: {name}" for name in failures if name in known))
    _say(*(f"NEW: {name}" for name in failures if name not in known))
    _say(*(f"mended, take it out of {KNOWN.name}: {name}" for name in known if name not in failures))
    fallen = list(fallen_below(recorded, measured))
    _say(*(f"FALLEN: {line}" for line in fallen))
    return int(bool(fallen))


def fallen_below(recorded: Figures, measured: dict[str, dict[str, Score]]) -> Iterable[str]:
    """What stands lower than it was, of the sets that are here."""
    for name, found in measured.items():
        for measure, before in recorded.get(name, {}).items():
            now = round(found[measure].f1, 3) if measure in found else 0.0
            if now < before:
                yield f"{name}, {measure}: {now:.3f} was {before:.3f}"


def _table(found: dict[str, Score], before: dict[str, float]) -> Iterable[str]:
    for name, score in found.items():
        was = f"{before[name]:9.3f}" if name in before else ""
        counts = f"{score.gold:5} {score.right + len(score.spurious):6}"
        yield f"{name:18} {counts} {score.precision:6.3f} {score.recall:6.3f} {score.f1:6.3f} {was}"


def _failures(name: str, found: dict[str, Score]) -> list[str]:
    return [
        f"{name}, {measure} {side}: {what}"
        for measure, score in found.items()
        for side, those in (("missed", score.missed), ("invented", score.spurious))
        for what in those
    ]


def _record(recorded: Figures, measured: dict[str, dict[str, Score]], failures: list[str]) -> None:
    figures = {name: {key: round(score.f1, 3) for key, score in found.items()} for name, found in measured.items()}
    RECORDED.write_text(json.dumps(recorded | figures, indent=2) + "\n", encoding="utf-8")
    lines = "".join(f"    {json.dumps(name, ensure_ascii=False)},\n" for name in failures)
    head = "# What the reader is known to miss or to invent in our own texts, as `make gold` names it.\n"
    KNOWN.write_text(f"{head}known = [\n{lines}]\n", encoding="utf-8")


def _say(*lines: str) -> None:
    sys.stdout.writelines(f"{line}\n" for line in lines)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
