"""How well the reader does on texts with known answers: precision, recall and F1 a kind.

Gold and reading are matched one to one, the best pairs first. What counts as the same depends on the kind: a citation
by its target, a period by its days, a row by its number, a sentence by its words.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

Record = Mapping[str, Any]  # Any: JSON values
Likeness = Callable[[Record, Record], float]
_ENOUGH_OF_A_SENTENCE = 0.5
_ENOUGH_OF_A_PHRASE = 0.34


@dataclass
class Score:
    """Counts of one kind over all texts."""

    right: int = 0
    missed: list[str] = field(default_factory=list)
    spurious: list[str] = field(default_factory=list)

    @property
    def gold(self) -> int:
        """How many answers there are."""
        return self.right + len(self.missed)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 0 where nothing was right."""
        return 2 * self.right / (2 * self.right + len(self.missed) + len(self.spurious)) if self.right else 0.0


def scores(gold: Iterable[Record], readings: Mapping[str, Record]) -> dict[str, Score]:
    """The score of each kind that the gold annotates; `readings` by file name."""
    wanted: dict[str, list[Record]] = defaultdict(list)
    for record in gold:
        wanted[record["doc"]].append(record)
    kinds = {record["kind"] for records in wanted.values() for record in records} & set(_LIKENESS)
    result: dict[str, Score] = {kind: Score() for kind in sorted(kinds)}
    for document, records in wanted.items():
        said = [*readings.get(document, {}).get("statements", ()), *_sections(readings.get(document, {}))]
        annotated = {record["kind"] for record in records}
        for kind in kinds:
            if kind == "section" and kind not in annotated:
                # Headings are annotated in some texts only.
                continue
            _match(
                result[kind],
                document,
                [record for record in records if record["kind"] == kind],
                [record for record in said if record["kind"] == kind],
            )
    return result


def _sections(reading: Record) -> list[Record]:
    return [{**section, "kind": "section", "quote": section["title"]} for section in reading.get("sections", ())]


def _match(score: Score, document: str, gold: list[Record], said: list[Record]) -> None:
    pairs = sorted(
        (
            (likeness, i, j)
            for i, one in enumerate(gold)
            for j, other in enumerate(said)
            if (likeness := _LIKENESS[one["kind"]](one, other)) > 0
        ),
        reverse=True,
    )
    taken_gold: set[int] = set()
    taken_said: set[int] = set()
    for _likeness, i, j in pairs:
        if i not in taken_gold and j not in taken_said:
            taken_gold.add(i)
            taken_said.add(j)
    score.right += len(taken_gold)
    score.missed += [_name(document, record) for i, record in enumerate(gold) if i not in taken_gold]
    score.spurious += [_name(document, record) for j, record in enumerate(said) if j not in taken_said]


def _name(document: str, record: Record) -> str:
    what = record.get("target") or record.get("number") or record.get("title") or record.get("quote") or ""
    return f"{document}: {' '.join(str(what).split())[:90]}"


def _words(text: str | None) -> Counter[str]:
    return Counter(re.findall(r"\w+", (text or "").lower()))


def _shared(one: Record, other: Record) -> float:
    a, b = _words(one.get("quote") or one.get("title")), _words(other.get("quote") or other.get("title"))
    union = sum((a | b).values())
    return sum((a & b).values()) / union if union and _together(one, other) else 0.0


def _together(one: Record, other: Record) -> bool:
    """Whether the spans overlap, where the gold has them."""
    if one.get("start") is None or other.get("start") is None:
        return True
    return bool(one["start"] < other["end"] and other["start"] < one["end"])


def _sentence(one: Record, other: Record) -> float:
    shared = _shared(one, other)
    return shared if shared >= _ENOUGH_OF_A_SENTENCE else 0.0


def _period(one: Record, other: Record) -> float:
    same = all(one.get(name) == other.get(name) for name in ("from", "until", "recurrence"))
    unresolved = "unresolved" in (one.get("certainty"), other.get("certainty"))
    same = same and (not unresolved or one.get("certainty") == other.get("certainty"))
    shared = _shared(one, other)
    return shared if same and shared >= _ENOUGH_OF_A_PHRASE else 0.0


def _citation(one: Record, other: Record) -> float:
    same = str(one.get("target")).lower() == str(other.get("target")).lower()
    return float(same and _together(one, other))


def _progress(one: Record, other: Record) -> float:
    return float(one.get("number") == other.get("number") and one.get("status") == other.get("status"))


def _title(one: Record, other: Record) -> float:
    return float(_words(one.get("title")) == _words(other.get("title")) and _together(one, other))


def _kept(one: Record, other: Record) -> float:
    shared = _shared(one, other)
    return shared if one.get("keep") == other.get("keep") and shared >= _ENOUGH_OF_A_PHRASE else 0.0


_LIKENESS: dict[str, Likeness] = {
    "citation": _citation,
    "period": _period,
    "progress": _progress,
    "section": _title,
    "recommendation": _sentence,
    "commitment": _sentence,
    "finding": _sentence,
    "decision": _sentence,
    "person": _kept,
    "personal-data": _kept,
}
