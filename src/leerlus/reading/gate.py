"""The gate: rules are tried only in sentences that hold one of their triggers, and only where they may begin to match.

All triggers of the kinds that are read sentence by sentence stand in one google-re2 `Set`, built once a process. It
reads a sentence once, in time that grows with its length alone, and says which rules may match there. Triggers are
words and short classes: long patterns make the automaton of a set large and slow. A rule that is let in is looked for
by its loose form, on its own, and `re` tries the rule itself at the places where that begins.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from typing import cast

import re2

from leerlus.document import Document
from leerlus.document.once import once
from leerlus.reading.loose import narrow
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

WHOLE = ("person-name", "defect", "metadata")
"""The kinds with rules that are looked for in a whole text."""

_FALSE_ALARMS = 8
"""So often may the loose form be wrong in one sentence; then the rule reads on by itself, so that time stays linear."""

Opened = tuple[int, int, bytes | None, list[Rule]]
"""A sentence's place, its narrow form, and the rules to try in it."""

Openings = dict[str, list[Opened]]


def hits(document: Document, kind: str) -> Iterator[tuple[Rule, re.Match[str]]]:
    """Each match of the kind's rules in the folded text, sentence by sentence, in the order of the rule table.

    Offsets of the match are offsets in the document. Overlapping matches of different rules are all given; the reader
    decides.
    """
    kinds = TOGETHER if kind in TOGETHER else (kind,)
    text = document.folded
    for start, end, sentence, opened in _openings(document, kinds).get(kind, ()):
        for rule in opened:
            begins = rule.begins
            if sentence is None or begins is None:
                found: Iterable[re.Match[str]] = rule.compiled.finditer(text, start, end)
            elif (first := begins(sentence, 0)) < 0:
                continue
            else:
                found = _matches(rule.compiled, text, (start, end), (partial(begins, sentence), first))
            for match in found:
                yield rule, match


def everywhere(rule: Rule, document: Document) -> Iterable[re.Match[str]]:
    """Each match of one rule in the folded text, also over the ends of sentences; soon told where there is none."""
    text, one_byte = document.folded, _narrowed(document)
    if one_byte is None or rule.begins is None:
        return rule.compiled.finditer(text)
    if rule.kind in WHOLE and rule.name not in _let_in(document):
        return ()
    if (first := rule.begins(one_byte, 0)) < 0:
        return ()
    return _matches(rule.compiled, text, (0, len(text)), (partial(rule.begins, one_byte), first))


@once
def _narrowed(document: Document) -> bytes | None:
    return narrow(document.folded)


@once
def _let_in(document: Document) -> frozenset[str]:
    """The names of the rules for whole texts of which a trigger stands in the text."""
    opens, table = _gate(WHOLE)
    return frozenset(table[number].name for number in opens(document.folded.encode("utf-8", "replace")))


def _matches(
    rule: re.Pattern[str], text: str, place: tuple[int, int], loose: tuple[Callable[[int], int], int]
) -> list[re.Match[str]]:
    """What `finditer` gives, found by trying the rule only where its loose form begins: first at `loose[1]`."""
    start, end = place
    begins, candidate = loose
    found: list[re.Match[str]] = []
    wrong = 0
    while candidate >= 0:
        match = rule.match(text, start + candidate, end)
        if match is None:
            wrong += 1
            candidate += 1
            if wrong > _FALSE_ALARMS:
                found.extend(rule.finditer(text, start + candidate, end))
                break
        else:
            found.append(match)
            candidate = max(match.end() - start, candidate + 1)
        candidate = begins(candidate)
    return found


def _openings(document: Document, kinds: tuple[str, ...]) -> Openings:
    """For each kind the sentences that one of its triggers opens; found in one pass and kept with the document."""
    made = document.made_of_text
    if (_openings, kinds) not in made:
        made[_openings, kinds] = _opened(document, kinds)
    return cast("Openings", made[_openings, kinds])


def _opened(document: Document, kinds: tuple[str, ...]) -> Openings:
    opens, table = _gate(kinds)
    text, whole = document.folded, _narrowed(document)
    plain = whole is not None and whole.isascii()
    found: Openings = {kind: [] for kind in kinds}
    for start, end in document.sentences:
        one_byte = narrow(text[start:end]) if whole is None else whole[start:end]
        if one_byte is None or not (plain or one_byte.isascii()):
            given = text[start:end].encode("utf-8", "replace")
        else:
            given = one_byte
        kind = ""
        for number in sorted(opens(given)):
            rule = table[number]
            if rule.kind != kind:
                kind, tried = rule.kind, list[Rule]()
                found[kind].append((start, end, one_byte, tried))
            tried.append(rule)
    return found


@cache
def _gate(kinds: tuple[str, ...]) -> tuple[Callable[[bytes], list[int]], tuple[Rule, ...]]:
    """Which rules of these kinds a text opens, by their triggers, as numbers in the table that goes with it."""
    options = re2.Options()
    options.case_sensitive = False
    options.never_capture = True
    gate = re2.Set.SearchSet(options)
    table = tuple(rule for kind in kinds for rule in rules(kind))
    for rule in table:
        gate.Add("|".join(f"(?:{trigger})" for trigger in rule.trigger))
    gate.Compile()
    return gate._set.Match, table  # what the public `Match` calls, at each of the many thousand sentences
