"""How well the reader does on texts with known answers: precision, recall and F1 for each measure.

Answers and reading are matched one to one, the best pairs first. What counts as the same depends on the kind: a
citation by its target, a period by its days, a row by its number, a sentence by its words. Only kinds that the answers
have somewhere are measured, and sections only in documents that have them in the answers.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from benchmarks.likeness import DETAILS, MEASURES, Likeness, Record, is_named, words_in_common

METADATA = ("genre", "date", "title", "subject", "sender", "addressee")
EXACT_METADATA = ("genre", "date")


@dataclass
class Score:
    """Counts of one measure over all texts, with the names of what differs."""

    right: int = 0
    missed: list[str] = field(default_factory=list)
    spurious: list[str] = field(default_factory=list)

    @property
    def gold(self) -> int:
        """How many answers there are."""
        return self.right + len(self.missed)

    @property
    def precision(self) -> float:
        """Right of all that was found; 0 where nothing was."""
        return self.right / (self.right + len(self.spurious)) if self.right else 0.0

    @property
    def recall(self) -> float:
        """Right of all answers; 0 where nothing was."""
        return self.right / self.gold if self.right else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 0 where nothing was right."""
        return 2 * self.right / (2 * self.right + len(self.missed) + len(self.spurious)) if self.right else 0.0

    def judge(self, right: bool, name: str) -> None:
        """Count a detail of a pair: a wrong one is both missed and spurious."""
        self.right += right
        if not right:
            self.missed.append(name)
            self.spurious.append(name)


def scores(gold: Iterable[Record], readings: Mapping[str, Record], *, partial: bool = False) -> dict[str, Score]:
    """The score of each measure, `readings` by document. `partial` answers name some of what there is: only recall."""
    wanted: dict[str, list[Record]] = defaultdict(list)
    for record in gold:
        wanted[record["doc"]].append(record)
    kinds = {record["kind"] for records in wanted.values() for record in records}
    found: dict[str, Score] = defaultdict(Score)
    for document, records in wanted.items():
        reading = readings.get(document, {})
        sections = _sections(reading) if any(record["kind"] == "section" for record in records) else ()
        said = [record for record in (*reading.get("statements", ()), *sections) if record["kind"] in kinds]
        for name, (kind, likeness) in MEASURES.items():
            ours = [record for record in records if record["kind"] == kind]
            theirs = [record for record in said if record["kind"] == kind]
            for one, other in _matched(found[name], document, (ours, theirs), likeness):
                _judge_details(found, name, document, (one, other))
        _judge_defects(found["defect"], document, records, said)
        for record in records:
            if record["kind"] == "document":
                _judge_metadata(found["metadata"], record, reading.get("document", {}))
    if partial:
        for score in found.values():
            score.spurious.clear()
    return {name: score for name, score in found.items() if score.right or score.missed or score.spurious}


def _sections(reading: Record) -> list[Record]:
    return [{**section, "kind": "section", "quote": section["title"]} for section in reading.get("sections", ())]


def _matched(
    score: Score, document: str, sides: tuple[Sequence[Record], Sequence[Record]], likeness: Likeness
) -> list[tuple[Record, Record]]:
    """The pairs; what is left on either side is named in the score."""
    gold, said = sides
    likely = ((likeness(one, other), i, j) for i, one in enumerate(gold) for j, other in enumerate(said))
    taken: dict[int, int] = {}
    for value, i, j in sorted(likely, reverse=True):
        if value > 0 and i not in taken and j not in taken.values():
            taken[i] = j
    score.right += len(taken)
    score.missed += [_name(document, record) for i, record in enumerate(gold) if i not in taken]
    score.spurious += [_name(document, record) for j, record in enumerate(said) if j not in taken.values()]
    return [(gold[i], said[j]) for i, j in taken.items()]


def _judge_details(found: Mapping[str, Score], name: str, document: str, pair: tuple[Record, Record]) -> None:
    one, other = pair
    for detail, (needed, same) in DETAILS.get(name, {}).items():
        if one.get(needed) is not None:
            found[detail].judge(same(one, other), _name(document, one))


def _judge_defects(score: Score, document: str, records: Iterable[Record], said: Iterable[Record]) -> None:
    wanted = {record["code"] for record in records if record["kind"] == "defect"}
    flagged = {record["code"] for record in said if record["kind"] == "defect"}
    score.right += len(wanted & flagged)
    score.missed += [f"{document}: {code}" for code in sorted(wanted - flagged)]
    score.spurious += [f"{document}: {code}" for code in sorted(flagged - wanted)]


def _judge_metadata(score: Score, record: Record, said: Record) -> None:
    for key in METADATA:
        if key in EXACT_METADATA:
            score.judge(record.get(key) == said.get(key), f"{record['doc']}: {key}")
        elif record.get(key) is not None:
            score.judge(words_in_common(record[key], said.get(key)) >= 0.5, f"{record['doc']}: {key}")
    same = is_named(record.get("references")) == is_named(said.get("references"))
    score.judge(same, f"{record['doc']}: references")


def _name(document: str, record: Record) -> str:
    what = record.get("target") or record.get("number") or record.get("title") or record.get("quote") or ""
    return f"{document}: {' '.join(str(what).split())[:90]}"
