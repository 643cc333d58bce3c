"""The gate: rules are tried only in sentences that hold one of their triggers.

All triggers of the kinds that are read sentence by sentence stand in one google-re2 `Set`, built once a process. It
reads a sentence once, in time that grows with its length alone, and says which rules may match there; only those are
tried. Triggers are words and short classes: long patterns make the automaton large and slow.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

import re2

from leerlus.document import Document
from leerlus.reading.rulebook import Rule, rules

TOGETHER = (
    "citation",
    "period",
    "recommendation",
    "commitment",
    "finding",
    "decision",
    "person",
    "personal-data",
)

Openings = dict[str, tuple[tuple[int, int, tuple[Rule, ...]], ...]]


def hits(document: Document, kind: str) -> Iterator[tuple[Rule, re.Match[str]]]:
    """Each match of the kind's rules in the folded text, sentence by sentence, in the order of the rule table.

    Offsets of the match are offsets in the document. Overlapping matches of different rules are all given; the reader
    decides.
    """
    kinds = TOGETHER if kind in TOGETHER else (kind,)
    for start, end, opened in _openings(document.folded, document.sentences, kinds).get(kind, ()):
        for rule in opened:
            for match in rule.compiled.finditer(document.folded, start, end):
                yield rule, match


@lru_cache(maxsize=2)
def _openings(text: str, sentences: tuple[tuple[int, int], ...], kinds: tuple[str, ...]) -> Openings:
    """For each kind the sentences that one of its triggers opens, with the rules to try; found in one pass."""
    gate, owners = _gate(kinds)
    found: dict[str, list[tuple[int, int, tuple[Rule, ...]]]] = {}
    for start, end in sentences:
        opened = gate.Match(text[start:end].encode("utf-8", "replace"))
        if opened:
            by_kind: dict[str, list[Rule]] = {}
            for rule in dict.fromkeys(owners[index] for index in sorted(opened)):
                by_kind.setdefault(rule.kind, []).append(rule)
            for kind, tried in by_kind.items():
                found.setdefault(kind, []).append((start, end, tuple(tried)))
    return {kind: tuple(places) for kind, places in found.items()}


@cache
def _gate(kinds: tuple[str, ...]) -> tuple["re2.Set", tuple[Rule, ...]]:
    """The triggers of all rules of these kinds, and the rule that each belongs to."""
    options = re2.Options()
    options.case_sensitive = False
    options.never_capture = True
    gate = re2.Set.SearchSet(options)
    owners = [rule for kind in kinds for rule in rules(kind) for _ in rule.trigger]
    for kind in kinds:
        for rule in rules(kind):
            for trigger in rule.trigger:
                gate.Add(trigger)
    gate.Compile()
    return gate, tuple(owners)
